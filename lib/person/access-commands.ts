import { and, eq, isNull, ne, sql } from "drizzle-orm"
import type { z } from "zod"
import { change } from "#db/change"
import { perform } from "#db/perform"
import { contacts, events, persons, signInCodes } from "#db/schema"
import type { Read, Write } from "#db/store"
import { goPath } from "#lib/door/go"
import { type Actor, isStaff } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import { Refusal } from "#lib/kernel/refusal"
import { queueMail } from "#lib/mail/queue"
import type { colleagueActInput, contactAccessInput, inviteColleagueInput } from "#lib/person/access-input"
import { may } from "#lib/person/access-policy"
import { getNamedContact, getPlace } from "#lib/person/access-queries"
import type { NamedContact } from "#lib/person/named"
import { tellWhenNobodyIsLeft } from "#lib/person/nobody-left"
import { about, type Person } from "#lib/person/person"
import { getPerson } from "#lib/person/queries"
import { endSessionsOf } from "#lib/person/session"
import { getSetting } from "#lib/setting/queries"

export type Invited = { organizationId: number; name: string; email: string }

/** Whether it was an administrator who ended the access that is ended now; then nobody else gives it back. */
const wasDisabled = (tx: Read, { id, disabledAt }: { id: number; disabledAt: string | null }): boolean =>
  tx
    .select({ id: events.id })
    .from(events)
    .where(
      and(
        eq(events.noun, "person"),
        eq(events.nounId, id),
        eq(events.verb, "person.disable"),
        sql`json_extract(${events.after}, '$.disabledAt') = ${disabledAt}`,
      ),
    )
    .get() !== undefined

/** Names somebody for an organization: from now on a code may go to the address. Somebody who had no access any more has it again. Answers the person's id. */
export const insertMember = (tx: Write, actor: Actor, { organizationId, name, email }: Invited): number => {
  const known = tx.select().from(persons).where(sql`${persons.email} = ${email} COLLATE NOCASE`).get()
  if (!known) return tx.insert(persons).values({ name, email, role: "grantee", organizationId, createdAt: now() }).returning({ id: persons.id }).get().id
  if (known.role !== "grantee" || known.organizationId !== organizationId) throw new Refusal("This address can't be added here. Ask the foundation.", "email")
  if (!known.disabledAt) throw new Refusal(`${known.name} can sign in with this address already.`, "email")
  if (actor.role !== "administrator" && wasDisabled(tx, known))
    throw new Refusal("An administrator of the foundation ended this person's access, and only an administrator gives it back.", "email")
  tx.update(persons)
    .set({ name, disabledAt: null, version: known.version + 1 })
    .where(eq(persons.id, known.id))
    .run()
  return known.id
}

const noPassword = "There is no password: write this address where you sign in, and a code comes by mail."
/** "Owen Marlowe of the Beacon Fund", or a colleague's name alone. */
export const byWhom = (actor: Actor): string => (isStaff(actor) ? `${actor.name} of ${getSetting().name}` : actor.name)

/** Names somebody, and writes so to them: the letter holds nothing secret, who gets it still needs a code, which goes to this address only. Answers the person's id. */
export const inviteMember = (tx: Write, actor: Actor, member: Invited, organization: string, requirementId?: number): number => {
  const personId = insertMember(tx, actor, member)
  const { organizationId, name, email } = member
  queueMail(tx, {
    kind: "access",
    to: { name, email, personId },
    organizationId,
    ...(requirementId === undefined ? {} : { requirementId }),
    subject: `You can sign in for ${organization}`,
    paragraphs: [`${byWhom(actor)} named you as somebody who sends the reports of ${organization} to ${getSetting().name}.`, noPassword],
    button: requirementId === undefined ? { label: "Sign in", path: "/sign-in" } : { label: "Open the report", path: goPath(requirementId) },
  })
  return personId
}

export const inviteColleague = (actor: Actor, input: z.output<typeof inviteColleagueInput>) =>
  perform(
    actor,
    may.invite,
    (tx) => getPlace(actor, input.organizationId, tx),
    (tx, place) => {
      const id = inviteMember(tx, actor, input, place.name)
      const { organizationId, name, email } = input
      return { value: { id, organizationId }, about: { noun: "person", id, organizationId, summary: `${name} can sign in`, after: { name, email } } }
    },
  )

const closeCodes = (tx: Write, email: string) =>
  tx
    .update(signInCodes)
    .set({ usedAt: now() })
    .where(and(eq(signInCodes.email, email.toLowerCase()), isNull(signInCodes.usedAt)))
    .run()

const endAccess = (tx: Write, actor: Actor, person: Person, seen: number) => {
  const row = tx.select().from(persons).where(eq(persons.id, person.id)).get()
  const changed = change(tx, persons, row, seen, { disabledAt: now() }, () => ({}))
  endSessionsOf(tx, person.id)
  closeCodes(tx, person.email)
  tellWhenNobodyIsLeft(tx, actor, person)
  return changed
}

/** Counts at the colleague's next request; their codes and links open nothing any more. */
export const takeAccess = (actor: Actor, { id, version }: z.output<typeof colleagueActInput>) =>
  perform(
    actor,
    may.takeAccess,
    () => getPerson(actor, id),
    (tx, person) => ({
      value: { id },
      about: { ...about(person, `${person.name} has no access any more`), ...endAccess(tx, actor, person, version) },
    }),
  )

const isOfAnotherToo = (tx: Read, { email, organizationId }: NamedContact) =>
  tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(sql`${contacts.email} = ${email} COLLATE NOCASE`, ne(contacts.organizationId, organizationId), isNull(contacts.deletedAt)))
    .get() !== undefined

/** The foundation keeps its contact; for the address stands a person who has no access, whom a colleague can invite again. */
export const takeContactAccess = (actor: Actor, { id }: z.output<typeof contactAccessInput>) =>
  perform(
    actor,
    may.takeContactAccess,
    (tx) => getNamedContact(actor, id, tx),
    (tx, contact) => {
      // An address can be somebody's once: here it would be taken from the other organization too.
      if (isOfAnotherToo(tx, contact)) throw new Refusal("This address can't be taken off here. Ask the foundation.")
      const { name, email, organizationId } = contact
      const values = { name, email, role: "grantee" as const, organizationId, disabledAt: now() }
      const { id: personId } = tx
        .insert(persons)
        .values({ ...values, createdAt: now() })
        .returning({ id: persons.id })
        .get()
      closeCodes(tx, email)
      return { value: { id }, about: { noun: "person", id: personId, organizationId, summary: `${name}, a contact, has no access any more`, after: values } }
    },
  )

/** For a person's own act, inside another room's too. */
export const endOwnAccess = (tx: Write, actor: Actor) => {
  const person = getPerson(actor, actor.personId ?? 0)
  return endAccess(tx, actor, person, person.version)
}

export const leaveOrganization = (actor: Actor) =>
  perform(
    actor,
    may.leave,
    () => getPerson(actor, actor.personId ?? 0),
    (tx, person) => ({
      value: null,
      about: { ...about(person, `${person.name} left`), ...endOwnAccess(tx, actor) },
    }),
  )
