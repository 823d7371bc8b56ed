import { randomUUID } from "node:crypto"
import { format } from "node:util"
import { log } from "#lib/door/log"
import { requestUnderWay } from "#lib/door/request"

/**
 * What nobody caught is logged once, with a reference, and the server goes on: every write is one transaction, so no half-done state
 * is left in memory, and ending here would cut off everyone else's request.
 */
export const logFaults = (): void => {
  process.on("uncaughtException", (error) => log().fatal({ reference: randomUUID(), err: error }, "uncaught exception"))
  process.on("unhandledRejection", (error) => log().error({ reference: randomUUID(), err: error }, "unhandled rejection"))
}

/** The framework writes its errors to the console; here they become lines of the log, under the request's id and with the digest that error.tsx shows. */
export const logConsole = (): void => {
  const into =
    (level: "error" | "warn") =>
    (...words: unknown[]) => {
      const error = words.find((word) => word instanceof Error)
      const digest = error && "digest" in error ? String(error.digest) : undefined
      const request = requestUnderWay()
      if (error && request) request.broke = true
      if (error) log()[level]({ digest, err: error }, "app")
      else log()[level](format(...words))
    }
  console.error = into("error")
  console.warn = into("warn")
}
