import { eq, sql } from "drizzle-orm"
import type { z } from "zod"
import { change } from "#db/change"
import { perform } from "#db/perform"
import { persons } from "#db/schema"
import type { Read } from "#db/store"
import { type Actor, roleLabels } from "#lib/kernel/actor"
import { instantIn, now } from "#lib/kernel/clock"
import { Missing, Refusal } from "#lib/kernel/refusal"
import { mailIsSet, sendUnkept } from "#lib/mail/send-now"
import type { newPersonInput, personActInput, personInput, roleInput } from "#lib/person/input"
import { makeInvitation } from "#lib/person/invitation"
import { tellWhenNobodyIsLeft } from "#lib/person/nobody-left"
import { checkOwnPassword } from "#lib/person/own-password"
import { about, invitationDays, type Person } from "#lib/person/person"
import { may } from "#lib/person/policy"
import { getPerson } from "#lib/person/queries"
import { endSessionsOf } from "#lib/person/session"
import { getSetting } from "#lib/setting/queries"

const refuseTakenEmail = (tx: Read, email: string, id?: number) => {
  const taken = tx.select({ id: persons.id }).from(persons).where(sql`${persons.email} = ${email} COLLATE NOCASE`).get()
  if (taken && taken.id !== id) throw new Refusal("Somebody with this e-mail address is on the list already.", "email")
}

/** Changes of roles and addresses ask for the password of whoever makes them, again. */
const confirm = async (actor: Actor, password: string) => {
  if (actor.role === "system") return
  const refusal = new Refusal("Write your own password to confirm this change.", "confirmPassword")
  if (password === "") throw refusal
  await checkOwnPassword(actor, password, refusal)
}

/** Someone who can sign in: with a password (the demo's), or later through a one-time link. */
export const addPerson = (actor: Actor, input: z.output<typeof newPersonInput> & { passwordHash?: string }) =>
  perform(
    actor,
    may.add,
    () => undefined,
    (tx) => {
      refuseTakenEmail(tx, input.email)
      const values = { name: input.name, email: input.email, role: input.role, organizationId: input.organizationId }
      const { id } = tx
        .insert(persons)
        .values({ ...values, passwordHash: input.passwordHash ?? null, createdAt: now() })
        .returning({ id: persons.id })
        .get()
      return { value: { id }, about: { ...about({ id, ...values }, `${input.name}, ${roleLabels[input.role].toLowerCase()}`), after: values } }
    },
  )

/** A new one-time link; those before it stop working. It is answered once: the same form sent again makes none, and can't show it. */
export const invitePerson = (actor: Actor, { id }: { id: number }) =>
  perform(
    actor,
    may.invite,
    () => getPerson(actor, id),
    (tx, person) => ({
      value: { id, link: `/invitation/${makeInvitation(tx, id, invitationDays * 24)}` },
      kept: { id },
      about: about(person, `A one-time link for ${person.name}`),
    }),
  )

/** The link goes by mail and is not kept: a code or a link never lies in the outbox. Grantee staff and board members need none, a code lets them in. */
export const mailInvitation = (actor: Actor, { id }: { id: number }) => {
  if (!mailIsSet()) throw new Refusal("Mail is not set up here. Make a one-time link, and send it yourself.")
  const { link } = invitePerson(actor, { id })
  const { name, email, organizationId } = getPerson(actor, id)
  const foundation = getSetting().name
  sendUnkept({
    kind: "invitation",
    goodUntil: instantIn(invitationDays * 24 * 3600),
    to: { name, email, personId: id },
    organizationId,
    subject: `Your invitation to ${foundation}`,
    paragraphs: [`${actor.name} invites you to ${foundation}. With the link you choose a password; it works once, for ${invitationDays} days.`],
    secretParagraphs: [],
    button: { label: "Choose a password", path: link },
  })
  return { id }
}

const theirsOf = (person: Person) => (): Record<string, string> => ({
  name: person.name,
  email: person.email,
  role: person.role,
  organizationId: String(person.organizationId ?? ""),
})

export const editPerson = async (actor: Actor, { id, version, confirmPassword, ...values }: z.output<typeof personInput>) => {
  if (getPerson(actor, id).email !== values.email) await confirm(actor, confirmPassword)
  return perform(
    actor,
    may.edit,
    () => getPerson(actor, id),
    (tx, person) => {
      refuseTakenEmail(tx, values.email, id)
      return { value: { id }, about: { ...about(person, person.name), ...change(tx, persons, rowOf(tx, id), version, values, theirsOf(person)) } }
    },
  )
}

const rowOf = (tx: Read, id: number) => {
  const row = tx.select().from(persons).where(eq(persons.id, id)).get()
  if (!row) throw new Missing("person")
  return row
}

const refuseLastAdministrator = (tx: Read, person: Person) => {
  if (person.role !== "administrator") return
  const { left } = tx.get<{ left: number }>(
    sql`SELECT count(*) AS left FROM persons WHERE role = 'administrator' AND disabled_at IS NULL AND id <> ${person.id}`,
  )
  if (left === 0) throw new Refusal("This is the last administrator. Make another one first.")
}

/** Counts at the person's next request: their sessions end. */
export const changeRole = async (actor: Actor, { id, version, confirmPassword, ...values }: z.output<typeof roleInput>) => {
  await confirm(actor, confirmPassword)
  return perform(
    actor,
    may.changeRole,
    () => getPerson(actor, id),
    (tx, person) => {
      if (values.role !== "administrator") refuseLastAdministrator(tx, person)
      const changed = change(tx, persons, rowOf(tx, id), version, values, theirsOf(person))
      endSessionsOf(tx, id)
      return { value: { id }, about: { ...about(person, `${person.name}: ${roleLabels[values.role].toLowerCase()}`), ...changed } }
    },
  )
}

/** The person is signed out everywhere and can't sign in. */
export const disablePerson = (actor: Actor, { id, version }: z.output<typeof personActInput>) =>
  perform(
    actor,
    may.disable,
    () => getPerson(actor, id),
    (tx, person) => {
      refuseLastAdministrator(tx, person)
      const changed = change(tx, persons, rowOf(tx, id), version, { disabledAt: now() }, theirsOf(person))
      endSessionsOf(tx, id)
      tellWhenNobodyIsLeft(tx, actor, person)
      return { value: { id }, about: { ...about(person, `${person.name} disabled`), ...changed } }
    },
  )

export const enablePerson = (actor: Actor, { id, version }: z.output<typeof personActInput>) =>
  perform(
    actor,
    may.enable,
    () => getPerson(actor, id),
    (tx, person) => ({
      value: { id },
      about: { ...about(person, `${person.name} enabled`), ...change(tx, persons, rowOf(tx, id), version, { disabledAt: null }, theirsOf(person)) },
    }),
  )

/** All sessions of a person, or one of them. */
export const endSessions = (actor: Actor, { personId, id }: { personId: number; id?: number }) =>
  perform(
    actor,
    may.endSessions,
    () => getPerson(actor, personId),
    (tx, person) => {
      const ended = endSessionsOf(tx, personId, id)
      return { value: { personId }, about: about(person, `${ended} ${ended === 1 ? "session" : "sessions"} of ${person.name} ended`) }
    },
  )
