import type { ServerResponse } from "node:http"
import { log } from "#lib/door/log"
import { answerPlainly } from "#lib/door/server/plain-page"

const storeCodes = /^(SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN)|ENOSPC|EDQUOT)/
/** SQLite or the disk can't write just now: nothing is wrong with the request, and nothing was half done. */
const isStoreFailure = (error: unknown) => error instanceof Error && "code" in error && storeCodes.test(String(error.code))

const quote = (reference: string) => `If it happens again, tell your administrator this reference: ${reference}`

/** What a person reads when a page of the app broke; the log has the reason under the same reference. */
export const brokenPage = (reference: string): [title: string, sentences: string[]] => [
  "Something went wrong on our side",
  ["What was saved before is safe. Please go back and try again.", quote(reference)],
]

/** Logs a failure that reached the server, once, under the reference that the person is shown. */
export const answerFailure = (response: ServerResponse, error: unknown, reference: string): void => {
  log().error({ id: reference, err: error }, "request failed")
  if (!isStoreFailure(error)) {
    answerPlainly(response, 500, ...brokenPage(reference))
    return
  }
  const sentences = ["What was saved before is safe. Please try again in a minute.", quote(reference)]
  answerPlainly(response, 503, "Lodestar can't save anything right now", sentences, { "retry-after": "60" })
}
