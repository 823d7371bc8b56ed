"use server"

import { action } from "#lib/door/action"
import { acceptReport, publishReport, requestChanges, startReview, unpublishReport, withdrawReport } from "#lib/report/commands"
import { acceptReportInput, actOnReportInput, draftInput, fileReportInput, submitReportInput } from "#lib/report/input"
import { confirmEvent, confirmOutcome, confirmStage, confirmUpdate, dismissProposal } from "#lib/report/proposal-commands"
import { confirmEventInput, confirmOutcomeInput, confirmStageInput, confirmUpdateInput, dismissProposalInput } from "#lib/report/proposal-input"
import { addRemark, reopenReport, sendMessage } from "#lib/report/review-commands"
import { reopenReportInput, requestChangesInput, saidOfReportInput } from "#lib/report/review-input"
import { fileWithSheet, submitWithSheet } from "#lib/report/sheet"
import { saveDraft } from "#lib/report/submit"

export const saveDraftAction = action(draftInput, saveDraft)
export const submitReportAction = action(submitReportInput, submitWithSheet, { redirectTo: ({ id }) => `/portal/reports/${id}` })
export const withdrawReportAction = action(actOnReportInput, withdrawReport, { redirectTo: ({ requirementId }) => `/portal/requirements/${requirementId}` })
export const fileReportAction = action(fileReportInput, fileWithSheet, { redirectTo: ({ id }) => `/office/reports/${id}` })
export const startReviewAction = action(actOnReportInput, startReview)
export const acceptReportAction = action(acceptReportInput, acceptReport, { redirectTo: ({ id }) => `/office/reports/${id}` })
export const requestChangesAction = action(requestChangesInput, requestChanges, { redirectTo: ({ id }) => `/office/reports/${id}` })
export const publishReportAction = action(actOnReportInput, publishReport)
export const unpublishReportAction = action(actOnReportInput, unpublishReport)
export const reopenReportAction = action(reopenReportInput, reopenReport, { redirectTo: ({ id }) => `/office/reports/${id}` })
export const addRemarkAction = action(saidOfReportInput, addRemark)
export const sendMessageAction = action(saidOfReportInput, sendMessage)
export const confirmStageAction = action(confirmStageInput, confirmStage)
export const confirmOutcomeAction = action(confirmOutcomeInput, confirmOutcome)
export const confirmEventAction = action(confirmEventInput, confirmEvent)
export const confirmUpdateAction = action(confirmUpdateInput, confirmUpdate)
export const dismissProposalAction = action(dismissProposalInput, dismissProposal)
