import { sql } from "drizzle-orm"
import { perform } from "#db/perform"
import { persons } from "#db/schema"
import { db } from "#db/store"
import { type Actor, mintActor, type PersonActor } from "#lib/kernel/actor"
import { Refusal } from "#lib/kernel/refusal"
import { isPassword } from "#lib/person/password"
import { may } from "#lib/person/policy"
import { getPerson } from "#lib/person/queries"
import { endSession, startSession } from "#lib/person/session"

export type Device = { address: string; browser: string }

/** Starts a session for someone whose proof (password, one-time link) was just checked. Answers its key. */
export const signIn = (actor: Actor, device: Device): string => {
  perform(
    actor,
    may.signIn,
    () => getPerson(actor, actor.personId ?? 0),
    (_, person) => ({ value: null, about: { noun: "person", id: person.id, organizationId: person.organizationId, summary: `${person.name} signed in` } }),
  )
  return startSession(actor.personId ?? 0, device)
}

/** The same answer and the same time, whether the account does not exist, is disabled, or the password is wrong. */
export const checkPassword = async (email: string, password: string): Promise<PersonActor> => {
  const row = db.select().from(persons).where(sql`${persons.email} = ${email} COLLATE NOCASE`).get()
  const matches = await isPassword(row?.passwordHash, password)
  if (!row || !matches || row.disabledAt)
    throw new Refusal("This e-mail address and password do not go together. Check both, or ask an administrator of the foundation for a new link.")
  return mintActor({ role: row.role, personId: row.id, organizationId: row.organizationId, name: row.name })
}

export const signOut = (actor: Actor, sessionId: number): void => {
  perform(
    actor,
    may.signOut,
    () => getPerson(actor, actor.personId ?? 0),
    (_, person) => ({ value: null, about: { noun: "person", id: person.id, organizationId: person.organizationId, summary: `${person.name} signed out` } }),
  )
  endSession(sessionId)
}
