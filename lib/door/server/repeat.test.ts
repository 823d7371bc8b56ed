import { once } from "node:events"
import type { IncomingMessage, Server, ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, beforeEach, expect, test } from "vitest"
import { letRepeat, requestUnderWay } from "#lib/door/request"
import { createFrontDoor } from "#lib/door/server/front-door"
import { setClock } from "#lib/kernel/clock"

const publicUrl = new URL("http://localhost:4103")
const mine = "density=compact; lodestar-session=mine"
let server: Server
const state = { stamp: "1" as string | undefined, open: new Set<string>(), drawn: 0, beforeEnd: () => undefined as unknown }

/** A page that may be repeated, unless its address says what else is the matter with it. */
const handler = async ({ url = "", headers }: IncomingMessage, response: ServerResponse) => {
  state.drawn++
  const has = (what: string) => url.includes(what)
  if (!has("silent")) letRepeat()
  const request = requestUnderWay()
  if (request && has("broken")) request.broke = true
  if (/missing|_not-found/.test(url)) response.statusCode = 404
  if (has("cookie")) response.setHeader("set-cookie", "a=1")
  response.setHeader("content-type", has("file") ? "application/pdf" : "text/html; charset=utf-8")
  const nonce = /nonce-([^']+)/.exec(String(headers["content-security-policy"]))?.[1]
  response.write(`<p>drawn ${state.drawn}</p>`)
  state.beforeEnd()
  if (has("long")) response.write("x".repeat(2 ** 20))
  response.end(Buffer.from(`<script nonce="${nonce}">é</script>`))
}

beforeEach(async () => {
  setClock("2027-04-20T15:01:00Z")
  Object.assign(state, { stamp: "1", open: new Set(["mine", "theirs"]), drawn: 0, beforeEnd: () => undefined })
  const isOpen = async (token: string) => state.open.has(token)
  const given = { origins: new Set([publicUrl.origin]), trustedProxy: [], searchesPerMinute: 100 }
  server = createFrontDoor({ handler, revision: () => 1, unwritten: () => state.stamp, isOpen, publicUrl, ...given })
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
})
afterEach(() => {
  setClock(undefined)
  server.close()
  server.closeAllConnections()
})

const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method, headers: { cookie: mine, ...headers } })
const drawn = async (path = "/office/grantees", headers?: Record<string, string>, method?: string) => {
  const before = state.drawn
  await (await ask(path, headers, method)).text()
  return state.drawn - before
}

test("the same person who asks the same again is sent the same, under a new reference", async () => {
  const [first, second] = [
    await ask("/office/grantees"),
    await ask("/office/grantees", { referer: "http://localhost:4103/office", "cache-control": "no-cache" }),
  ]
  expect([await first.text(), state.drawn]).toEqual([await second.text(), 1])
  for (const name of ["content-security-policy", "content-type", "cache-control", "referrer-policy"])
    expect(second.headers.get(name)).toBe(first.headers.get(name))
  expect(second.headers.get("cache-control")).toBe("private, no-store")
  expect(second.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/)
  expect(second.headers.get("x-request-id")).not.toBe(first.headers.get("x-request-id"))
})

test("whatever is written, or a quarter of an hour, has it drawn anew; so has a store that can't tell", async () => {
  expect([await drawn(), await drawn()]).toEqual([1, 0])
  state.stamp = "2"
  expect([await drawn(), await drawn()]).toEqual([1, 0])
  setClock("2027-04-20T15:15:00Z")
  expect([await drawn(), await drawn()]).toEqual([1, 0])
  state.stamp = undefined
  expect([await drawn(), await drawn()]).toEqual([1, 1])
})

test("what was written while it was drawn is not missing from the next", async () => {
  state.beforeEnd = () => {
    state.stamp = "2"
  }
  expect([await drawn(), await drawn(), await drawn()]).toEqual([1, 1, 0])
})

test("another question has its own answer: another address, session, density, piece or language", async () => {
  await drawn()
  for (const cookie of ["density=compact; lodestar-session=theirs", "lodestar-session=mine"])
    expect([await drawn(undefined, { cookie }), await drawn()]).toEqual([1, 0])
  for (const [name, value] of Object.entries({ rsc: "1", "next-router-prefetch": "1", "accept-language": "de", "user-agent": "reader", "x-new": "1" }))
    expect([await drawn(undefined, { [name]: value }), await drawn(undefined, { [name]: value }), await drawn()], name).toEqual([1, 0, 0])
  expect([await drawn("/office/grantees?sort=name"), await drawn("/office/grantees?sort=name"), await drawn()]).toEqual([1, 0, 0])
})

test("a session that ended is asked about in the app, as at first", async () => {
  await drawn()
  state.open.delete("mine")
  expect([await drawn(), await drawn()]).toEqual([1, 1])
})

test("without a session, or with two, nothing is kept", async () => {
  for (const cookie of ["density=compact", `${mine}; __Host-lodestar-session=theirs`])
    expect([await drawn("/office", { cookie }), await drawn("/office", { cookie })]).toEqual([1, 1])
})

test("a page that does not say that it may be repeated is drawn each time, and so is one that broke, is missing, sets a cookie, is a file or too long", async () => {
  for (const what of ["silent", "broken", "missing", "cookie", "file", "long"]) {
    const path = `/office/${what}`
    const missing = what === "missing" ? 1 : 0
    expect([await drawn(path), await drawn(path)], what).toEqual([1 + missing, 1])
  }
})

test("a form that is sent, and a look at the head only, go to the app", async () => {
  await drawn()
  expect([await drawn(undefined, { origin: publicUrl.origin }, "POST"), await drawn(undefined, {}, "HEAD"), await drawn()]).toEqual([1, 1, 0])
})
