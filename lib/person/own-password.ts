import { eq } from "drizzle-orm"
import { persons } from "#db/schema"
import { db } from "#db/store"
import { countTry, forgetTries } from "#lib/door/limit"
import type { Actor } from "#lib/kernel/actor"
import type { Refusal } from "#lib/kernel/refusal"
import { isPassword } from "#lib/person/password"

const hashOfPerson = (id: number | null) => (id === null ? null : db.select({ hash: persons.passwordHash }).from(persons).where(eq(persons.id, id)).get()?.hash)

const freeTries = 5

/** Whoever sits at somebody else's open session must not find out the password by trying. @throws Refusal */
export const checkOwnPassword = async (actor: Actor, password: string, otherwise: Refusal) => {
  const tries = [`own password ${actor.personId}`]
  countTry(tries, freeTries)
  if (!(await isPassword(hashOfPerson(actor.personId), password))) throw otherwise
  forgetTries(tries)
}
