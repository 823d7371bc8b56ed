import { mkdtemp, readdir, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PDFDocument } from "@cantoo/pdf-lib"
import { afterEach, beforeEach, expect, test } from "vitest"
import { type MultipartOptions, receiveMultipart } from "#lib/door/receive-multipart"

const before = process.env.DATA_DIR
let folder: string
let saved: Record<string, FormDataEntryValue>[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "multipart-"))
  process.env.DATA_DIR = folder
  saved = []
})
afterEach(async () => {
  if (before === undefined) delete process.env.DATA_DIR
  else process.env.DATA_DIR = before
  await rm(folder, { recursive: true })
})

const onFields = (fields: FormData) => {
  saved.push(Object.fromEntries(fields))
}
const receive = (request: Request, options: Partial<MultipartOptions> = {}) => receiveMultipart(request, { allowed: ["pdf"], onFields, ...options })
const waiting = () => readdir(join(folder, "tmp"))

const pdf = async () => {
  const document = await PDFDocument.create()
  document.addPage()
  return Buffer.from(await document.save())
}

function form(...files: [name: string, bytes: BlobPart][]): FormData {
  const data = new FormData()
  data.append("progress", "We won — twice")
  for (const [name, bytes] of files) data.append("file", new Blob([bytes]), name)
  return data
}
const post = (body: FormData) => new Request("http://localhost/upload", { method: "POST", body })

/** The same form, cut or padded after it was put together. */
async function postBytes(body: FormData, change: (bytes: Buffer) => BodyInit): Promise<Request> {
  const whole = post(body)
  const headers = { "content-type": whole.headers.get("content-type") ?? "" }
  return new Request(whole.url, { method: "POST", headers, body: change(Buffer.from(await whole.arrayBuffer())), duplex: "half" } as RequestInit)
}

test("a plain form brings its words and its file", async () => {
  const received = await receive(post(form(["Año 1.pdf", await pdf()])))
  expect(received).toMatchObject({ ok: true, file: { name: "Año 1.pdf", kind: "pdf" } })
  expect(received.fields.get("progress")).toBe("We won — twice")
  expect(saved).toEqual([{ progress: "We won — twice" }])
})

test("a form without a chosen file brings its words", async () => {
  expect(await receive(post(form()))).toMatchObject({ ok: true, file: undefined })
  expect(saved).toEqual([{ progress: "We won — twice" }])
})

test("a form whose file field stayed empty brings its words", async () => {
  const bytes = `--x\r\nContent-Disposition: form-data; name="progress"\r\n\r\nWon\r\n--x\r\nContent-Disposition: form-data; name="file"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--x--\r\n`
  const request = new Request("http://localhost/upload", { method: "POST", body: bytes, headers: { "content-type": "multipart/form-data; boundary=x" } })
  expect(await receive(request)).toMatchObject({ ok: true, file: undefined })
  expect(saved).toEqual([{ progress: "Won" }])
})

test("what was typed is saved before the file is refused", async () => {
  expect(await receive(post(form(["report.pdf", "MZ a program"])))).toMatchObject({
    ok: false,
    status: 422,
    message: expect.stringContaining("it is a program"),
  })
  expect(saved).toEqual([{ progress: "We won — twice" }])
  expect(await waiting()).toEqual([])
})

test("what was typed is saved when the file is too large", async () => {
  expect(await receive(post(form(["report.pdf", Buffer.alloc(3000)])), { limitBytes: 1024 })).toMatchObject({
    ok: false,
    status: 413,
    message: expect.stringContaining("larger than 1 KB"),
  })
  expect(saved).toEqual([{ progress: "We won — twice" }])
  expect(await waiting()).toEqual([])
})

test("a flood is cut off, and what was typed is saved", async () => {
  const received = await receive(post(form(["report.pdf", Buffer.alloc(200_000)])), { limitBytes: 1024 })
  expect(received).toMatchObject({ ok: false, status: 413, message: expect.stringContaining("far larger") })
  expect(saved).toEqual([{ progress: "We won — twice" }])
  expect(await waiting()).toEqual([])
})

test("a form that is cut inside its file leaves no file behind, and what was typed is saved", async () => {
  const request = await postBytes(form(["report.pdf", await pdf()]), (bytes) => bytes.subarray(0, bytes.length - 300) as BodyInit)
  expect(await receive(request)).toMatchObject({ ok: false, status: 400 })
  expect(saved).toEqual([{ progress: "We won — twice" }])
  expect(await waiting()).toEqual([])
})

test("a sender who falls silent inside the file is given up", async () => {
  const request = await postBytes(
    form(["report.pdf", await pdf()]),
    (bytes) => new ReadableStream({ start: (controller) => controller.enqueue(bytes.subarray(0, 400)) }),
  )
  expect(await receive(request, { stallMs: 20 })).toMatchObject({ ok: false, status: 408, message: expect.stringContaining("stopped on its way") })
  expect(await waiting()).toEqual([])
})

test("two files at once are refused, and neither stays", async () => {
  const received = await receive(post(form(["a.pdf", await pdf()], ["b.pdf", await pdf()])))
  expect(received).toMatchObject({ ok: false, message: "Choose one file at a time." })
  expect(await waiting()).toEqual([])
})

test("text without end is refused and not saved", async () => {
  const endless = form()
  for (let index = 0; index < 6; index += 1) endless.append("more", "x".repeat(200 * 1024))
  expect(await receive(post(endless))).toMatchObject({ ok: false, status: 413, message: expect.stringContaining("longer than we can keep") })
  expect(saved).toEqual([])
})

test("a body that is no form is refused", async () => {
  expect(await receive(new Request("http://localhost/upload", { method: "POST", body: "hello" }))).toMatchObject({ ok: false, status: 400 })
  const rubbish = new Request("http://localhost/upload", { method: "POST", body: "hello", headers: { "content-type": "multipart/form-data; boundary=x" } })
  expect(await receive(rubbish)).toMatchObject({ ok: false, status: 400 })
})

test("a draft that cannot be saved is our fault: thrown, with no file left", async () => {
  const failing = () => Promise.reject(new Error("store is closed"))
  await expect(receive(post(form(["report.pdf", await pdf()])), { onFields: failing })).rejects.toThrow("store is closed")
  await expect(receive(post(form()), { onFields: failing })).rejects.toThrow("store is closed")
  await expect(waiting()).rejects.toThrow("ENOENT")
})

test("a broken disk is our fault, and thrown after the words were saved", async () => {
  process.env.DATA_DIR = "/dev/null/nowhere"
  await expect(receive(post(form(["report.pdf", await pdf()])))).rejects.toThrow("ENOTDIR")
  expect(saved).toEqual([{ progress: "We won — twice" }])
})
