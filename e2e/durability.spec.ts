import { createHash, randomUUID } from "node:crypto"
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { type APIRequestContext, type APIResponse, request as requests } from "@playwright/test"
import { brokenEvents } from "#db/perform"
import { closeStore, connection, db, openStore } from "#db/store"
import { wordFile } from "#e2e/document"
import { granteeSlug } from "#e2e/example"
import { formIn, post, submit } from "#e2e/form"
import { freePort, type Running, startServer } from "#e2e/server"
import { expect, test, type Who } from "#e2e/test"
import { upload } from "#e2e/upload"
import { demoPassword } from "#lib/demo/fact/cast"

test.describe.configure({ mode: "serial", timeout: 240_000 })

const place = mkdtempSync(join(tmpdir(), "lodestar-durability-"))
const folder = join(place, "one")
const running = new Set<Running>()

const start = async (at: string, port: number, use?: "foundation"): Promise<Running> => {
  const server = await startServer({ folder: at, port, ...(use && { use }) })
  running.add(server)
  return server
}

test.afterAll(async () => {
  await Promise.all([...running].map((server) => server.kill()))
  rmSync(place, { recursive: true })
})

const enter = async (who: Who, url: string): Promise<APIRequestContext> => {
  const request = await requests.newContext({ baseURL: url, storageState: { cookies: [], origins: [] } })
  await submit(request, "/sign-in", "Sign in", { email: `${who}@lodestar.test`, password: demoPassword })
  return request
}

const idOn = async (request: APIRequestContext, page: string, before: string): Promise<string> =>
  new RegExp(`href="${before}(\\d+)["?]`).exec(await (await request.get(page)).text())?.[1] ?? ""

const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex")

type Note = { formKey: string; body: string; isAcknowledged: boolean }

test("a kill at any moment loses no acknowledged write and leaves no half of one", async () => {
  const port = await freePort()
  let server = await start(folder, port)
  const [officer, grantee] = [await enter("officer", server.url), await enter("grantee", server.url)]
  const address = `${server.url}/office/grantees/${await idOn(officer, "/office/grantees?q=Lantern", "/office/grantees/")}?add=note`
  const form = formIn(await (await officer.get(address)).text(), "Add note")
  const requirement = await idOn(grantee, "/portal", "/portal/requirements/")

  let isKilled = false
  /** The answer, or undefined when the server was killed before it gave one: what became of the write is the question. */
  const answered = (asked: Promise<APIResponse>) =>
    asked.catch((error: unknown) => {
      if (!isKilled) throw error
    })

  const notes: Note[] = []
  const send = ({ formKey, body }: Note) => {
    const data = new FormData()
    for (const [name, value] of form) data.append(name, value)
    return answered(post(officer, address, data, { formKey, body, happenedOn: "2026-11-20", audience: "staff" }, 0))
  }
  const sendNotes = async () => {
    for (;;) {
      const note = { formKey: randomUUID(), body: `Written as ${randomUUID()}`, isAcknowledged: false }
      notes.push(note)
      const answer = await send(note)
      if (!answer) return
      expect(answer.status()).toBe(303)
      note.isAcknowledged = true
    }
  }
  const files: { sha256: string; isAcknowledged: boolean }[] = []
  const sendFiles = async () => {
    for (let count = 0; count < 25; count += 1) {
      const { buffer } = await wordFile("Report.docx", randomUUID())
      const file = { sha256: hashOf(buffer), isAcknowledged: false }
      files.push(file)
      const answer = await answered(upload(grantee, server.url, requirement, "Report.docx", buffer))
      if (!answer) return
      expect(answer.status()).toBe(200)
      file.isAcknowledged = true
    }
  }

  for (const round of [1, 2, 3]) {
    const writers = [sendNotes(), sendNotes(), sendNotes(), sendFiles()]
    const acknowledged = () => [notes, files].map((sent) => sent.filter(({ isAcknowledged }) => isAcknowledged).length)
    await expect.poll(() => acknowledged().every((count) => count > round * 4), { intervals: [20], timeout: 60_000 }).toBe(true)
    isKilled = true
    await server.kill()
    await Promise.all(writers)
    server = await start(folder, port)
    isKilled = false
    // Whoever got no answer sends the form again.
    for (const note of notes.filter(({ isAcknowledged }) => !isAcknowledged)) {
      expect((await send(note))?.status()).toBe(303)
      note.isAcknowledged = true
    }
  }
  expect(await server.stop()).toBe(0)

  openStore(folder)
  try {
    const count = connection().prepare<[string], number>("SELECT count(*) FROM notes WHERE body = ?").pluck()
    expect(notes.filter(({ body }) => count.get(body) !== 1)).toEqual([])
    const alone =
      "SELECT count(*) FROM notes WHERE body LIKE 'Written as %' AND (SELECT count(*) FROM events WHERE noun = 'note' AND noun_id = notes.id AND verb = 'note.add') <> 1"
    expect(connection().prepare(alone).pluck().get()).toBe(0)
    expect(brokenEvents(db)).toBe(0)
    expect(connection().pragma("integrity_check", { simple: true })).toBe("ok")
    expect(connection().pragma("foreign_key_check")).toEqual([])
    const rows = connection()
      .prepare<[], { path: string; sha256: string }>("SELECT path, sha256 FROM documents UNION ALL SELECT path, sha256 FROM uploads")
      .all()
    expect(rows.length).toBeGreaterThan(30)
    for (const { path, sha256 } of rows) expect(hashOf(readFileSync(join(folder, path))), path).toBe(sha256)
    // The last file of which the grantee was told, or one that came after it.
    const last = files.findLastIndex(({ isAcknowledged }) => isAcknowledged)
    const held = connection().prepare<[string], string>("SELECT sha256 FROM uploads WHERE requirement_id = ?").pluck().all(requirement)
    expect(held).toHaveLength(1)
    expect(files.findIndex(({ sha256 }) => sha256 === held[0])).toBeGreaterThanOrEqual(last)
  } finally {
    closeStore()
  }
})

