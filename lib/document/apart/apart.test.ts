import { randomBytes } from "node:crypto"
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { PDFDocument, PDFName, PDFString, StandardFonts } from "@cantoo/pdf-lib"
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from "docx"
import { zipSync } from "fflate"
import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { derivedFolder, removeDerived } from "#lib/document/apart/derived"
import { limits, runApart } from "#lib/document/apart/run"
import { fileKinds } from "#lib/document/kind"
import * as apart from "#lib/document/read-apart"
import { storedFile } from "#lib/document/stored-file"

/** Each test starts several processes, also on a machine that has much else to do. */
vi.setConfig({ testTimeout: 120_000 })

const patience = 100_000
const readApart = (file: Parameters<typeof apart.readApart>[0]) => apart.readApart(file, patience)
const picturePage = (page: Parameters<typeof apart.picturePage>[0]) => apart.picturePage(page, patience)

const pdf = fileKinds.pdf.mediaType
const word = fileKinds.docx.mediaType
let folder = ""
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lodestar-apart-"))
  process.env.DATA_DIR = folder
})
afterEach(() => {
  rmSync(folder, { recursive: true })
  delete process.env.DATA_DIR
})

const keep = (bytes: Uint8Array | string): string => {
  const name = randomBytes(16).toString("hex")
  const path = `files/${name.slice(0, 2)}/${name}`
  mkdirSync(dirname(storedFile(path)), { recursive: true })
  writeFileSync(storedFile(path), bytes)
  return path
}

const pdfOf = async (pages: number, text: string, change: (file: PDFDocument) => void = () => {}): Promise<Uint8Array> => {
  const file = await PDFDocument.create()
  const font = await file.embedFont(StandardFonts.TimesRoman)
  for (let page = 0; page < pages; page += 1) file.addPage([612, 792]).drawText(`${text} ${page + 1}`, { x: 90, y: 600, font, size: 18 })
  change(file)
  return file.save()
}

test("a PDF's pages are counted, its text is read and its pages are drawn, once", async () => {
  const path = keep(await pdfOf(3, "The judge denied the motion"))
  expect(await readApart({ path, mediaType: pdf })).toMatchObject({ pages: 3, pagesFrom: "counted", problem: null })
  expect((await readApart({ path, mediaType: pdf })).text).toContain("The judge denied the motion 3")
  const [picture, same] = await Promise.all([picturePage({ path, page: 2, width: 1000 }), picturePage({ path, page: 2, width: 1200 })])
  expect(
    Buffer.from(picture ?? [])
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG")
  expect(same).toEqual(picture)
  expect(await picturePage({ path, page: 9, width: 1200 })).toBeNull()
  expect(readdirSync(derivedFolder(path)).toSorted()).toEqual(["page-2-1200.png", "page-9-1200.png.problem", "reading-2.json"])
  await removeDerived(path)
  expect((await readApart({ path, mediaType: pdf })).pages).toBe(3)
})

test("a Word document is read as text, and has the pages that its properties say, or none", async () => {
  const bytes = await Packer.toBuffer(
    new Document({ sections: [{ children: [new Paragraph("Discovery is under way."), new Paragraph("A second thought.")] }] }),
  )
  const read = await readApart({ path: keep(new Uint8Array(bytes)), mediaType: word })
  expect(read).toMatchObject({ problem: null, text: "Discovery is under way.\n\nA second thought." })
  expect(read.pagesFrom).toBe(read.pages === null ? null : "properties")
})

test("the cells of a row in a Word document's table stand on one line", async () => {
  const rowOf = (...cells: string[]) =>
    new TableRow({ children: cells.map((cell) => new TableCell({ children: cell.split("/").map((text) => new Paragraph(text)) })) })
  const table = new Table({ rows: [rowOf("Case", "Stage"), rowOf("", ""), rowOf("Doe v. Harbor", "Appeal/since March")] })
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("Before."), table, new Paragraph("After.")] }] }))
  expect((await readApart({ path: keep(new Uint8Array(bytes)), mediaType: word })).text).toBe(
    "Before.\n\nCase | Stage\nDoe v. Harbor | Appeal since March\n\nAfter.",
  )
})

test("a script in a PDF is never run", async () => {
  const script = "app.launchURL('https://example.org'); while (true) {}"
  const bytes = await pdfOf(1, "Harmless", (file) => {
    const action = file.context.obj({ Type: "Action", S: "JavaScript", JS: PDFString.of(script) })
    file.catalog.set(PDFName.of("OpenAction"), file.context.register(action))
  })
  const path = keep(bytes)
  expect(await readApart({ path, mediaType: pdf })).toMatchObject({ pages: 1, problem: null })
  expect(await picturePage({ path, page: 1, width: 800 })).not.toBeNull()
})

test("what is damaged, locked, of another kind or not there at all is a sentence, never a fault", async () => {
  for (const [bytes, mediaType] of [
    ["%PDF-1.7 and nothing else", pdf],
    ["no zip", word],
    [randomBytes(5000), word],
  ] as const)
    expect((await readApart({ path: keep(bytes), mediaType })).problem).toMatch(/could not be read here/)
  expect((await readApart({ path: keep("a,b"), mediaType: "text/csv; charset=utf-8" })).problem).toMatch(/of this kind/)
  expect((await readApart({ path: `files/ab/ab${"0".repeat(30)}`, mediaType: pdf })).problem).toMatch(/could not be read/)
  expect(await picturePage({ path: "../../etc/passwd", page: 1, width: 800 })).toBeNull()
})

test("a document that unpacks to many times its size is given up, and takes nothing with it", async () => {
  const huge = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${"<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(1_200_000)}`
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
  const text = new TextEncoder()
  const bytes = zipSync({ "[Content_Types].xml": text.encode(types), "_rels/.rels": text.encode(rels), "word/document.xml": text.encode(huge) }, { level: 1 })
  const path = storedFile(keep(bytes))
  expect(await runApart(path, { mediaType: word }, { ...limits, milliseconds: 3000, residentBytes: 300 * 1024 * 1024 })).toMatchObject({ ok: false })
})

test("who takes too long, takes too much memory or says too much is ended", async () => {
  const path = storedFile(keep(await pdfOf(2, "Slow")))
  const picture = { mediaType: pdf, picture: { page: 1, width: 800 } }
  expect(await runApart(path, picture, { ...limits, milliseconds: 10 })).toEqual({ ok: false, why: "time" })
  expect(await runApart(path, picture, { ...limits, patience: 5 })).toEqual({ ok: false, why: "busy" })
  expect(await runApart(path, picture, { ...limits, residentBytes: 20 * 1024 * 1024 })).toEqual({ ok: false, why: "memory" })
  expect(await runApart(path, picture, { ...limits, outputBytes: 100 })).toEqual({ ok: false, why: "output" })
})
