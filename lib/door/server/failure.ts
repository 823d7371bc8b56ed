import type { ServerResponse } from "node:http"
import { log } from "#lib/door/log"
import { answerPlainly } from "#lib/door/server/plain-page"

/** SQLite or the disk can't write just now: nothing is wrong with the request, and nothing was half done. */
const cannotWrite = (error: unknown) =>
  error instanceof Error && "code" in error && /^(SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN)|ENOSPC|EDQUOT)/.test(String(error.code))

/** Logs a failure once, under the reference that the person is shown. */
export const answerFailure = (response: ServerResponse, error: unknown, reference: string): void => {
  log().error({ reference, err: error }, "request failed")
  const quote = `If it happens again, tell your administrator this reference: ${reference}`
  if (cannotWrite(error)) {
    answerPlainly(response, 503, "Lodestar can't save anything right now", ["What was saved before is safe. Please try again in a minute.", quote], {
      "retry-after": "60",
    })
  } else {
    answerPlainly(response, 500, "Something went wrong on our side", ["What was saved before is safe. Please go back and try again.", quote])
  }
}
