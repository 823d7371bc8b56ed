import { cookies, headers } from "next/headers"
import { notFound, redirect } from "next/navigation"
import { cache } from "react"
import { openSession } from "#lib/door/session"
import { cookieName } from "#lib/door/token"
import { type Actor, asBoard, isStaff, type PersonActor, type PersonRole, visitor } from "#lib/kernel/actor"
import type { Session } from "#lib/person/session"

/** The session of this request, looked up once. Signed-in areas only: public pages act as `visitor` and read no cookie. */
export const currentSession = cache(async (): Promise<Session | undefined> => openSession((await cookies()).get(cookieName())?.value))

/** Who is asking. */
export const currentActor = async (): Promise<Actor> => (await currentSession())?.actor ?? visitor

/**
 * For pages and handlers of one area. Without a session: to sign-in and back, before anything is looked up.
 * With another role: the same 404 as for what does not exist.
 */
export const requireRole = async (...allowed: readonly PersonRole[]): Promise<PersonActor> => {
  const actor = (await currentSession())?.actor
  if (!actor) redirect(`/sign-in?next=${encodeURIComponent((await headers()).get("x-lodestar-path") ?? "/")}`)
  if (!allowed.includes(actor.role)) notFound()
  return actor
}

export const requireStaff = () => requireRole("administrator", "officer")
export const requireAdministrator = () => requireRole("administrator")

/** Staff who look at the board's pages see what the board sees, so that what they print there can be handed to it. */
export const requireBoard = async (): Promise<PersonActor> => {
  const actor = await requireRole("board", "administrator", "officer")
  return isStaff(actor) ? asBoard(actor) : actor
}

export const requireGrantee = () => requireRole("grantee")
