import { randomBytes } from "node:crypto"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { strToU8, type Zippable, zipSync } from "fflate"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { checkFile } from "#lib/document/check"
import { compoundFile, wordStream } from "#lib/document/compound.sample"

// Making the bombs takes longer than judging them.
vi.setConfig({ testTimeout: 30_000 })

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hostile-"))
})
afterAll(() => rm(folder, { recursive: true }))

let count = 0
async function messageOf(bytes: Uint8Array, name = "report.docx"): Promise<string> {
  const path = join(folder, String(count++))
  await writeFile(path, bytes)
  const checked = await checkFile(path, name, ["docx", "pdf", "doc", "xlsx"])
  return checked.ok ? "taken" : checked.message
}

const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
const macroType = "application/vnd.ms-word.document.macroEnabled.main+xml"
const word = (more: Zippable = {}, type = wordType) =>
  zipSync({
    "[Content_Types].xml": strToU8(`<Types><Override ContentType="${type}" PartName="/word/document.xml"/></Types>`),
    "word/document.xml": strToU8("<w:document/>"),
    ...more,
  })

/** Overwrites the size that the directory claims for the last entry of that name, as a lie. */
function claim(zip: Uint8Array, name: string, sizeBytes: number): Uint8Array {
  const bytes = Buffer.from(zip)
  const nameAt = bytes.lastIndexOf(name)
  bytes.writeUInt32LE(sizeBytes, nameAt - 46 + 24)
  return bytes
}

const bomb = /^This file unpacks to far more than a document needs/
const unsafe = /^This file contains parts that point outside of itself/
const macros = /^This file contains macros/
const damaged = /^This file is damaged/

test("the plain document that the hostile ones are made of is taken", async () => expect(await messageOf(word())).toBe("taken"))

test("a document that claims to unpack to 1 GB is refused by its claim", async () =>
  expect(await messageOf(claim(word({ "word/media/image.png": new Uint8Array(100) }), "word/media/image.png", 2 ** 30))).toMatch(bomb))

test("a document that claims 101 MB is refused even when it is large itself", async () =>
  expect(
    await messageOf(claim(word({ "word/media/image.png": [randomBytes(2 * 1024 * 1024), { level: 1 }] }), "word/media/image.png", 101 * 1024 * 1024)),
  ).toMatch(bomb))

test("a small document that packs a thousandfold is refused", async () =>
  expect(await messageOf(word({ "word/media/image.png": new Uint8Array(8 * 1024 * 1024) }))).toMatch(bomb))

test("a document that hides 20 MB behind a claim of 10 bytes is refused before they are unpacked", async () =>
  expect(await messageOf(claim(word({ "word/media/image.png": [new Uint8Array(20 * 1024 * 1024), { level: 1 }] }), "word/media/image.png", 10))).toMatch(
    damaged,
  ))

test("a document of 2,001 parts is refused", async () => {
  const parts: Zippable = Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`word/${index}.xml`, [new Uint8Array(1), { level: 0 }]]))
  expect(await messageOf(word(parts))).toMatch(/^This file is made of more parts than a document needs/)
})

test.each(["../../outside.xml", "/etc/passwd", "C:/windows/outside.xml", "word\\..\\..\\outside.xml"])("a part named %s is refused", async (name) =>
  expect(await messageOf(word({ [name]: strToU8("x") }))).toMatch(unsafe),
)

test("a part that is a symbolic link is refused", async () =>
  expect(await messageOf(word({ "word/link.xml": [strToU8("/etc/passwd"), { os: 3, attrs: 0o120777 << 16 }] }))).toMatch(unsafe))

test("macros are refused in a Word document, by part and by type, and in an old one", async () => {
  expect(await messageOf(word({ "word/vbaProject.bin": strToU8("x") }))).toMatch(macros)
  expect(await messageOf(word({}, macroType))).toMatch(macros)
  expect(await messageOf(compoundFile({ WordDocument: wordStream(), _VBA_PROJECT: Buffer.alloc(4096) }), "report.doc")).toMatch(macros)
})

test("a zip that only names itself a Word document is a zip file", async () => {
  expect(
    await messageOf(zipSync({ "[Content_Types].xml": strToU8(`<Types><Override PartName="/word/document.xml" ContentType="${wordType}"/></Types>`) })),
  ).toMatch(/^This file is named \.docx but it is a zip file\./)
})

test("an old document whose chains run in circles is refused, and soon", async () => {
  const circle = compoundFile({ WordDocument: wordStream() })
  circle.writeUInt32LE(1, 512 + 4)
  circle.writeUInt16LE(0, 1024 + 128 + 64)
  expect(await messageOf(circle, "report.doc")).toMatch(/but it is an old Office file/)
})

test("rubbish behind each signature is refused with a sentence, and breaks nothing", async () => {
  for (const magic of ["255044462d", "504b0304", "d0cf11e0a1b11ae1", "89504e470d0a1a0a", "ffd8ff", "4d5a"]) {
    for (const length of [0, 1, 30, 600, 5000]) {
      const rubbish = Buffer.alloc(length, 0xa7)
      expect(await messageOf(Buffer.concat([Buffer.from(magic, "hex"), rubbish]), "report.doc")).toMatch(/^This file .*\.$/)
    }
  }
})

test("a program hidden behind a picture's or document's ending is a program", async () => {
  for (const name of ["report.pdf", "report.docx", "report.doc", "report.xlsx"])
    expect(await messageOf(Buffer.from("MZ\x90\x00\x03"), name)).toMatch(/but it is a program\./)
})

test("a web page that calls itself a PDF is refused, however far behind that word it begins", async () => {
  const page = "<html><script>alert(1)</script></html>\nstartxref\n9\n%%EOF"
  expect(await messageOf(Buffer.from(`%PDF-1.4\n${page}`), "report.pdf")).toMatch(/but it is a web page\./)
  expect(await messageOf(Buffer.from(`%PDF-1.4\n${" ".repeat(5000)}${page}`), "report.pdf")).toMatch(damaged)
})
