import type { Cast } from "#lib/command/bench/fill-foundation"
import { cookieName, sealToken } from "#lib/door/token"
import type { Role } from "#lib/kernel/actor"
import { startSession } from "#lib/person/session"

export type Keys = Record<Role, { session: string; cookie: string }>

const none = { session: "", cookie: "" }

/** A session for each of the cast, in the store that is open. DATA_DIR and PUBLIC_URL must be those of the server that will be asked. */
export const openSessions = async (cast: Cast): Promise<Keys> => {
  const keys: Keys = { administrator: none, officer: none, board: none, grantee: none, visitor: none, system: none }
  for (const [role, actor] of Object.entries(cast)) {
    const session = startSession(actor.personId ?? 0, { address: "", browser: "bench" })
    keys[role as keyof Cast] = { session, cookie: `${cookieName()}=${await sealToken(session)}` }
  }
  return keys
}
