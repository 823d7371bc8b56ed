import { createHash, randomBytes } from "node:crypto"
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PDFDocument } from "@cantoo/pdf-lib"
import { afterEach, beforeEach, expect, test } from "vitest"
import { discardFile, keepFile, receiveRaw } from "#lib/door/receive"
import type { Spooled } from "#lib/door/receive-spool"

const before = process.env.DATA_DIR
let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "receive-"))
  process.env.DATA_DIR = folder
})
afterEach(async () => {
  if (before === undefined) delete process.env.DATA_DIR
  else process.env.DATA_DIR = before
  await rm(folder, { recursive: true })
})

const pdf = async () => {
  const document = await PDFDocument.create()
  document.addPage()
  return Buffer.from(await document.save())
}
const waiting = () => readdir(join(folder, "tmp"))
const allowed = ["pdf"] as const

function post(body: Uint8Array | ReadableStream<Uint8Array>, headers: Record<string, string> = {}): Request {
  return new Request("http://localhost/upload", { method: "POST", body, duplex: "half", headers: { "x-file-name": "report.pdf", ...headers } } as RequestInit)
}
const messageOf = (received: Spooled) => (received.ok ? "taken" : [received.status, received.message])

test("a file arrives with its name, kind, size and hash, readable by the server alone", async () => {
  const bytes = await pdf()
  const received = await receiveRaw(
    post(bytes, { "x-file-name": encodeURIComponent("../Six‑month\u202E report ñ.pdf"), "content-length": String(bytes.length) }),
    { allowed },
  )
  if (!received.ok) throw new Error(received.message)
  const { temporaryPath, ...rest } = received.file
  expect(rest).toEqual({
    name: "Six‑month report ñ.pdf",
    kind: "pdf",
    mediaType: "application/pdf",
    sizeBytes: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
  })
  expect((await stat(temporaryPath)).mode & 0o777).toBe(0o600)
})

test("a kept file lies whole under a random name, and nothing stays behind", async () => {
  const bytes = await pdf()
  const received = await receiveRaw(post(bytes), { allowed })
  if (!received.ok) throw new Error(received.message)
  const path = await keepFile(received.file)
  expect(path).toMatch(/^files\/([0-9a-f]{2})\/\1[0-9a-f]{30}$/)
  expect(await readFile(join(folder, path))).toEqual(bytes)
  expect(await waiting()).toEqual([])
})

test("a discarded file is gone", async () => {
  const received = await receiveRaw(post(await pdf()), { allowed })
  if (!received.ok) throw new Error(received.message)
  await discardFile(received.file)
  expect(await waiting()).toEqual([])
})

test("a refused file leaves nothing behind", async () => {
  expect(messageOf(await receiveRaw(post(Buffer.from("MZ")), { allowed }))).toEqual([422, expect.stringContaining("it is a program")])
  expect(messageOf(await receiveRaw(post(Buffer.from("")), { allowed }))).toEqual([422, expect.stringContaining("is empty")])
  expect(await waiting()).toEqual([])
})

test("a file over the limit is refused, whether it says its size or not, and what was written goes", async () => {
  const large = randomBytes(3000)
  const sentence = [413, "This file is larger than 2 KB, the most that we accept. Make its pictures smaller or split it, and choose it again."]
  expect(messageOf(await receiveRaw(post(large, { "content-length": "3000" }), { allowed, limitBytes: 2048 }))).toEqual(sentence)
  expect(messageOf(await receiveRaw(post(large), { allowed, limitBytes: 2048 }))).toEqual(sentence)
  expect(await waiting()).toEqual([])
})

test("a flood is not read to its end", async () => {
  let sent = 0
  let told = false
  const flood = new ReadableStream({
    pull(controller) {
      sent += 1024
      controller.enqueue(new Uint8Array(1024))
    },
    cancel() {
      told = true
    },
  })
  expect(messageOf(await receiveRaw(post(flood), { allowed, limitBytes: 4096 }))).toEqual([413, expect.stringContaining("far larger than we accept")])
  expect(sent).toBeLessThan(64 * 1024)
  expect(told).toBe(true)
  expect(await waiting()).toEqual([])
})

test("fewer bytes than promised are a file cut on its way", async () => {
  const bytes = await pdf()
  expect(messageOf(await receiveRaw(post(bytes, { "content-length": String(bytes.length + 1) }), { allowed }))).toEqual([
    400,
    expect.stringContaining("Only a part of this file"),
  ])
  expect(await waiting()).toEqual([])
})

test("a sender who goes away leaves nothing behind", async () => {
  const gone = new ReadableStream({ pull: (controller) => controller.error(new Error("aborted")) })
  expect(messageOf(await receiveRaw(post(gone), { allowed }))).toEqual([400, expect.stringContaining("Only a part of this file")])
  expect(await waiting()).toEqual([])
})

test("a sender who falls silent is given up", async () => {
  const silent = new ReadableStream({ start: (controller) => controller.enqueue(new Uint8Array(10)) })
  expect(messageOf(await receiveRaw(post(silent), { allowed, stallMs: 20 }))).toEqual([408, expect.stringContaining("The upload stopped on its way")])
  expect(await waiting()).toEqual([])
})

test("nothing is taken when the disk is nearly full", async () => {
  expect(messageOf(await receiveRaw(post(await pdf()), { allowed, reserveBytes: Number.MAX_SAFE_INTEGER }))).toEqual([507, expect.stringContaining("no room")])
})

test("a file without a name, or with one that is no name, is refused", async () => {
  expect(messageOf(await receiveRaw(post(await pdf(), { "x-file-name": "" }), { allowed }))).toEqual([400, expect.stringContaining("without its name")])
  expect(messageOf(await receiveRaw(post(await pdf(), { "x-file-name": "%ZZ.pdf" }), { allowed }))).toEqual([400, expect.stringContaining("without its name")])
})

test("a broken disk is our fault, and thrown", async () => {
  process.env.DATA_DIR = "/dev/null/nowhere"
  await expect(receiveRaw(post(await pdf()), { allowed })).rejects.toThrow("ENOTDIR")
})
