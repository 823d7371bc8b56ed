import { stringify } from "csv-stringify/sync"
import writeExcelFile, { type SheetData } from "write-excel-file/node"
import { contentDisposition } from "#lib/document/name"
import { isDay } from "#lib/kernel/day"
import { plainMoney } from "#lib/kernel/money"

const sheetFormats = ["csv", "xlsx"] as const
export type SheetFormat = (typeof sheetFormats)[number]

export type SheetColumn = { header: string; kind: "text" | "money" | "number" | "day" }
/** Text, a number, cents for money, "YYYY-MM-DD" for a day; words in place of either where the screen says them; null: nothing there. */
export type SheetCell = string | number | null
export type Sheet = { name: string; columns: readonly SheetColumn[]; rows: readonly (readonly SheetCell[])[] }

/** Text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection). */
const harmless = (text: string) => (/^[=+\-@\t\r\n\0]/.test(text) ? `'${text}` : text)

const csvCell = (cell: SheetCell, kind: SheetColumn["kind"]) => {
  if (cell === null) return ""
  if (typeof cell === "string") return harmless(cell)
  return kind === "money" ? plainMoney(cell) : String(cell)
}

/** By RFC 4180: a header, CRLF, quotes where needed; money in dollars; UTF-8 with the mark that Excel asks for. */
export const sheetCsv = ({ columns, rows }: Sheet): string =>
  stringify([columns.map(({ header }) => harmless(header)), ...rows.map((row) => columns.map(({ kind }, index) => csvCell(row[index] ?? null, kind)))], {
    record_delimiter: "windows",
    bom: true,
  })

/** Control characters that XML can't hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters in question
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

const xlsxCell = (cell: SheetCell, kind: SheetColumn["kind"]) => {
  if (cell === null) return null
  if (typeof cell === "number" && kind === "money") return { value: cell / 100, type: Number, format: "#,##0.00" } as const
  if (typeof cell === "number" && kind === "number") return { value: cell, type: Number } as const
  if (kind === "day" && isDay(String(cell))) return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" } as const
  return { value: String(cell).replace(unwritable, "").slice(0, 32_767), type: String } as const
}

const widths = { text: 32, money: 14, number: 10, day: 12 } as const

/** The same as a workbook: numbers are numbers, days are days, text is text whatever it begins with. */
export const sheetXlsx = ({ name, columns, rows }: Sheet): Promise<Buffer> => {
  const data: SheetData = [
    columns.map(({ header }) => ({ value: header, type: String, fontWeight: "bold" as const })),
    ...rows.map((row) => columns.map(({ kind }, index) => xlsxCell(row[index] ?? null, kind))),
  ]
  return writeExcelFile(data, { sheet: name.slice(0, 31), columns: columns.map(({ kind }) => ({ width: widths[kind] })), stickyRowsCount: 1 }).toBuffer()
}

const mediaTypes: Record<SheetFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

/** A list as a file to save: "grantees.csv", "grantees.xlsx". Whoever calls it has asked who may see the rows. */
export const sheetResponse = async ({ format, ...sheet }: Sheet & { format: SheetFormat }): Promise<Response> => {
  const body = format === "csv" ? sheetCsv(sheet) : new Uint8Array(await sheetXlsx(sheet))
  return new Response(body, {
    headers: {
      "content-type": mediaTypes[format],
      "content-disposition": contentDisposition(`${sheet.name}.${format}`),
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  })
}

/** What an address asks for; undefined when it asks for none that we write. */
export const sheetFormatOf = (searchParams: URLSearchParams): SheetFormat | undefined => sheetFormats.find((format) => format === searchParams.get("format"))
