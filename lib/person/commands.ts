import { and, eq, isNull, sql } from "drizzle-orm"
import type { z } from "zod"
import { change } from "#db/change"
import { perform } from "#db/perform"
import { persons, sessions, settings } from "#db/schema"
import { db, type Read, type Write } from "#db/store"
import { countTry, forgetTries } from "#lib/door/limit"
import { type Actor, mintActor, roleLabels } from "#lib/kernel/actor"
import { instantIn, now } from "#lib/kernel/clock"
import { Missing, Refusal } from "#lib/kernel/refusal"
import { mailIsSet, sendUnkept } from "#lib/mail/send-now"
import { hasPersons } from "#lib/person/first-administrator"
import type {
  acceptInvitationInput,
  changePasswordInput,
  firstAdministratorInput,
  newPersonInput,
  personActInput,
  personInput,
  roleInput,
} from "#lib/person/input"
import { findInvitation, makeInvitation, type OpenInvitation, spendInvitation } from "#lib/person/invitation"
import { tellWhenNobodyIsLeft } from "#lib/person/nobody-left"
import { hashPassword, isPassword } from "#lib/person/password"
import { passwordProblem } from "#lib/person/password-rule"
import { invitationDays, type Person } from "#lib/person/person"
import { may } from "#lib/person/policy"
import { getPerson } from "#lib/person/queries"
import { getSetting } from "#lib/setting/queries"

const refuseTakenEmail = (tx: Read, email: string, id?: number) => {
  const taken = tx.select({ id: persons.id }).from(persons).where(sql`${persons.email} = ${email} COLLATE NOCASE`).get()
  if (taken && taken.id !== id) throw new Refusal("Somebody with this e-mail address is on the list already.", "email")
}

const hashOfPerson = (id: number | null) => (id === null ? null : db.select({ hash: persons.passwordHash }).from(persons).where(eq(persons.id, id)).get()?.hash)

const freeTries = 5

/** Whoever sits at somebody else's open session must not find out the password by trying. @throws Refusal */
const checkOwnPassword = async (actor: Actor, password: string, otherwise: Refusal) => {
  const tries = [`own password ${actor.personId}`]
  countTry(tries, freeTries)
  if (!(await isPassword(hashOfPerson(actor.personId), password))) throw otherwise
  forgetTries(tries)
}

/** Changes of roles and addresses ask for the password of whoever makes them, again. */
const confirm = async (actor: Actor, password: string) => {
  if (actor.role === "system") return
  const sentence = "Write your own password to confirm this change."
  if (password === "") throw new Refusal(sentence, "confirmPassword")
  await checkOwnPassword(actor, password, new Refusal(sentence, "confirmPassword"))
}

/** Nobody's name, address or foundation makes a password, though everybody tries it first. @throws Refusal */
const newHash = (password: string, ...known: string[]): Promise<string> => {
  const problem = passwordProblem(password, known)
  if (problem) throw new Refusal(problem, "password")
  return hashPassword(password)
}

const endAllSessions = (tx: Write, personId: number) =>
  tx
    .update(sessions)
    .set({ endedAt: now() })
    .where(and(eq(sessions.personId, personId), isNull(sessions.endedAt)))
    .run().changes

const about = (person: { id: number; name: string; organizationId: number | null }, summary: string) => ({
  noun: "person",
  id: person.id,
  organizationId: person.organizationId,
  summary,
})

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

