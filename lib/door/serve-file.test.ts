import { createHash } from "node:crypto"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { serveFile } from "#lib/door/serve-file"

const before = process.env.DATA_DIR
const bytes = Buffer.alloc(200_000, "report ")
const file = {
  path: `files/ab/ab${"0".repeat(30)}`,
  name: "Año 1.pdf",
  mediaType: "application/pdf",
  sizeBytes: bytes.length,
  sha256: createHash("sha256").update(bytes).digest("hex"),
}
const tag = `"${file.sha256}"`
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "serve-"))
  process.env.DATA_DIR = folder
  await mkdir(join(folder, "files/ab"), { recursive: true })
  await writeFile(join(folder, file.path), bytes)
})
afterEach(async () => {
  if (before === undefined) delete process.env.DATA_DIR
  else process.env.DATA_DIR = before
  await rm(folder, { recursive: true })
})

const ask = (init?: RequestInit) => new Request("http://localhost/files/1", init)

test("a private file arrives whole, as an attachment that never runs and is kept nowhere", async () => {
  const response = await serveFile(ask(), file, { audience: "private" })
  expect(Object.fromEntries(response.headers)).toEqual({
    "cache-control": "private, no-store",
    "content-disposition": "attachment; filename=\"Ano 1.pdf\"; filename*=UTF-8''A%C3%B1o%201.pdf",
    "content-length": "200000",
    "content-security-policy": "sandbox; default-src 'none'",
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
  })
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes)
})

test("a public file is asked for again each time, and not sent twice", async () => {
  const first = await serveFile(ask(), file, { audience: "public" })
  expect(first.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate")
  expect(first.headers.get("etag")).toBe(tag)
  await first.body?.cancel()
  for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
    const again = await serveFile(ask({ headers: { "if-none-match": known } }), file, { audience: "public" })
    expect([again.status, await again.text()]).toEqual([304, ""])
  }
  const changed = await serveFile(ask({ headers: { "if-none-match": '"other"' } }), file, { audience: "public" })
  expect(changed.status).toBe(200)
  await changed.body?.cancel()
})

test("a PDF shown in a tab stays in its sandbox", async () => {
  const response = await serveFile(ask(), file, { audience: "private", inline: true })
  expect(response.headers.get("content-disposition")).toMatch(/^inline;/)
  expect(response.headers.get("content-security-policy")).toBe("sandbox; default-src 'none'")
  await response.body?.cancel()
})

test("HEAD tells the length and sends nothing", async () => {
  const response = await serveFile(ask({ method: "HEAD" }), file, { audience: "private" })
  expect([response.headers.get("content-length"), response.body]).toEqual(["200000", null])
})

test("a file that is missing, or shorter than its row says, is a fault of ours", async () => {
  await expect(serveFile(ask(), { ...file, path: `files/cd/cd${"0".repeat(30)}` }, { audience: "private" })).rejects.toThrow("ENOENT")
  await expect(serveFile(ask(), { ...file, sizeBytes: 200_001 }, { audience: "private" })).rejects.toThrow("should be 200001")
})

test.each(["../lodestar.sqlite", "files/ab/../../secrets.json", "/etc/passwd", `files/cd/ab${"0".repeat(30)}`])("the path %s is never opened", async (path) => {
  await expect(serveFile(ask(), { ...file, path }, { audience: "private" })).rejects.toThrow("is no path of a kept file")
})
