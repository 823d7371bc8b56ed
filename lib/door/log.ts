import pino, { type Logger } from "pino"
import { requestUnderWay } from "#lib/door/request"

/** The bundles of the app and the server around it write to one stream. */
const shared = globalThis as typeof globalThis & { lodestarLog?: Logger }

/**
 * JSON lines on stdout; LOG_LEVEL sets the level (info, in the demo warn).
 * Ids, codes and durations only: never a body, a cookie, a token, an e-mail address or the address of a person.
 */
export const log = (): Logger => {
  shared.lodestarLog ??= pino({
    level: process.env.LOG_LEVEL || (process.env.LODESTAR_DEMO === "1" ? "warn" : "info"),
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level) => ({ level }) },
    mixin: () => {
      const request = requestUnderWay()
      return request ? { id: request.id } : {}
    },
  })
  return shared.lodestarLog
}