test("what was unpublished stays gone after a kill and a restart, and two data folders never show each other's pages", async () => {
  const other = join(place, "other")
  cpSync(folder, other, { recursive: true })
  const ports = [await freePort(), await freePort()] as const
  let [one, two] = await Promise.all([start(folder, ports[0]), start(other, ports[1])])
  const visitor = await requests.newContext({ storageState: { cookies: [], origins: [] } })
  const page = async ({ url }: Running) => visitor.get(`${url}/grantees/${granteeSlug}`)
  for (const each of [one, two, one, two]) expect((await page(each)).status()).toBe(200)

  const officer = await enter("officer", one.url)
  const record = `/office/grantees/${await idOn(officer, "/office/grantees?q=Heartland", "/office/grantees/")}`
  await submit(officer, `${record}?edit=organization`, "Save organization", { description: "Only in the first folder." })
  expect(await (await page(one)).text()).toContain("Only in the first folder.")
  expect(await (await page(two)).text()).not.toContain("Only in the first folder.")

  await submit(officer, `${record}/preview`, "Unpublish organization")
  expect([(await page(one)).status(), (await page(two)).status()]).toEqual([404, 200])
  await Promise.all([one.kill(), two.kill()])
  // The folders change places: whatever the build keeps belongs to neither.
  ;[two, one] = await Promise.all([start(other, ports[0]), start(folder, ports[1])])
  expect([(await page(one)).status(), (await page(two)).status()]).toEqual([404, 200])
  expect(await (await visitor.get(`${one.url}/grantees`)).text()).not.toContain("Heartland Alliance")
  expect(await (await visitor.get(`${two.url}/grantees`)).text()).toContain("Heartland Alliance")
  await two.kill()

  await expect(start(folder, ports[0])).rejects.toThrow(/Another Lodestar server is using .*Stop it first/)
  expect((await visitor.get(`${one.url}/api/health`)).status()).toBe(200)
  expect(await one.stop()).toBe(0)
  await visitor.dispose()
})

test("a real foundation begins with a link that works once, and shows nothing of the demonstration", async ({ page }) => {
  const [port, own] = [await freePort(), join(place, "own")]
  let server = await start(own, port, "foundation")
  const link = /become the first administrator: (http\S+)/.exec(server.said())?.[1] ?? ""
  await page.goto(link)
  await page.getByLabel("Name of the foundation").fill("Beacon Fund")
  await page.getByLabel("Your name").fill("Ida Finch")
  await page.getByLabel("Your email").fill("ida@beacon.example")
  await page.getByLabel("New password").fill("seven herons over the wide marsh")
  await page.getByRole("button", { name: "Set up the foundation" }).click()
  await expect(page).toHaveURL(/\/office\/settings/)
  await page.goto(link)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link can't be used")
  for (const path of ["/", "/grantees", "/cases", "/about", "/office", "/office/grantees", "/office/payments", "/board"]) {
    await page.goto(`${server.url}${path}`)
    await expect(page.getByRole("heading", { level: 1 }), path).toHaveCount(1)
    await expect(page.locator("body"), path).not.toContainText(/demonstration|McDowell/i)
  }
  expect(await server.stop()).toBe(0)
  expect(existsSync(join(own, "secrets.json"))).toBe(true)
  server = await start(own, port, "foundation")
  expect(server.said()).not.toContain("first administrator")
  await page.goto(`${server.url}/office`)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who owes what")
  expect(await server.stop()).toBe(0)
})
