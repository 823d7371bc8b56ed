"use server"

import { action } from "#lib/door/action"
import {
  addRequirement,
  addSchedule,
  archiveRequirement,
  editRequirement,
  extendRequirement,
  logCall,
  moveRequirements,
  reopenRequirement,
  restoreRequirement,
  waiveRequirement,
} from "#lib/requirement/commands"
import {
  actOnRequirementInput,
  addRequirementInput,
  addScheduleInput,
  editRequirementInput,
  extendRequirementInput,
  logCallInput,
  moveRequirementsInput,
  waiveRequirementInput,
} from "#lib/requirement/input"
import { aimRequirement, handOver, sendLink, sendLinkToNew } from "#lib/requirement/responsible-commands"
import { aimInput, handOverInput, sendLinkInput, sendLinkToNewInput } from "#lib/requirement/responsible-input"

const page = ({ id }: { id: number }) => `/office/requirements/${id}`

export const addRequirementAction = action(addRequirementInput, addRequirement, { redirectTo: ({ grantId }) => `/office/grants/${grantId}` })
export const addScheduleAction = action(addScheduleInput, addSchedule)
export const moveRequirementsAction = action(moveRequirementsInput, moveRequirements, {
  redirectTo: ({ grantId }) => `/office/grants/${grantId}#requirements`,
})
export const editRequirementAction = action(editRequirementInput, editRequirement, { redirectTo: page })
export const extendRequirementAction = action(extendRequirementInput, extendRequirement, { redirectTo: page })
export const waiveRequirementAction = action(waiveRequirementInput, waiveRequirement, { redirectTo: page })
export const reopenRequirementAction = action(actOnRequirementInput, reopenRequirement)
export const logCallAction = action(logCallInput, logCall, { redirectTo: page })
export const archiveRequirementAction = action(actOnRequirementInput, archiveRequirement)
export const restoreRequirementAction = action(actOnRequirementInput, restoreRequirement)
export const aimRequirementAction = action(aimInput, aimRequirement)
export const sendLinkAction = action(sendLinkInput, sendLink)
export const sendLinkToNewAction = action(sendLinkToNewInput, sendLinkToNew)
export const handOverAction = action(handOverInput, handOver, { redirectTo: ({ leaves }) => (leaves ? "/sign-in?left=yes" : "/portal/people?done=over") })
