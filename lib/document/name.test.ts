import fc from "fast-check"
import { expect, test } from "vitest"
import { contentDisposition, safeName } from "#lib/document/name"

/** Every code point there is, half surrogates too, and often those where the invisible ones lie. */
const anyName = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x10ffff }), fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0x2000, max: 0x2070 })), { maxLength: 260 })
  .map((points) => String.fromCodePoint(...points))

test.each([
  ["../../etc/passwd.pdf", "passwd.pdf"],
  ["C:\\Users\\ana\\Report.docx", "Report.docx"],
  ["report\u202Efdp.exe", "reportfdp.exe"],
  ["\u2067Six\u0000-month\u200E report\r\n.pdf", "Six-month report.pdf"],
  ["  Q2   report.pdf. ", "Q2 report.pdf"],
  ["Informe ñ – año 2026.pdf", "Informe ñ – año 2026.pdf"],
  ["می\u200Cخواهم.pdf", "می\u200Cخواهم.pdf"],
  [".pdf", "document.pdf"],
  ["..", "document"],
  ["", "document"],
])("the name %j is kept as %j", (given, kept) => {
  expect(safeName(given)).toBe(kept)
})

test("a name of 300 characters keeps its beginning and its extension", () => {
  const kept = safeName(`${"a".repeat(300)}.docx`)
  expect(kept).toHaveLength(200)
  expect(kept.endsWith("a.docx")).toBe(true)
})

test("a long name is never cut inside a character", () => {
  expect(safeName(`${"👩‍⚖️".repeat(80)}.pdf`)).toMatch(/^(👩‍⚖️)+\.pdf$/u)
})

test("whatever a file is called, its kept name is short, visible, in no folder, and stays when cleaned again", () => {
  fc.assert(
    fc.property(anyName, (given) => {
      const kept = safeName(given)
      return kept.length > 0 && kept.length <= 200 && !/[/\\\p{Cc}\u202A-\u202E\u2066-\u2069]/u.test(kept) && safeName(kept) === kept
    }),
  )
})

test("a download is told its name twice, once for old programs", () => {
  expect(contentDisposition('Año "1" 100%.pdf')).toBe(`attachment; filename="Ano _1_ 100_.pdf"; filename*=UTF-8''A%C3%B1o%20%221%22%20100%25.pdf`)
  expect(contentDisposition("it's (1)*.pdf", "inline")).toBe(`inline; filename="it's (1)*.pdf"; filename*=UTF-8''it%27s%20%281%29%2A.pdf`)
})

test("no name can add a header line of its own", () => {
  fc.assert(
    fc.property(anyName, (given) => {
      expect(contentDisposition(given)).toMatch(/^attachment; filename="[\x20-\x7E]*"; filename\*=UTF-8''[A-Za-z0-9\-_.!~%]+$/)
    }),
  )
})
