import type { ServerResponse } from "node:http"
import { log } from "#lib/door/log"

const word = /^[a-z][a-z.-]{0,30}$/

/** The path without its query, and without any part that could be an id, a token or a name: "/office/grantees/:id". */
export const pathPattern = (url: string): string => {
  const [path = ""] = url.split("?")
  return path
    .slice(0, 200)
    .split("/")
    .map((part) => (part === "" || word.test(part) ? part : ":id"))
    .join("/")
}

/** Writes one line when the answer is finished or its connection is gone. */
export const logRequest = (response: ServerResponse, id: string): void => {
  if (!log().isLevelEnabled("info")) return
  const { method, url = "" } = response.req
  const start = performance.now()
  response.once("close", () => {
    const ms = Math.round((performance.now() - start) * 10) / 10
    log().info({ id, method, path: pathPattern(url), status: response.writableFinished ? response.statusCode : 499, ms }, "request")
  })
}
