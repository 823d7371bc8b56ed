import { eq } from "drizzle-orm"
import type { z } from "zod"
import { perform } from "#db/perform"
import { persons, settings } from "#db/schema"
import { db, type Read } from "#db/store"
import { type Actor, mintActor, system } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import { Refusal } from "#lib/kernel/refusal"
import { hasPersons } from "#lib/person/first-administrator"
import type { acceptInvitationInput, changePasswordInput, firstAdministratorInput } from "#lib/person/input"
import { findInvitation, type OpenInvitation, spendInvitation } from "#lib/person/invitation"
import { checkOwnPassword } from "#lib/person/own-password"
import { hashPassword } from "#lib/person/password"
import { passwordProblem } from "#lib/person/password-rule"
import { about } from "#lib/person/person"
import { may } from "#lib/person/policy"
import { getPerson } from "#lib/person/queries"
import { endSessionsOf } from "#lib/person/session"
import { getSetting } from "#lib/setting/queries"

/** Nobody's name, address or foundation makes a password, though everybody tries it first. @throws Refusal */
const newHash = (password: string, ...known: string[]): Promise<string> => {
  const problem = passwordProblem(password, known)
  if (problem) throw new Refusal(problem, "password")
  return hashPassword(password)
}

export const changePassword = async (actor: Actor, { current, password }: z.output<typeof changePasswordInput>) => {
  await checkOwnPassword(actor, current, new Refusal("This is not your present password.", "current"))
  const { name, email } = getPerson(actor, actor.personId ?? 0)
  const passwordHash = await newHash(password, name, email, getSetting().name)
  return perform(
    actor,
    may.changePassword,
    () => getPerson(actor, actor.personId ?? 0),
    (tx, person) => {
      tx.update(persons).set({ passwordHash }).where(eq(persons.id, person.id)).run()
      endSessionsOf(tx, person.id)
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
  const person = getPerson(system, openInvitation(db, token).personId ?? 0)
  const actor = mintActor({ role: person.role, personId: person.id, organizationId: person.organizationId, name: person.name })
  return perform(
    actor,
    may.acceptInvitation,
    () => getPerson(actor, person.id),
    (tx) => {
      spendInvitation(tx, openInvitation(tx, token).id)
      tx.update(persons).set({ passwordHash }).where(eq(persons.id, person.id)).run()
      endSessionsOf(tx, person.id)
      return { value: { actor }, about: about(person, `${person.name} chose a password`) }
    },
  )
}

/** Uses the first link up: names the foundation and makes its first administrator. Once, and never when anybody exists. */
export const setUpFoundation = async (input: z.output<typeof firstAdministratorInput>) => {
  if (openInvitation(db, input.token).personId !== null) throw new Refusal(gone)
  const passwordHash = await newHash(input.password, input.name, input.email, input.foundation)
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