/** A new one-time link; those before it stop working. */
export const invitePerson = (actor: Actor, { id }: { id: number }) =>
  perform(
    actor,
    may.invite,
    (tx) => getPerson(actor, id, tx),
    (tx, person) => ({
      value: { id, link: `/invitation/${makeInvitation(tx, id, invitationDays * 24)}` },
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
    (tx) => getPerson(actor, id, tx),
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
    (tx) => getPerson(actor, id, tx),
    (tx, person) => {
      if (values.role !== "administrator") refuseLastAdministrator(tx, person)
      const changed = change(tx, persons, rowOf(tx, id), version, values, theirsOf(person))
      endAllSessions(tx, id)
      return { value: { id }, about: { ...about(person, `${person.name}: ${roleLabels[values.role].toLowerCase()}`), ...changed } }
    },
  )
}

/** The person is signed out everywhere and can't sign in. */
export const disablePerson = (actor: Actor, { id, version }: z.output<typeof personActInput>) =>
  perform(
    actor,
    may.disable,
    (tx) => getPerson(actor, id, tx),
    (tx, person) => {
      refuseLastAdministrator(tx, person)
      const changed = change(tx, persons, rowOf(tx, id), version, { disabledAt: now() }, theirsOf(person))
      endAllSessions(tx, id)
      tellWhenNobodyIsLeft(tx, actor, person)
      return { value: { id }, about: { ...about(person, `${person.name} disabled`), ...changed } }
    },
  )

export const enablePerson = (actor: Actor, { id, version }: z.output<typeof personActInput>) =>
  perform(
    actor,
    may.enable,
    (tx) => getPerson(actor, id, tx),
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
    (tx) => getPerson(actor, personId, tx),
    (tx, person) => {
      const open = and(eq(sessions.personId, personId), isNull(sessions.endedAt), id === undefined ? undefined : eq(sessions.id, id))
      const { changes } = tx.update(sessions).set({ endedAt: now() }).where(open).run()
      return { value: { personId }, about: about(person, `${changes} ${changes === 1 ? "session" : "sessions"} of ${person.name} ended`) }
    },
  )

export const changePassword = async (actor: Actor, { current, password }: z.output<typeof changePasswordInput>) => {
  await checkOwnPassword(actor, current, new Refusal("This is not your present password.", "current"))
  const { name, email } = getPerson(actor, actor.personId ?? 0)
  const passwordHash = await newHash(password, name, email, getSetting().name)
  return perform(
    actor,
    may.changePassword,
    (tx) => getPerson(actor, actor.personId ?? 0, tx),
    (tx, person) => {
      tx.update(persons).set({ passwordHash }).where(eq(persons.id, person.id)).run()
      endAllSessions(tx, person.id)
      return { value: null, about: about(person, `${person.name} changed the password; all sessions ended`) }
    },
  )
}

const gone = "This link has been used, or it is too old. Ask an administrator of the foundation for a new one."

const openInvitation = (tx: Read, token: string): OpenInvitation => {
  const invitation = findInvitation(token, tx)
  if (!invitation || invitation.disabledAt) throw new Refusal(gone)
  return invitation
}

/** Uses the link up: sets the password. Answers who may now sign in. */
export const acceptInvitation = async ({ token, password }: z.output<typeof acceptInvitationInput>) => {
  const { personId, name, email } = openInvitation(db, token)
  if (personId === null) throw new Refusal(gone)
  const passwordHash = await newHash(password, name ?? "", email ?? "", getSetting().name)
  const row = rowOf(db, openInvitation(db, token).personId ?? 0)
  const actor = mintActor({ role: row.role, personId: row.id, organizationId: row.organizationId, name: row.name })
  return perform(
    actor,
    may.acceptInvitation,
    (tx) => getPerson(actor, row.id, tx),
    (tx) => {
      spendInvitation(tx, openInvitation(tx, token).id)
      tx.update(persons).set({ passwordHash }).where(eq(persons.id, row.id)).run()
      endAllSessions(tx, row.id)
      return { value: { actor }, about: about(row, `${row.name} chose a password`) }
    },
  )
}

/** Uses the first link up: names the foundation and makes its first administrator. Once, and never when anybody exists. */
export const setUpFoundation = async (input: z.output<typeof firstAdministratorInput>) => {
  if (openInvitation(db, input.token).personId !== null) throw new Refusal(gone)
  const passwordHash = await newHash(input.password, input.name, input.email, input.foundation)
  const system = mintActor({ role: "system", personId: null, organizationId: null, name: "Lodestar" })
  return perform(
    system,
    may.acceptInvitation,
    () => undefined,
    (tx) => {
      spendInvitation(tx, openInvitation(tx, input.token).id)
      if (hasPersons(tx)) throw new Refusal(gone)
      const values = { name: input.name, email: input.email, role: "administrator" as const, organizationId: null }
      const { id } = tx
        .insert(persons)
        .values({ ...values, passwordHash, createdAt: now() })
        .returning({ id: persons.id })
        .get()
      tx.insert(settings)
        .values({ id: 1, name: input.foundation, timeZone: "America/New_York" })
        .onConflictDoUpdate({ target: settings.id, set: { name: input.foundation } })
        .run()
      return {
        value: { actor: mintActor({ ...values, personId: id }) },
        about: { ...about({ id, ...values }, `${input.name}, first administrator of ${input.foundation}`), after: values },
      }
    },
  )
}
