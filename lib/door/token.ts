import { LRUCache } from "lru-cache"
import { decode, encode } from "next-auth/jwt"
import { configuration } from "#lib/door/configuration"
import { secrets } from "#lib/door/secret"
import { millis } from "#lib/kernel/clock"

/** The one importer of next-auth: its encrypted token carries our session's key, and our session row decides (lib/person/session.ts). */
const secret = () => secrets(configuration().dataFolder).session

/** A session ends after 7 days, whatever happens in between. */
const sessionSeconds = 7 * 24 * 60 * 60

/** The next-auth token that goes into the cookie. */
export const sealToken = (sessionKey: string): Promise<string> => encode({ token: { sub: sessionKey }, secret: secret(), maxAge: sessionSeconds })

type Opened = { key: string; expiresAt: number }
/** Opening one costs as much as all else that a page asks about who is there. */
const opened = new LRUCache<string, Opened>({ max: 1000 })

/** The session's key, or undefined when the token is foreign, altered or expired. */
export const openToken = async (token: string): Promise<string | undefined> => {
  const known = opened.get(token)
  if (known && millis() < known.expiresAt) return known.key
  try {
    const { sub, exp } = (await decode({ token, secret: secret() })) ?? {}
    if (sub && typeof exp === "number") opened.set(token, { key: sub, expiresAt: exp * 1000 })
    return sub
  } catch {
    // next-auth throws on whatever it did not seal itself: to us that is a visitor.
    return undefined
  }
}

const isSecure = () => configuration().publicUrl.protocol === "https:"

/** `__Host-` binds the cookie to this host and to https. */
export const cookieName = (): string => (isSecure() ? "__Host-lodestar-session" : "lodestar-session")

export const cookieOptions = () => ({ httpOnly: true, sameSite: "lax", secure: isSecure(), path: "/", maxAge: sessionSeconds }) as const

const underWay = "sign-in under way"
/** As long as a code is good. */
const underWaySeconds = 15 * 60

/** Who waits for a code in this browser, between the page that asks for it and the one that takes it. Opens nothing. */
export type UnderWay = { email: string; next?: string | undefined; go?: string | undefined }

export const sealUnderWay = (state: UnderWay): Promise<string> => encode({ token: state, secret: secret(), salt: underWay, maxAge: underWaySeconds })

export const openUnderWay = async (token: string): Promise<UnderWay | undefined> => {
  try {
    const { email, next, go } = (await decode({ token, secret: secret(), salt: underWay })) ?? {}
    return typeof email === "string" ? { email, next: next as string | undefined, go: go as string | undefined } : undefined
  } catch {
    // As above: what we did not seal says nothing.
    return undefined
  }
}

export const underWayCookie = (): string => (isSecure() ? "__Host-lodestar-code" : "lodestar-code")
export const underWayOptions = () => ({ ...cookieOptions(), maxAge: underWaySeconds })
