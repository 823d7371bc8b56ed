import { createServer, type IncomingMessage, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { findAtCourtListener } from "#lib/court/courtlistener"
import { docketColumns } from "#lib/court/docket"

/** Answers as the public documentation of the API, version 4, says. */
let server: Server
let asked: IncomingMessage[] = []
let status = 200
let results: object[] = []
let body: string | null = null
beforeEach(async () => {
  asked = []
  status = 200
  body = null
  server = createServer((request, response) => {
    asked.push(request)
    response.writeHead(status, { "content-type": "application/json" })
    response.end(body ?? JSON.stringify(status === 200 ? { count: results.length, next: null, previous: null, results } : { detail: "Invalid token." }))
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
})
afterEach(() => new Promise((resolve) => server.close(resolve)))

const there = () => ({ token: "0123456789012345678901234567890123456789", base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
const found = (docket_id: number, docketNumber: string, court_id = "dcd") => ({
  docket_id,
  docketNumber,
  court_id,
  caseName: "NATIONAL VETERANS v. United States",
  dateFiled: "2016-04-21",
})
const find = (number: string, court = "D.D.C.") => {
  const { courtId, ...columns } = docketColumns({ court, number })
  return findAtCourtListener(there(), { courtId: courtId ?? "", number, ...columns })
}

describe("a docket is found at CourtListener", () => {
  test("by court and number, with the token in the header", async () => {
    results = [found(4_214_664, "1:16-cv-00745")]
    expect(await find("Civil Action No. 1:16-cv-745")).toEqual([
      { id: 4_214_664, caption: "NATIONAL VETERANS v. United States", number: "1:16-cv-00745", verdict: "same" },
    ])
    expect(asked[0]?.url).toBe("/api/rest/v4/search/?type=d&court=dcd&docket_number=1%3A16-cv-00745")
    expect(asked[0]?.headers.authorization).toBe("Token 0123456789012345678901234567890123456789")
  })

  test("where the office is missing or differs it is offered only", async () => {
    results = [found(1, "1:16-cv-00745"), found(2, "2:16-cv-00745")]
    expect((await find("16-cv-745")).map(({ id, verdict }) => [id, verdict])).toEqual([
      [1, "offered"],
      [2, "offered"],
    ])
  })

  test("another number, another kind and another court that it answers are left aside", async () => {
    results = [found(1, "1:16-cv-00746"), found(2, "1:16-cr-00745"), found(3, "1:16-cv-00745", "mdd"), found(4, "")]
    expect(await find("1:16-cv-00745")).toEqual([])
  })
})

describe("what goes wrong is said in a sentence", () => {
  test.each([
    [401, "does not accept the token"],
    [403, "does not accept the token"],
    [429, "too often"],
    [500, "does not answer"],
  ])("%d", async (answer, words) => {
    status = answer
    await expect(find("1:16-cv-00745")).rejects.toThrow(words)
  })

  test("an answer of another shape, one that is no JSON, and none at all", async () => {
    body = "<html>Maintenance</html>"
    await expect(find("1:16-cv-00745")).rejects.toThrow("does not answer")
    body = null
    results = [{ nothing: true }]
    await expect(find("1:16-cv-00745")).rejects.toThrow("does not answer")
    const gone = there()
    await new Promise((resolve) => server.close(resolve))
    await expect(findAtCourtListener(gone, { courtId: "dcd", number: "1", core: null, office: null })).rejects.toThrow("does not answer")
    server.listen(0, "127.0.0.1")
  })
})
