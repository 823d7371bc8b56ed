import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PDFDocument } from "@cantoo/pdf-lib"
import { Document, Packer, Paragraph } from "docx"
import { strToU8, zipSync } from "fflate"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import writeExcelFile from "write-excel-file/node"
import { checkFile } from "#lib/document/check"
import { compoundFile, wordStream } from "#lib/document/compound.sample"
import { allowedKinds, type FileKind } from "#lib/document/kind"

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "check-"))
})
afterAll(() => rm(folder, { recursive: true }))

let count = 0
async function check(bytes: Uint8Array | string, name: string, allowed: readonly FileKind[] = allowedKinds.report): Promise<string> {
  const path = join(folder, String(count++))
  await writeFile(path, bytes)
  const checked = await checkFile(path, name, allowed)
  return checked.ok ? checked.kind : checked.message
}

const pdf = async (options: { useObjectStreams?: boolean; encrypt?: boolean; pages?: number } = {}) => {
  const document = await PDFDocument.create()
  for (let page = 0; page < (options.pages ?? 1); page += 1) document.addPage()
  if (options.encrypt) document.encrypt({ userPassword: "open", ownerPassword: "own" })
  return document.save({ useObjectStreams: options.useObjectStreams ?? true })
}
const docx = async () => new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("Progress".repeat(2000))] }] })))
const xlsx = async () => new Uint8Array(await writeExcelFile([[{ value: "Hours" }]]).toBuffer())

const cutOff = /^This file is cut off: its end is missing/
const locked = /^This (file|PDF) is protected with a password.* copy without the password, and choose that copy\.$/
const taken = "We take Word (.docx), PDF (.pdf) or Word 97–2003 (.doc). Save it as one of these, or choose another file."

describe("what a grantee sends every day is taken", () => {
  test.each([true, false])("a PDF (object streams: %s)", async (useObjectStreams) =>
    expect(await check(await pdf({ useObjectStreams }), "Report.PDF")).toBe("pdf"),
  )
  test("a Word document", async () => expect(await check(await docx(), "report.docx")).toBe("docx"))
  test("an old Word document", async () => expect(await check(compoundFile({ WordDocument: wordStream() }), "report.doc")).toBe("doc"))
  test("a workbook as a timesheet", async () => expect(await check(await xlsx(), "hours.xlsx", allowedKinds.timesheet)).toBe("xlsx"))
  test("a CSV file as a timesheet", async () => expect(await check("Day,Hours\r\n2026-03-02,1.25\r\n", "hours.csv", allowedKinds.timesheet)).toBe("csv"))
  test("a CSV file as old Windows programs write it", async () =>
    expect(await check(Buffer.from("Name,Hours\r\nMu\xf1oz,2\r\n", "latin1"), "h.csv", ["csv"])).toBe("csv"))
  test("a CSV file in UTF-16, as Excel's Unicode text; zeros that are no halves of letters still make it none", async () => {
    const wide = Buffer.from("\uFEFFName\tHours\r\nMuñoz\t2\r\n", "utf16le")
    expect(await check(wide, "h.csv", ["csv"])).toBe("csv")
    expect(await check(Buffer.from(wide).swap16(), "h.csv", ["csv"])).toBe("csv")
    expect(await check(Buffer.concat([wide, Buffer.alloc(8)]), "h.csv", ["csv"])).toMatch(/^This file is named .csv but it is/)
  })
  test("a PDF with a script inside, which is never run here", async () => {
    const document = await PDFDocument.create()
    document.addPage()
    document.addJavaScript("greet", "app.alert(1)")
    expect(await check(await document.save(), "form.pdf")).toBe("pdf")
  })
  test("a PDF with some rubbish behind its end", async () => expect(await check(Buffer.concat([await pdf(), Buffer.alloc(500)]), "report.pdf")).toBe("pdf"))
})

describe("a file that cannot be opened is refused with what is wrong", () => {
  test("empty", async () =>
    expect(await check("", "report.pdf")).toBe("This file is empty. Save it again, see that it is not 0 bytes long, and choose it again."))
  test.each([0.3, 0.6, 0.95])("a PDF of which only %d is there", async (part) => {
    const whole = await pdf({ pages: 300, useObjectStreams: false })
    expect(await check(whole.subarray(0, Math.floor(whole.length * part)), "report.pdf")).toMatch(cutOff)
  })
  test("a PDF made for the web that is cut behind its first page", async () => {
    expect(await check("%PDF-1.4\n1 0 obj\n<< /Linearized 1 /L 90000 /H [ 1 2 ] >>\nendobj\ntrailer\n<< >>\nstartxref\n0\n%%EOF\n", "report.pdf")).toMatch(
      cutOff,
    )
  })
  test.each([0.1, 0.5, 0.99])("a Word document of which only %d is there", async (part) => {
    const whole = await docx()
    expect(await check(whole.subarray(0, Math.floor(whole.length * part)), "report.docx")).toMatch(cutOff)
  })
  test.each([0.02, 0.5, 0.8])("an old Word document of which only %d is there", async (part) => {
    const whole = compoundFile({ WordDocument: wordStream(), "1Table": Buffer.alloc(8192, 1) })
    expect(await check(whole.subarray(0, Math.floor(whole.length * part)), "report.doc")).toMatch(cutOff)
  })
  test("a Word document with a flipped bit in its text", async () => {
    const whole = zipSync({ "[Content_Types].xml": contentTypes, "word/document.xml": [strToU8("<w:document>progress</w:document>"), { level: 0 }] })
    const at = Buffer.from(whole).indexOf("progress")
    whole.set([0], at)
    expect(await check(whole, "report.docx")).toMatch(/^This file is damaged/)
  })
  test("a picture that is cut off", async () => {
    expect(await check(Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "page.png", allowedKinds.timesheet)).toMatch(cutOff)
  })
})

