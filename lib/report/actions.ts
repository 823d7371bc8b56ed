"use server"

import { action } from "#lib/door/action"
import {
  acceptReport,
  fileReportForGrantee,
  publishReport,
  requestChanges,
  saveDraft,
  startReview,
  submitReport,
  unpublishReport,
  withdrawReport,
} from "#lib/report/commands"
import { acceptReportInput, actOnReportInput, draftInput, fileReportInput, requestChangesInput, submitReportInput } from "#lib/report/input"

export const saveDraftAction = action(draftInput, saveDraft)
export const submitReportAction = action(submitReportInput, submitReport, { redirectTo: ({ id }) => `/portal/reports/${id}` })
export const withdrawReportAction = action(actOnReportInput, withdrawReport, { redirectTo: ({ requirementId }) => `/portal/requirements/${requirementId}` })
export const fileReportAction = action(fileReportInput, fileReportForGrantee, { redirectTo: ({ id }) => `/office/reports/${id}` })
export const startReviewAction = action(actOnReportInput, startReview)
export const acceptReportAction = action(acceptReportInput, acceptReport, { redirectTo: ({ id }) => `/office/reports/${id}` })
export const requestChangesAction = action(requestChangesInput, requestChanges, { redirectTo: ({ id }) => `/office/reports/${id}` })
export const publishReportAction = action(actOnReportInput, publishReport)
export const unpublishReportAction = action(actOnReportInput, unpublishReport)
