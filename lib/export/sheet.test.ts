import { parse } from "csv-parse/sync"
import { unzipSync } from "fflate"
import { expect, test } from "vitest"
import { type Sheet, sheetCsv, sheetResponse, sheetXlsx } from "#lib/export/sheet"

const hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x","y")', 'a "quoted", comma', "two\nlines", "Árbol Σ 訟", "-"]

const sheet: Sheet = {
  name: "grantees",
  columns: [
    { header: "Name", kind: "text" },
    { header: "Awarded", kind: "money" },
    { header: "Grants", kind: "number" },
    { header: "Due", kind: "day" },
  ],
  rows: [...hostile.map((text) => [text, 12_345_67, 3, "2027-04-15"] as const), ["empty", null, 0, null]],
}

test("a cell that a spreadsheet would run is text in the CSV, and every other cell comes back as it was", () => {
  const records = parse(sheetCsv(sheet), { bom: true })
  expect(records.length).toBe(sheet.rows.length + 1)
  const names = records.slice(1).map(([name = ""]) => name)
  expect(names.filter((name) => /^[=+\-@\t\r]/.test(name))).toEqual([])
  expect(names.map((name) => name.replace(/^'/, ""))).toEqual(sheet.rows.map(([name]) => name))
})

test("money is in dollars, what is not there is empty, a negative number stays a number", () => {
  const [, first, ...rest] = parse(sheetCsv(sheet), { bom: true })
  expect(first?.slice(1)).toEqual(["12345.67", "3", "2027-04-15"])
  expect(rest.at(-1)).toEqual(["empty", "", "0", ""])
  expect(sheetCsv({ name: "x", columns: [{ header: "Back", kind: "money" }], rows: [[-5000]] })).toContain("-50\r\n")
})

test("the CSV is RFC 4180: CRLF between records, quotes doubled", () => {
  const text = sheetCsv(sheet)
  expect(text.startsWith("\uFEFFName,Awarded,Grants,Due\r\n")).toBe(true)
  expect(text).toContain('"a ""quoted"", comma"')
})

test("the workbook has the same rows, and no cell of it is a formula", async () => {
  const files = unzipSync(new Uint8Array(await sheetXlsx(sheet)))
  const page = new TextDecoder().decode(files["xl/worksheets/sheet1.xml"])
  expect(page.match(/<row /g)?.length).toBe(sheet.rows.length + 1)
  expect(page).not.toContain("<f>")
  expect(page).toContain("<v>12345.67</v>")
})

test("words in place of an amount, a number or a day are text, and the numbers beside them stay numbers", async () => {
  const words = {
    ...sheet,
    rows: [
      ["Prairie Counsel", "not recorded", "not recorded", "not recorded"],
      ["Harbor Legal Aid", 12_345_67, 3, "2027-04-15"],
    ] as const,
  }
  const [, first, second] = parse(sheetCsv(words), { bom: true })
  expect(first).toEqual(["Prairie Counsel", "not recorded", "not recorded", "not recorded"])
  expect(second).toEqual(["Harbor Legal Aid", "12345.67", "3", "2027-04-15"])
  const files = unzipSync(new Uint8Array(await sheetXlsx(words)))
  const page = new TextDecoder().decode(files["xl/worksheets/sheet1.xml"])
  const cells = [...page.matchAll(/<c r="([A-Z]\d)"[^>]*?( t="\w+")?[^>]*><v>([^<]*)<\/v>/g)].map(([, at, type]) => `${at}${type ?? ""}`)
  expect(cells.filter((cell) => / t="s"$/.test(cell)).map((cell) => cell.slice(0, 2))).toEqual(expect.arrayContaining(["B2", "C2", "D2"]))
  expect(cells).toEqual(expect.arrayContaining(["B3", "C3", "D3"]))
  expect(page).not.toContain("NaN")
})

test("a file to save, kept by no cache", async () => {
  const response = await sheetResponse({ ...sheet, format: "xlsx" })
  expect(response.headers.get("content-disposition")).toContain('filename="grantees.xlsx"')
  expect(response.headers.get("cache-control")).toBe("private, no-store")
})
