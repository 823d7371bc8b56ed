import { contactsOfOrganization } from "#lib/contact/queries"
import type { Actor } from "#lib/kernel/actor"

/** Who most likely took part in a call with an organization: its first contact and the person who writes it down. */
export const whoCalls = (actor: Actor, organizationId: number): string => {
  const contact = contactsOfOrganization(actor, organizationId).find(({ deletedAt }) => deletedAt === null)
  return [contact?.name, actor.name].filter((name) => name !== undefined).join(", ")
}
