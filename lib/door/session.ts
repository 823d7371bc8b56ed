import { openToken } from "#lib/door/token"
import { findSession, type Session } from "#lib/person/session"

/** The session that a cookie's token opens; none for a token that is foreign or over, and none that ended. As the store has it now. */
export const openSession = async (token: string | undefined): Promise<Session | undefined> => {
  const key = token && (await openToken(token))
  return key ? findSession(key) : undefined
}
