import { AsyncLocalStorage } from "node:async_hooks"
import pino, { type Logger } from "pino"

/** The bundles of the app and the server around it write to one stream, and know the same request. */
const shared = globalThis as typeof globalThis & { lodestarLog?: Logger; lodestarRequest?: AsyncLocalStorage<string> }

const current = () => {
  shared.lodestarRequest ??= new AsyncLocalStorage()
  return shared.lodestarRequest
}

/** Every line that is logged during the work carries the request's id, the reference that people are shown. */
export const duringRequest = <T>(id: string, work: () => T): T => current().run(id, work)

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
      const id = current().getStore()
      return id === undefined ? {} : { id }
    },
  })
  return shared.lodestarLog
}
