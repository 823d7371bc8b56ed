import { and, asc, inArray, isNull } from "drizzle-orm"
import { persons } from "#db/schema"
import { db, type Read } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import type { ReminderRecipient } from "#lib/reminder/reminder"
import { type Responsible, recipientsFor } from "#lib/requirement/responsible"

/** Someone who gets a letter; `isOfficer`: the foundation's own. */
export type Addressee = Responsible & { isOfficer: boolean }

/** The program officers who can sign in; where there are none, the administrators. */
export const officersToWrite = (from: Read = db): Addressee[] => {
  const staff = from
    .select({ name: persons.name, email: persons.email, personId: persons.id, role: persons.role })
    .from(persons)
    .where(and(inArray(persons.role, ["officer", "administrator"]), isNull(persons.disabledAt)))
    .orderBy(asc(persons.id))
    .all()
  const officers = staff.filter(({ role }) => role === "officer")
  return (officers.length > 0 ? officers : staff).map(({ name, email, personId }) => ({ name, email, personId, contactId: null, isOfficer: true }))
}

/** Whoever the requirement is for, or comes first at the organization. */
export const contactFor = (actor: Actor, requirementId: number, from: Read = db): Responsible | undefined => recipientsFor(actor, requirementId, from)[0]

/**
 * Who a step goes to. Nothing falls silent: without a second contact it goes to the first, and where nobody at the organization
 * has an address, to the officers.
 */
export const addresseesOf = (actor: Actor, requirementId: number, recipient: ReminderRecipient, from: Read = db): Addressee[] => {
  if (recipient === "officer") return officersToWrite(from)
  const [first, second] = recipientsFor(actor, requirementId, from)
  const chosen = recipient === "second" ? (second ?? first) : first
  return chosen ? [{ ...chosen, isOfficer: false }] : officersToWrite(from)
}
