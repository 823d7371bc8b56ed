import { once } from "node:events"
import { type IncomingMessage, request, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, describe, expect, test } from "vitest"
import { createFrontDoor, type FrontDoor } from "#lib/door/server/front-door"
import { aside } from "#lib/kernel/aside"

type Asked = { url: string; headers: IncomingMessage["headers"]; isPage: boolean }
type Answer = { status: number; headers: IncomingMessage["headers"]; body: Buffer; text: string }

const publicUrl = new URL("https://grants.example.org")
const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
})

const page = (words: string, nonce = "") =>
  `<!doctype html><title>${words}</title><script nonce="${nonce}">go(1)</script><script src="/a.js" nonce="${nonce}"></script><p>${words}</p>${" ".repeat(2000)}`
const nonceIn = (headers: IncomingMessage["headers"]) => /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? ""

/** The app, in small: it says what it was asked, and answers `/slow…` only when told to. */
const app = () => {
  const asked: Asked[] = []
  const state = { revision: 1, words: "first" }
  let release: () => void = () => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  const handler = async (incoming: IncomingMessage, response: ServerResponse) => {
    const url = incoming.url ?? ""
    asked.push({ url, headers: { ...incoming.headers }, isPage: aside() !== undefined })
    if (url === "/cases/slow") await released
    if (url === "/cases/broken" || url === "/office/broken") throw new Error("the handler broke")
    if (url === "/office/full") throw Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" })
    if (url === "/office/left") response.setHeader("location", "/sign-in?next=%2Foffice%2Fleft").statusCode = 307
    if (url === "/office/met") response.writeHead(307, { location: "/office" }).end()
    if (url === "/office/met") return
    if (url === "/office/download")
      response.setHeader("content-security-policy", "sandbox; default-src 'none'").setHeader("cache-control", "private, max-age=5")
    response.setHeader("content-type", "text/html; charset=utf-8").setHeader("set-cookie", "secret=1")
    if (url !== "/office/left") response.statusCode = /missing|_not-found/.test(url) ? 404 : url.includes("crash") ? 500 : 200
    if (/missing|crash/.test(url)) {
      response.flushHeaders()
      response.write("<html id='__next_error__'>")
      response.end()
      return
    }
    response.end(page(state.words, nonceIn(incoming.headers)))
  }
  return { asked, state, release, handler }
}

const open = async (options: Partial<FrontDoor> = {}) => {
  const inside = app()
  const server = createFrontDoor({
    handler: inside.handler,
    revision: () => inside.state.revision,
    unwritten: () => undefined,
    isOpen: async () => false,
    publicUrl,
    origins: new Set([publicUrl.origin]),
    trustedProxy: [],
    searchesPerMinute: 12,
    ...options,
  })
  servers.push(server)
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const { port } = server.address() as AddressInfo
  const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    new Promise<Answer>((resolve, reject) => {
      const outgoing = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, async (answer) => {
        const chunks: Buffer[] = await answer.toArray()
        const body = Buffer.concat(chunks)
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body, text: body.toString() })
      })
      outgoing.on("error", reject)
      outgoing.end()
    })
  return { ...inside, ask, port }
}

