import pino, { type Logger } from "pino"
import { requestUnderWay } from "#lib/door/request"

/** The bundles of the app and the server around it write to one stream. */
const shared = globalThis as typeof globalThis & { lodestarLog?: Logger }

/** One write of many lines costs as much as one of a single line: what tells of nothing wrong waits for company, a second at most. */
const openOutput = () => {
  const output = pino.destination({ fd: 1, minLength: 4096, periodicFlush: 1000 })
  process.on("exit", () => output.flushSync())
  return output
}

const open = (): Logger => {
  const output = openOutput()
  const warn = pino.levels.values.warn ?? 0
  return pino(
    {
      level: process.env.LOG_LEVEL || (process.env.LODESTAR_DEMO === "1" ? "warn" : "info"),
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      mixin: () => {
        const request = requestUnderWay()
        return request ? { id: request.id } : {}
      },
      hooks: {
        logMethod(given, write, level) {
          write.apply(this, given)
          if (level >= warn) output.flushSync()
        },
      },
    },
    output,
  )
}

/**
 * JSON lines on stdout; LOG_LEVEL sets the level (info, in the demo warn).
 * Ids, codes and durations only: never a body, a cookie, a token, an e-mail address or the address of a person.
 */
export const log = (): Logger => {
  shared.lodestarLog ??= open()
  return shared.lodestarLog
}
