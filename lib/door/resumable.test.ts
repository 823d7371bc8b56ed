import { createHash, randomBytes } from "node:crypto"
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { PDFDocument } from "@cantoo/pdf-lib"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { resume, takeWhole } from "#lib/door/resumable"

// Whoever asks about an upload waits until the torn request is let go of.
vi.setConfig({ testTimeout: 60_000 })

let folder: string
let server: Server
let port: number
const owner = "person 1 requirement 1"

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "resumable-"))
  vi.stubEnv("DATA_DIR", folder)
  server = createServer(async (incoming, outgoing) => {
    const { method = "", url = "", headers } = incoming
    const isRead = method === "HEAD"
    const request = new Request(`http://localhost${url}`, {
      method,
      headers: Object.entries(headers).map(([name, value]) => [name, String(value)] as [string, string]),
      body: isRead ? null : (Readable.toWeb(incoming) as ReadableStream),
      duplex: "half",
    } as RequestInit)
    const id = url.split("/")[2]
    const answer = await resume(request, { owner: String(headers["x-owner"] ?? owner), id, limitBytes: 8_000_000 })
    outgoing.writeHead(answer.status, Object.fromEntries(answer.headers))
    outgoing.end(await answer.text())
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  port = (server.address() as AddressInfo).port
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

const protocol = { "tus-resumable": "1.0.0" }
const ask = (method: string, path: string, headers: Record<string, string> = {}, body?: BodyInit) =>
  fetch(`http://127.0.0.1:${port}${path}`, { method, headers: { ...protocol, ...headers }, ...(body !== undefined && { body }) })

const begin = async (name: string, sizeBytes: number): Promise<string> => {
  const begun = await ask("POST", "/parts", { "upload-length": String(sizeBytes), "upload-metadata": `filename ${Buffer.from(name).toString("base64")}` })
  expect(begun.status).toBe(201)
  return begun.headers.get("location") ?? ""
}
const offsetOf = async (path: string): Promise<number> => Number((await ask("HEAD", path)).headers.get("upload-offset"))
const send = (path: string, bytes: Uint8Array<ArrayBuffer>, offset: number) =>
  ask("PATCH", path, { "content-type": "application/offset+octet-stream", "upload-offset": String(offset) }, bytes)

/** Promises all of it, sends the first part, and tears the connection. */
const tear = (path: string, whole: number, bytes: Uint8Array): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1", () => {
      const head = ["PATCH", path, "HTTP/1.1\r\nhost: localhost\r\ntus-resumable: 1.0.0\r\nupload-offset: 0\r\ncontent-type: application/offset+octet-stream"]
      socket.write(`${head.join(" ")}\r\ncontent-length: ${whole}\r\n\r\n`)
      socket.write(bytes, () => {
        socket.end()
        resolve()
      })
    })
    socket.on("error", reject)
  })

/** A PDF of four megabytes, since a small one would fit into a few packets. */
const largePdf = async (): Promise<Uint8Array<ArrayBuffer>> => {
  const document = await PDFDocument.create()
  document.addPage()
  await document.attach(randomBytes(4_000_000), "noise.bin")
  return new Uint8Array(await document.save())
}
const idOf = (path: string) => path.split("/").at(-1) ?? ""

test("an upload whose connection tears at half goes on from half, and is whole then", async () => {
  const bytes = await largePdf()
  const path = await begin("Große Datei.pdf", bytes.length)
  const half = Math.floor(bytes.length / 2)
  await tear(path, bytes.length, bytes.subarray(0, half))
  // What the connection itself still held when it tore is gone with it.
  await vi.waitFor(async () => expect(half - (await offsetOf(path))).toBeLessThan(512 * 1024), { timeout: 30_000 })
  const offset = await offsetOf(path)
  expect(offset).toBeLessThanOrEqual(half)
  expect(await takeWhole(idOf(path), owner, { allowed: ["pdf"] })).toMatchObject({ ok: false, status: 409 })
  expect((await send(path, bytes.slice(offset), offset)).status).toBe(204)
  const taken = await takeWhole(idOf(path), owner, { allowed: ["pdf"] })
  expect(taken).toMatchObject({
    ok: true,
    file: { name: "Große Datei.pdf", sizeBytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") },
  })
  if (taken.ok) expect(new Uint8Array(await readFile(taken.file.temporaryPath))).toEqual(bytes)
})

test("bytes that belong elsewhere in the file are not taken", async () => {
  const path = await begin("a.pdf", 100)
  expect((await send(path, new Uint8Array(10), 50)).status).toBe(409)
  expect((await send(path, new Uint8Array(101), 0)).status).toBeGreaterThanOrEqual(400)
  expect(await offsetOf(path)).toBe(0)
})

test("somebody else's upload does not exist, whoever they say they are", async () => {
  const path = await begin("a.pdf", 100)
  expect((await ask("HEAD", path, { "x-owner": "person 2", "x-lodestar-owner": owner })).status).toBe(404)
  expect((await ask("HEAD", "/parts/..%2F..%2Fsecrets")).status).toBe(404)
})

test("what is refused goes, and what is let go of too", async () => {
  const program = new Uint8Array(Buffer.from("MZ program"))
  const path = await begin("Report.pdf", program.length)
  await send(path, program, 0)
  expect(await takeWhole(idOf(path), owner, { allowed: ["pdf"] })).toMatchObject({
    ok: false,
    message: expect.stringContaining("named .pdf but it is a program"),
  })
  const other = await begin("b.pdf", 10)
  expect((await ask("DELETE", other)).status).toBe(204)
  expect(await readdir(join(folder, "tmp"))).toEqual([])
})

test("a file that says it is too large is refused in words before a byte is sent", async () => {
  const refused = await ask("POST", "/parts", { "upload-length": "8000001" })
  expect([refused.status, await refused.text()]).toEqual([413, expect.stringContaining("larger than 7.6 MB")])
})
