"use server"

import { action } from "#lib/door/action"
import { archiveGrant, awardGrant, editGrant, publishGrant, restoreGrant, unpublishGrant } from "#lib/grant/commands"
import { grantInput, grantMarkInput, newGrantInput } from "#lib/grant/input"

const toGrant = ({ id }: { id: number }) => `/office/grants/${id}`

export const awardGrantAction = action(newGrantInput, awardGrant, { redirectTo: toGrant })
export const editGrantAction = action(grantInput, editGrant, {
  redirectTo: ({ id, isMoved }) => (isMoved ? `/office/grants/${id}/dates` : toGrant({ id })),
})
export const archiveGrantAction = action(grantMarkInput, archiveGrant)
export const restoreGrantAction = action(grantMarkInput, restoreGrant)
export const publishGrantAction = action(grantMarkInput, publishGrant)
export const unpublishGrantAction = action(grantMarkInput, unpublishGrant)