describe("a file that needs a password is refused as such", () => {
  test.each([true, false])("a PDF (object streams: %s)", async (useObjectStreams) =>
    expect(await check(await pdf({ encrypt: true, useObjectStreams }), "report.pdf")).toMatch(locked),
  )
  test("a PDF with a very long table of references", async () =>
    expect(await check(await pdf({ encrypt: true, useObjectStreams: false, pages: 2000 }), "report.pdf")).toMatch(locked))
  test("a Word document", async () =>
    expect(await check(compoundFile({ EncryptedPackage: Buffer.alloc(5000), EncryptionInfo: Buffer.alloc(4096) }), "report.docx")).toMatch(locked))
  test("an old Word document", async () => expect(await check(compoundFile({ WordDocument: wordStream({ encrypted: true }) }), "report.doc")).toMatch(locked))
})

const contentTypes = strToU8(
  `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
)

describe("a file under a wrong name is told what it is, and what to do", () => {
  test.each<[string, () => Promise<Uint8Array | string> | Uint8Array | string, string, string]>([
    [
      "a Word document named .pdf",
      docx,
      "report.pdf",
      "This file is named .pdf but it is a Word document. Rename it to .docx, or save it as a PDF, and choose it again.",
    ],
    [
      "an old Word document named .docx",
      () => compoundFile({ WordDocument: wordStream() }),
      "report.docx",
      "This file is named .docx but it is an old Word document. Rename it to .doc, or save it as a PDF, and choose it again.",
    ],
    ["a PDF named .docx", pdf, "report.docx", "This file is named .docx but it is a PDF. Rename it to .pdf and choose it again."],
    ["a PDF without an ending", pdf, "report", "This file has no ending such as .pdf in its name, and it is a PDF. Rename it to .pdf and choose it again."],
    ["a workbook named .pdf", xlsx, "report.pdf", `This file is named .pdf but it is an Excel workbook. ${taken}`],
    ["a workbook under its own name", xlsx, "report.xlsx", `This file is an Excel workbook. ${taken}`],
    ["a program named .pdf", () => "MZ\x90\x00", "report.pdf", `This file is named .pdf but it is a program. ${taken}`],
    ["a program whose name only looks like .pdf", () => "MZ\x90\x00", "report\u202Efdp.exe", `This file is a program. ${taken}`],
    [
      "a web page that begins with %PDF",
      () => "%PDF<html><script>alert(1)</script></html>",
      "report.pdf",
      `This file is named .pdf but it is a web page. ${taken}`,
    ],
    [
      "a web page that begins with %PDF-1.4",
      () => "%PDF-1.4\n<!DOCTYPE html><body>%%EOF",
      "report.pdf",
      `This file is named .pdf but it is a web page. ${taken}`,
    ],
    ["a web page named .csv", () => "<!doctype html><p>hours", "hours.csv", `This file is named .csv but it is a web page. ${taken}`],
    ["plain text", () => "Progress was made.", "report.txt", `This file is plain text. ${taken}`],
    ["plain text named .docx", () => "Progress was made.", "report.docx", `This file is named .docx but it is plain text. ${taken}`],
    ["rich text named .doc", () => "{\\rtf1 Progress}", "report.doc", `This file is named .doc but it is a rich-text file (.rtf). ${taken}`],
    ["a zip file", () => zipSync({ "report.txt": strToU8("x") }), "report.zip", `This file is a zip file. ${taken}`],
    ["a picture", () => Buffer.from("ffd8ffe000104a46494600ffd9", "hex"), "scan.jpg", `This file is a JPEG picture. ${taken}`],
    [
      "a film named .pdf",
      () => Buffer.from("000000186674797069736f6d0000020069736f6d", "hex"),
      "report.pdf",
      `This file is named .pdf but it is a file of another kind (.mp4). ${taken}`,
    ],
    [
      "an old workbook named .doc",
      () => compoundFile({ Workbook: Buffer.alloc(4096) }),
      "report.doc",
      `This file is named .doc but it is an old Excel workbook (.xls). ${taken}`,
    ],
  ])("%s", async (_what, make, name, sentence) => {
    expect(await check(await make(), name)).toBe(sentence)
  })
})
