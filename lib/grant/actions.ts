"use server"

import { action } from "#lib/door/action"
import { archiveGrant, awardGrant, editGrant, publishGrant, restoreGrant, unpublishGrant } from "#lib/grant/commands"
import { grantInput, grantMarkInput, newGrantInput } from "#lib/grant/input"
import { withNamedCase } from "#lib/grant/named-case"

const toGrant = ({ id }: { id: number }) => `/office/grants/${id}`

export const awardGrantAction = action(newGrantInput, (actor, input) => awardGrant(actor, withNamedCase(actor, input)), { redirectTo: toGrant })
export const editGrantAction = action(grantInput, (actor, input) => editGrant(actor, withNamedCase(actor, input)), {
  redirectTo: ({ id, isMoved }) => (isMoved ? `/office/grants/${id}/dates` : toGrant({ id })),
})
export const archiveGrantAction = action(grantMarkInput, archiveGrant)
export const restoreGrantAction = action(grantMarkInput, restoreGrant)
export const publishGrantAction = action(grantMarkInput, publishGrant)
export const unpublishGrantAction = action(grantMarkInput, unpublishGrant)
