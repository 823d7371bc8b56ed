import { expect, test } from "vitest"
import { acceptAttribute, allowedKinds, formatBytes, kindOfName, limitSentence } from "#lib/document/kind"

test("the form of a report says what it takes", () => {
  expect(limitSentence(allowedKinds.report)).toBe("Word (.docx), PDF (.pdf) or Word 97–2003 (.doc), up to 25 MB.")
  expect(acceptAttribute(["pdf", "jpeg", "csv"])).toBe(".pdf,application/pdf,.jpg,.jpeg,image/jpeg,.csv,text/csv")
})

test("an extension counts in capitals too, and only as the last part of a name", () => {
  expect(kindOfName("Report.PDF")).toBe("pdf")
  expect(kindOfName("report.pdf.exe")).toBeUndefined()
  expect(kindOfName("report")).toBeUndefined()
  expect(kindOfName("photo.jpeg")).toBe("jpeg")
})

test.each([
  [1, "1 byte"],
  [734, "734 bytes"],
  [12_300, "12 KB"],
  [1024 * 1024, "1 MB"],
  [1.5 * 1024 * 1024, "1.5 MB"],
  [25 * 1024 * 1024, "25 MB"],
  [10 * 1024 * 1024, "10 MB"],
])("%d bytes are shown as %s", (bytes, shown) => {
  expect(formatBytes(bytes)).toBe(shown)
})
