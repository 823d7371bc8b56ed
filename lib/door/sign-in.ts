import { cookies, headers } from "next/headers"
import { currentSession } from "#lib/door/actor"
import { countTry, forgetTries, returnTry } from "#lib/door/limit"
import { cookieName, cookieOptions, sealToken } from "#lib/door/token"
import type { Actor } from "#lib/kernel/actor"
import { acceptInvitation, setUpFoundation } from "#lib/person/password-commands"
import { startOf, wayOf } from "#lib/person/person"
import { checkPassword, signIn, signOut } from "#lib/person/sign-in"

const freeTriesPerAccount = 5
const freeTriesPerAddress = 30

export const device = async () => {
  const given = await headers()
  return { address: given.get("x-forwarded-for") ?? "", browser: given.get("user-agent") ?? "" }
}

/** Gives the browser its session. */
export const openSession = async (actor: Actor): Promise<void> => {
  const key = signIn(actor, await device())
  ;(await cookies()).set(cookieName(), await sealToken(key), cookieOptions())
}

/** Checks the password, slowed by account and by address before anything is hashed; answers where to go. */
export const signInByPassword = async (_: Actor, input: { email: string; password: string; next?: string | undefined }): Promise<{ path: string }> => {
  const { address } = await device()
  const account = `sign-in account ${input.email.toLowerCase()}`
  const place = `sign-in address ${address}`
  countTry([account], freeTriesPerAccount)
  countTry([place], freeTriesPerAddress)
  const actor = await checkPassword(input.email, input.password)
  forgetTries([account])
  // A whole office may sign in from one address.
  returnTry([place])
  await openSession(actor)
  return { path: wayOf(actor.role, input.next) }
}

/** Ends the session at once, here and in the store. */
export const leave = async (actor: Actor): Promise<null> => {
  const session = await currentSession()
  if (session) signOut(actor, session.id)
  ;(await cookies()).delete(cookieName())
  return null
}

/** Tries of one-time links by address; the tokens themselves can't be guessed. */
const countLink = async () => countTry([`link address ${(await device()).address}`], freeTriesPerAddress)

export const acceptByLink = async (_: Actor, input: Parameters<typeof acceptInvitation>[0]): Promise<{ path: string }> => {
  await countLink()
  const { actor } = await acceptInvitation(input)
  await openSession(actor)
  return { path: startOf[actor.role] }
}

export const setUpByLink = async (_: Actor, input: Parameters<typeof setUpFoundation>[0]): Promise<{ path: string }> => {
  await countLink()
  const { actor } = await setUpFoundation(input)
  await openSession(actor)
  return { path: "/office/settings" }
}