describe("a public page", () => {
  test("is made once and then sent as it was", async () => {
    const { ask, asked } = await open()
    const first = await ask("/grantees")
    const second = await ask("/grantees")
    expect([first.status, second.status, asked.length]).toEqual([200, 200, 1])
    expect(second.text).toBe(first.text)
  })

  test("is made again as soon as the public data changed", async () => {
    const { ask, state } = await open()
    await ask("/grantees")
    state.words = "second"
    state.revision = 2
    expect((await ask("/grantees")).text).toContain("<p>second</p>")
  })

  test("that many ask for at once is made once", async () => {
    const { ask, asked, release } = await open()
    const answers = Array.from({ length: 20 }, () => ask("/cases/slow"))
    await ask("/grantees")
    release()
    expect((await Promise.all(answers)).every(({ status }) => status === 200)).toBe(true)
    expect(asked.filter(({ url }) => url === "/cases/slow")).toHaveLength(1)
  })

  test("that was being made when the data changed is not shown afterwards", async () => {
    const { ask, asked, state, release } = await open()
    const early = ask("/cases/slow")
    await expect.poll(() => asked.length).toBe(1)
    state.revision = 2
    const late = ask("/cases/slow")
    await expect.poll(() => asked.length).toBe(2)
    release()
    await Promise.all([early, late])
    await ask("/cases/slow")
    expect(asked).toHaveLength(2)
  })

  test("knows nothing of the visitor: no cookie goes in, none comes out", async () => {
    const { ask, asked } = await open()
    const answer = await ask("/grantees", { cookie: "session=mine", "user-agent": "mine" })
    expect(JSON.stringify(asked[0])).not.toContain("mine")
    expect(answer.headers["set-cookie"]).toBeUndefined()
  })

  test("knows nothing of the visitor when the page is fetched piece by piece, either", async () => {
    const { ask, asked } = await open()
    await ask("/grantees?_rsc=1", { cookie: "session=mine", rsc: "1" })
    await ask("/grantees", { cookie: "session=mine", rsc: "1" })
    expect(asked).toHaveLength(2)
    expect(JSON.stringify(asked)).not.toContain("mine")
  })

  test("that the browser already has is answered with 304, in every encoding", async () => {
    const { ask } = await open()
    for (const encoding of ["identity", "gzip", "br"]) {
      const { headers } = await ask("/", { "accept-encoding": encoding })
      const again = await ask("/", { "accept-encoding": encoding, "if-none-match": `W/${headers.etag}` })
      expect([again.status, again.body.length]).toEqual([304, 0])
    }
    expect((await ask("/", { "if-none-match": '"another"' })).status).toBe(200)
  })

  test("is sent compressed to who can read that, with a tag of its own", async () => {
    const { ask } = await open()
    const plain = await ask("/")
    const small = await ask("/", { "accept-encoding": "gzip, deflate, br" })
    expect(small.headers["content-encoding"]).toBe("br")
    expect(small.body.length).toBeLessThan(plain.body.length)
    expect(small.headers.etag).not.toBe(plain.headers.etag)
    expect(small.headers.vary).toContain("accept-encoding")
  })

  test("names its own scripts by hash and loses the nonce, so a script that someone typed does not run", async () => {
    const { ask, state } = await open()
    state.words = "<script>steal()</script>"
    const { text, headers } = await ask("/cases/typed")
    expect(text).toContain("<script>go(1)</script>")
    expect(String(headers["content-security-policy"]).match(/'sha256-/g)).toHaveLength(1)
    expect(`${text}${headers["content-security-policy"]}`).not.toContain("nonce")
  })

  test("answers HEAD without a body", async () => {
    const { ask } = await open()
    const { body, headers, status } = await ask("/", {}, "HEAD")
    expect([status, body.length, Number(headers["content-length"]) > 2000]).toEqual([200, 0, true])
  })

  test("that does not exist is asked for each time, so that strangers can't fill the memory", async () => {
    const { ask, asked } = await open()
    for (const _ of [1, 2, 3]) expect((await ask("/grantees/missing")).status).toBe(404)
    expect(asked.filter(({ url }) => url === "/grantees/missing")).toHaveLength(3)
  })

  test("that does not exist reads the same wherever one looked for it, without script too", async () => {
    const { ask, asked } = await open()
    const [first, second, private_] = [await ask("/grantees/missing"), await ask("/cases/missing"), await ask("/office/missing")]
    expect([first.status, second.status, private_.status]).toEqual([404, 404, 404])
    expect(first.text).toContain("<p>first</p>")
    expect([second.text, private_.text]).toEqual([first.text, first.text])
    expect(private_.headers["cache-control"]).toBe("no-store")
    expect(asked.filter(({ url }) => url === "/_not-found")).toHaveLength(1)
  })

  test("with a query that no page knows is made each time", async () => {
    const { ask, asked } = await open()
    for (const path of ["/grantees?page=2", "/grantees?page=2", "/grantees?utm=1", "/grantees?utm=1"]) await ask(path)
    expect(asked).toHaveLength(3)
  })

  test("that can't be made is a plain page with a reference", async () => {
    const { ask } = await open()
    const { status, text } = await ask("/cases/broken")
    expect(status).toBe(500)
    expect(text).toMatch(/reference: [0-9a-f-]{36}/)
    expect(text).not.toContain("handler broke")
  })
})

describe("a page for some only", () => {
  test("is asked for each time, with the cookie", async () => {
    const { ask, asked } = await open()
    await ask("/office", { cookie: "session=mine" })
    await ask("/office", { cookie: "session=mine" })
    expect(asked.map(({ headers }) => headers.cookie)).toEqual(["session=mine", "session=mine"])
  })

  test("is never stored, has a nonce of its own, and says what it must", async () => {
    const { ask } = await open()
    const [first, second] = [await ask("/office"), await ask("/office")]
    expect(first.headers["cache-control"]).toBe("private, no-store")
    expect(first.headers["content-security-policy"]).toContain(`'nonce-${/script nonce="([^"]+)"/.exec(first.text)?.[1]}'`)
    expect(first.headers["content-security-policy"]).not.toBe(second.headers["content-security-policy"])
    expect(first.headers["content-security-policy"]).not.toContain("unsafe-inline")
    expect(first.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "strict-transport-security": expect.stringContaining("max-age=31536000"),
    })
  })

  test("may be stricter than the rest: a download keeps its own policy, once", async () => {
    const { ask } = await open()
    const { headers } = await ask("/office/download")
    expect(headers["content-security-policy"]).toBe("sandbox; default-src 'none'")
  })

  test("that broke inside the app says so without script, with a reference", async () => {
    const { ask } = await open()
    for (const path of ["/office/crash", "/cases/crash"]) {
      const { status, text } = await ask(path)
      expect(status).toBe(500)
      expect(text).toMatch(/What was saved before is safe.*reference: [0-9a-f-]{36}/)
    }
  })

  test("may send markup as HTML alone; a piece of one, and the answer to an act, may not", async () => {
    const { ask, asked } = await open()
    await ask("/office")
    await ask("/cases")
    await ask("/office", { rsc: "1" })
    await ask("/cases", { rsc: "1" })
    await ask("/office", { origin: publicUrl.origin, "next-action": "40ab" }, "POST")
    await ask("/office", { origin: publicUrl.origin }, "POST")
    expect(asked.map(({ isPage }) => isPage)).toEqual([true, true, false, false, false, true])
  })

  test("that is missing stays a piece when a piece was asked for", async () => {
    const { ask } = await open()
    expect((await ask("/office/missing", { rsc: "1" })).text).toBe("<html id='__next_error__'>")
  })

  test("to which a form was sent after its session ended says so there, and leads nowhere, so that the browser keeps what was typed", async () => {
    const { ask } = await open()
    const sent = await ask("/office/left", { origin: publicUrl.origin }, "POST")
    expect([sent.status, sent.headers.location, sent.headers["set-cookie"]]).toEqual([401, undefined, undefined])
    expect(sent.text).toContain("reload this page")
    expect((await ask("/office/left")).status).toBe(307)
    expect((await ask("/office/left", { origin: publicUrl.origin, "next-action": "a" }, "POST")).status).toBe(307)
  })

  test("that leads on where a form was sent to it leads to a page, and does not send the form there", async () => {
    const { ask } = await open()
    const sent = await ask("/office/met", { origin: publicUrl.origin }, "POST")
    expect([sent.status, sent.headers.location]).toEqual([303, "/office"])
    expect((await ask("/office/met")).status).toBe(307)
  })

  test("that breaks is a plain 500; one that the full disk stopped is a 503 to try again", async () => {
    const { ask } = await open()
    expect((await ask("/office/broken")).status).toBe(500)
    const full = await ask("/office/full")
    expect([full.status, full.headers["retry-after"]]).toEqual([503, "60"])
    expect(full.headers["content-security-policy"]).toContain("default-src 'none'")
  })
})

describe("what a client claims", () => {
  test("about its address, its host and its protocol is not believed", async () => {
    const { ask, asked } = await open()
    await ask("/office", {
      host: "evil.example",
      "x-forwarded-for": "9.9.9.9",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "http",
      "x-forwarded-server": "evil.example",
      forwarded: "for=9.9.9.9",
      "x-lodestar-mark": "guess",
      "x-request-id": "mine",
    })
    expect(asked[0]?.headers).toMatchObject({
      host: "grants.example.org",
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-host": "grants.example.org",
      "x-forwarded-proto": "https",
    })
    expect(JSON.stringify(asked[0])).not.toMatch(/evil|9\.9\.9\.9|guess|mine/)
  })

  test("about its address is believed from the proxy that we trust", async () => {
    const { ask, asked } = await open({ trustedProxy: ["127.0.0.0/8"] })
    await ask("/office", { "x-forwarded-for": "9.9.9.9, 198.51.100.7" })
    expect(asked[0]?.headers["x-forwarded-for"]).toBe("198.51.100.7")
  })
})

describe("a change", () => {
  const tried = async (headers: Record<string, string>, method = "POST", options: Partial<FrontDoor> = {}) => {
    const { ask, asked } = await open(options)
    const { status } = await ask("/office/grants", headers, method)
    return [status, asked.length]
  }

  test("from a page of ours goes in", async () => {
    expect(await tried({ origin: "https://grants.example.org" })).toEqual([200, 1])
    expect(await tried({ "sec-fetch-site": "same-origin" })).toEqual([200, 1])
  })

  test("from anywhere else never reaches the app", async () => {
    const method = "POST"
    expect(await tried({ origin: "https://evil.example" }, method)).toEqual([403, 0])
    expect(await tried({ origin: "https://evil.example", "x-forwarded-host": "evil.example", host: "evil.example" }, method)).toEqual([403, 0])
    expect(await tried({ origin: "https://evil.example", "sec-fetch-site": "same-origin" }, method)).toEqual([403, 0])
    expect(await tried({ origin: "null" }, method)).toEqual([403, 0])
    expect(await tried({ "sec-fetch-site": "same-site" }, method)).toEqual([403, 0])
    expect(await tried({}, method)).toEqual([403, 0])
  })

  test("to the demo may come from the loopback address that the person typed", async () => {
    const demo = new Set(["http://localhost:4102", "http://127.0.0.1:4102"])
    const { ask, asked } = await open({ origins: demo, publicUrl: new URL("http://localhost:4102") })
    expect((await ask("/sign-in", { origin: "http://127.0.0.1:4102" }, "POST")).status).toBe(200)
    expect(asked[0]?.headers["x-forwarded-host"]).toBe("127.0.0.1:4102")
  })

  test("for search or export without end is slowed, and says for how long", async () => {
    const { ask } = await open()
    const statuses = async (path: string, times: number) => {
      const answers = []
      for (let time = 0; time < times; time++) answers.push(await ask(path, { cookie: `other=${time}; lodestar-session=mine; more=${time}` }))
      return answers
    }
    expect((await statuses("/office/search?q=a", 13)).map(({ status }) => status)).toEqual([...Array(12).fill(200), 429])
    const exported = await statuses("/office/grants/export?format=csv", 3)
    expect(exported.map(({ status }) => status)).toEqual([200, 200, 429])
    expect(Number(exported[2]?.headers["retry-after"])).toBeGreaterThan(0)
    expect(exported[2]?.text).toContain("Please wait")
    expect((await ask("/office/grants", { cookie: "lodestar-session=mine" })).status).toBe(200)
  })

  test("for one search of the public lists after the other is slowed too; what is kept finished never is", async () => {
    const { ask } = await open()
    const statuses = async (path: string) => Promise.all(Array.from({ length: 61 }, async () => (await ask(path)).status))
    expect((await statuses("/grantees?year=2017&q=law")).filter((status) => status === 429)).toHaveLength(1)
    expect(new Set(await statuses("/grantees"))).toEqual(new Set([200]))
  })

  test("with a method that nobody uses, or to an address that is none, is refused", async () => {
    const { ask, asked } = await open()
    for (const method of ["TRACE", "PUT", "PATCH", "DELETE", "OPTIONS"]) {
      const { status, headers } = await ask("/grantees", { origin: "https://grants.example.org" }, method)
      expect([status, headers.allow], method).toEqual([405, "GET, HEAD, POST"])
    }
    expect((await ask("/api/uploads/reports/1", {}, "PUT")).headers.allow).toBe("GET, HEAD, POST, PATCH, DELETE, OPTIONS")
    for (const path of ["http://evil.example/", "/grantees/%00", "/grantees/%E0%A4%A"]) expect((await ask(path)).status).toBe(400)
    expect((await ask(`/office?q=${"a".repeat(9000)}`)).status).toBe(414)
    expect(asked).toHaveLength(0)
  })
})
