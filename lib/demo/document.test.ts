import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from "@cantoo/pdf-lib"
import { strFromU8, unzipSync } from "fflate"
import { expect, test } from "vitest"
import { demoFileNotice, demoReportDocx, demoReportPdf, demoTimesheetXlsx, entryCents } from "#lib/demo/document"
import { inventedOrganizations } from "#lib/demo/fact/invented"
import { inventedReports } from "#lib/demo/fact/invented-reports"
import { reportLines } from "#lib/demo/fact/report-lines"
import { quarterEntries } from "#lib/demo/fact/timesheet"
import { day } from "#lib/kernel/day"
import { cents } from "#lib/kernel/money"

const files = inventedReports.map((report) => ({
  title: "Year-end report",
  organization: inventedOrganizations[report.organization].name,
  lines: reportLines(report.answers),
}))
const part = (file: Uint8Array, name: string) => strFromU8(unzipSync(file)[name] ?? new Uint8Array())

test("every invented report fits two pages as PDF", async () => {
  for (const file of files) {
    const pdf = await PDFDocument.load(await demoReportPdf(file))
    expect(pdf.getPageCount()).toBeLessThanOrEqual(2)
    expect(pdf.getAuthor()).toBe(file.organization)
  }
})

test("the first words on a PDF report say that it is a demonstration", async () => {
  const pdf = await PDFDocument.load(await demoReportPdf({ title: "Year-end report", organization: "Árbol", lines: [] }))
  const [stream] = pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFRawStream && !object.dict.has(PDFName.of("Type")) ? [object] : []))
  if (!stream) throw new Error("the page has no content")
  const [first = ""] = /(?<=<)[0-9A-F]+(?=> Tj)/.exec(Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1")) ?? []
  expect(Buffer.from(first, "hex").toString("latin1")).toBe(demoFileNotice)
})

test("a long report goes on over numbered pages", async () => {
  const lines = Array.from({ length: 40 }, (_, index) => ({ heading: `Question ${index + 1}`, text: "An answer of some length. ".repeat(20) }))
  const pdf = await PDFDocument.load(await demoReportPdf({ title: "Long", organization: "Árbol", lines }))
  expect(pdf.getPageCount()).toBeGreaterThan(5)
})

test("a Word report says on its first line that it is a demonstration, and keeps accents and line breaks", async () => {
  const text = part(
    await demoReportDocx({ title: "Six-month report", organization: "Árbol", lines: [{ heading: "Media", text: "one\ntwo" }] }),
    "word/document.xml",
  )
  expect(text.indexOf(demoFileNotice)).toBeGreaterThan(0)
  expect(text.indexOf(demoFileNotice)).toBeLessThan(text.indexOf("Six-month report"))
  expect(text).toContain("Árbol")
  expect(text).toContain("<w:br/>")
})

test("a timesheet adds up its hours and charges", async () => {
  const entries = quarterEntries(day("2027-01-01"), ["Desmond Ayers", "Carla Nwosu"])
  const file = await demoTimesheetXlsx({ title: "Timesheet", organization: "Lantern Street Legal Aid", entries })
  const sheet = part(file, "xl/worksheets/sheet1.xml")
  expect(sheet).toContain(`<v>${entries.reduce((sum, entry) => sum + entry.tenths, 0) / 10}</v>`)
  expect(sheet).toContain(`<v>${entries.reduce((sum, entry) => sum + entryCents(entry), 0) / 100}</v>`)
  expect(part(file, "xl/sharedStrings.xml")).toContain(demoFileNotice)
})

test("an amount is tenths of an hour times the rate, half a cent rounded up", () => {
  const entry = { workedOn: day("2027-01-04"), attorney: "Carla Nwosu", task: "Call", rateCents: cents(1_005) }
  expect(entryCents({ ...entry, tenths: 5 })).toBe(503)
  expect(entryCents({ ...entry, tenths: 12 })).toBe(1_206)
})
