"use server"

import { addCase, archiveCase, editCase, publishCase, restoreCase, unpublishCase } from "#lib/case/commands"
import { removeCourtDate, saveCourtDate } from "#lib/case/court-date-commands"
import { approveDocketAlert, dismissDocketAlert } from "#lib/case/docket-alert-commands"
import { chooseCourt, linkDocket } from "#lib/case/docket-commands"
import { approveAlertInput, chooseCourtInput, linkDocketInput } from "#lib/case/docket-input"
import { caseInput, caseMarkInput, caseUpdateInput, newCaseInput, newCaseUpdateInput } from "#lib/case/input"
import { editRecord, removeStation, saveCaption, saveStation, setCaseAudiences, setStages } from "#lib/case/part-commands"
import { removeParticipant, saveParticipant } from "#lib/case/participant-commands"
import {
  bulkStageInput,
  captionInput,
  caseAudiencesInput,
  courtDateInput,
  participantInput,
  partOfCaseInput,
  recordInput,
  stationInput,
} from "#lib/case/record-input"
import { addCaseUpdate, archiveCaseUpdate, editCaseUpdate, publishCaseUpdate, restoreCaseUpdate, unpublishCaseUpdate } from "#lib/case/update-commands"
import { action } from "#lib/door/action"

const toCase = ({ id }: { id: number }) => `/office/cases/${id}`
const toPart =
  (part: string) =>
  ({ id }: { id: number }) =>
    `/office/cases/${id}#${part}`
const toUpdates = ({ caseId, organizationId }: { caseId: number | null; organizationId: number }) =>
  caseId === null ? `/office/grantees/${organizationId}/cases#updates` : `/office/cases/${caseId}#updates`

const toChanged = ({ count, list }: { count: number; list: string }) => {
  const query = new URLSearchParams(list)
  query.set("changed", String(count))
  return `/office/cases?${query}`
}

export const addCaseAction = action(newCaseInput, addCase, { redirectTo: toCase })
export const editCaseAction = action(caseInput, editCase, { redirectTo: toCase })
export const archiveCaseAction = action(caseMarkInput, archiveCase)
export const restoreCaseAction = action(caseMarkInput, restoreCase)
export const publishCaseAction = action(caseMarkInput, publishCase, { redirectTo: toCase })
export const unpublishCaseAction = action(caseMarkInput, unpublishCase)
export const addCaseUpdateAction = action(newCaseUpdateInput, addCaseUpdate, { redirectTo: toUpdates })
export const editCaseUpdateAction = action(caseUpdateInput, editCaseUpdate, { redirectTo: toUpdates })
export const archiveCaseUpdateAction = action(caseMarkInput, archiveCaseUpdate)
export const restoreCaseUpdateAction = action(caseMarkInput, restoreCaseUpdate)
export const publishCaseUpdateAction = action(caseMarkInput, publishCaseUpdate)
export const unpublishCaseUpdateAction = action(caseMarkInput, unpublishCaseUpdate)
export const editRecordAction = action(recordInput, editRecord, { redirectTo: toPart("record") })
export const saveStationAction = action(stationInput, saveStation, { redirectTo: toPart("courts") })
export const removeStationAction = action(partOfCaseInput, removeStation, { redirectTo: toPart("courts") })
export const saveParticipantAction = action(participantInput, saveParticipant, { redirectTo: toPart("people") })
export const removeParticipantAction = action(partOfCaseInput, removeParticipant, { redirectTo: toPart("people") })
export const saveCourtDateAction = action(courtDateInput, saveCourtDate, { redirectTo: toPart("dates") })
export const removeCourtDateAction = action(partOfCaseInput, removeCourtDate, { redirectTo: toPart("dates") })
export const saveCaptionAction = action(captionInput, saveCaption, { redirectTo: toPart("captions") })
export const setCaseAudiencesAction = action(caseAudiencesInput, setCaseAudiences, { redirectTo: toPart("record") })
export const setStagesAction = action(bulkStageInput, setStages, { redirectTo: toChanged })
export const chooseCourtAction = action(chooseCourtInput, chooseCourt, { redirectTo: toPart("courts") })
export const linkDocketAction = action(linkDocketInput, linkDocket, { redirectTo: toPart("courts") })
export const approveDocketAlertAction = action(approveAlertInput, approveDocketAlert, { redirectTo: toPart("updates") })
export const dismissDocketAlertAction = action(caseMarkInput, dismissDocketAlert)
