import { type Actor, isStaff } from "#lib/kernel/actor"
import { allow, deny, permission, type Verdict } from "#lib/kernel/permission"
import type { AccessRequest } from "#lib/person/access"
import type { NamedContact } from "#lib/person/named"
import type { Person } from "#lib/person/person"

/** Access belongs to the organization: its members keep each other, and the foundation's staff help. Nobody keeps the foundation's own people here. */
const ofOrganization = (actor: Actor, organizationId: number | null, then: () => Verdict = () => allow): Verdict =>
  organizationId !== null && (isStaff(actor) || (actor.role === "grantee" && actor.organizationId === organizationId))
    ? then()
    : deny("Only people of the organization and the foundation's staff keep who has access.")

const waiting = (request: AccessRequest): Verdict => (request.decision === null ? allow : deny("This request was answered already."))
type Place = { id: number; deletedAt: string | null }

export const may = {
  /** Asked of the organization. */
  invite: permission<Place>("person.invite_colleague", (actor, place) =>
    ofOrganization(actor, place.id, () => (place.deletedAt ? deny("This organization is archived. Restore it first.") : allow)),
  ),
  takeAccess: permission<Person>("person.take_access", (actor, person) =>
    ofOrganization(actor, person.role === "grantee" ? person.organizationId : null, () => {
      if (actor.personId === person.id) return deny("To give up your own access, leave the organization.")
      return person.disabledAt ? deny("This person has no access any more.") : allow
    }),
  ),
  /** Of a contact who could sign in with an address. */
  takeContactAccess: permission<NamedContact>("person.take_contact_access", (actor, contact) => ofOrganization(actor, contact.organizationId)),
  leave: permission<Person>("person.leave", (actor, person) =>
    actor.role === "grantee" && actor.personId === person.id && !person.disabledAt ? allow : deny("Only people of an organization can leave it."),
  ),
  /** By whoever holds a link to one of the organization's reports. */
  ask: permission<Place>("access_request.ask", (_, place) => (place.deletedAt ? deny("This can't be asked.") : allow)),
  accept: permission<AccessRequest>("access_request.accept", (actor, request) => ofOrganization(actor, request.organizationId, () => waiting(request))),
  decline: permission<AccessRequest>("access_request.decline", (actor, request) => ofOrganization(actor, request.organizationId, () => waiting(request))),
  /** A contact's first code makes a person of them. */
  join: permission<unknown>("person.join", (actor) => (actor.role === "system" ? allow : deny("Only a code that was mailed opens this."))),
}
