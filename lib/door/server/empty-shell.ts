import type { ServerResponse } from "node:http"
import { isLedToSignIn } from "#lib/door/server/signed-out"

type Way = (...given: unknown[]) => unknown
const ways = ["writeHead", "flushHeaders", "write", "end"] as const
type Ways = Record<(typeof ways)[number], Way>

const isShell = (response: ServerResponse) => {
  const asksForPiece = response.req.headers.rsc !== undefined || response.req.headers["next-action"] !== undefined
  const failed = response.statusCode === 404 || response.statusCode >= 500
  return failed && !asksForPiece && String(response.getHeader("content-type")).startsWith("text/html")
}

/**
 * For a page that is missing or that broke, the framework sends an empty shell that only a script can fill. `instead` answers in its place, so that
 * people read something without script too (nor is a form led to sign-in), and a foreign record's 404 is, byte for byte, that of a missing one.
 */
export const replaceEmptyShell = (response: ServerResponse, instead: (status: number) => unknown): void => {
  const methods = response as unknown as Ways
  const own = Object.fromEntries(ways.map((way) => [way, methods[way]])) as Ways
  const replace = () => {
    Object.assign(methods, own)
    instead(response.statusCode)
    return response
  }
  const begin =
    (way: keyof Ways): Way =>
    (...given) => {
      Object.assign(methods, own)
      if (!isShell(response) && !isLedToSignIn(response)) return own[way].apply(response, given)
      Object.assign(methods, { writeHead: () => response, flushHeaders: () => undefined, write: () => true, end: replace })
      return methods[way](...given)
    }
  for (const way of ways) methods[way] = begin(way)
}
