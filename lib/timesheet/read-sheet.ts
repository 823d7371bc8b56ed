import { readFile } from "node:fs/promises"
import { check, withAmount } from "#lib/timesheet/check"
import { type Found, filledOf, findBareTable, findTable } from "#lib/timesheet/find-table"
import { type Grid, heldToSize, mostRows, Unreadable } from "#lib/timesheet/grid"
import { letterOf } from "#lib/timesheet/letter"
import { readCsv } from "#lib/timesheet/read-csv"
import { type ReadEntry, readTable, type TotalRow } from "#lib/timesheet/read-table"
import { readXlsx } from "#lib/timesheet/read-workbook"
import { type Mapping, type Period, type Problem, type Sheet, type SheetField, sheetFieldLabels, sheetFields } from "#lib/timesheet/timesheet"

export type SheetKind = "xlsx" | "csv"
export type Options = {
  /** The quarter that the sheet accounts for. */
  period?: Period | null
  /** What a person said before about tables with these heads, by fingerprint; "*" is said about every table. */
  mappings?: Record<string, Mapping>
}

const list = (fields: readonly SheetField[]) => new Intl.ListFormat("en-US").format(fields.map((field) => sheetFieldLabels[field].toLowerCase()))

const listColumns = ({ columns }: Mapping) =>
  new Intl.ListFormat("en-US").format(
    sheetFields.flatMap((field) => (columns[field] === undefined ? [] : [`${letterOf(columns[field])} for the ${sheetFieldLabels[field].toLowerCase()}`])),
  )

const notSure = ({ table, unsure }: Found): Problem => ({
  sheet: table.sheet,
  row: table.headerRow,
  column: null,
  message: table.headerRow === null ? "The columns have no heads that we know." : `We are not sure which column holds: ${list(unsure)}.`,
  mend: "Say which column holds what. We remember it for your next sheet.",
  severity: "error",
})

const toldByContent = ({ table }: Found): Problem => ({
  sheet: table.sheet,
  row: null,
  column: null,
  message: `The columns have no heads that we know. By what stands in them we take ${listColumns(table.mapping)}.`,
  mend: "Nothing to do if that is right; else say which column holds what.",
  severity: "warning",
})

const remark = (sheet: string | null, row: number | null, message: string, mend: string, severity: Problem["severity"] = "warning"): Problem => ({
  sheet,
  row,
  column: null,
  message,
  mend,
  severity,
})

/** What the grids of one file say, under the rules of one quarter. */
const readGrids = (grids: Grid[], { period = null, mappings = {} }: Options = {}): Sheet => {
  const entries: ReadEntry[] = []
  const totals: TotalRow[] = []
  const problems: Problem[] = []
  const found: Found[] = []
  const undated: Found[] = []
  const bare: Grid[] = []

  /** Answers the row after the table. */
  const take = (grid: Grid, table: Found): number => {
    found.push(table)
    if (!table.table.isSure) {
      problems.push(notSure(table))
      return grid.rows.length
    }
    const { labels, from, attorney } = table
    if (table.table.headerRow === null && !(mappings[table.table.fingerprint] ?? mappings["*"])) problems.push(toldByContent(table))
    const { name: sheet, rows, is1904 } = grid
    const read = readTable({ sheet, rows, from, labels, mapping: table.table.mapping, period, is1904, attorney, entriesBefore: entries.length })
    entries.push(...read.entries)
    totals.push(...read.totals)
    problems.push(...read.problems)
    return read.lastRow
  }

  for (const grid of grids) {
    let isBare = true
    for (let at = 0; at < grid.rows.length; at++) {
      const table = filledOf(grid.rows[at]).length > 1 ? findTable(grid, at, mappings) : undefined
      if (!table) continue
      isBare = false
      if (table.table.mapping.columns.date === undefined) {
        undated.push(table)
        at = table.from - 1
      } else at = take(grid, table) - 1
    }
    if (isBare) bare.push(grid)
  }
  // A table without days beside one with days is a summary of it; alone it is what a person has to explain.
  const summaries = found.length > 0 ? undated : []
  if (found.length === 0 && undated[0]) {
    found.push(undated[0])
    problems.push(notSure(undated[0]))
  }
  for (const grid of found.length === 0 ? bare : []) {
    const table = findBareTable(grid, mappings)
    if (table) take(grid, table)
  }
  if (found.length === 0)
    problems.push(remark(null, null, "No table with dates and hours was found in this file.", "Send the sheet with one row for each piece of work.", "error"))
  else {
    for (const { table } of summaries)
      problems.push(
        remark(table.sheet, table.headerRow, "This table has no dates, so it is taken for a summary and not counted.", "Nothing to do if that is right."),
      )
    for (const grid of bare)
      if (found.every(({ table }) => table.sheet !== grid.name) && grid.rows.some((row) => filledOf(row).length > 0))
        problems.push(remark(grid.name, null, "This sheet has no table with dates and hours, so it is not read.", "Nothing to do if that is right."))
    if (entries.length === 0 && found.every(({ table }) => table.isSure) && !problems.some(({ severity }) => severity === "error"))
      problems.push(
        remark(
          null,
          null,
          "The table has no rows with hours.",
          "Send the sheet with one row for each piece of work, or write in the remarks that nothing was done.",
          "error",
        ),
      )
  }

  const valued = entries.map(withAmount)
  const all = [...problems, ...check(valued, totals, period)]
  const order = new Map(grids.map(({ name }, index) => [name, index]))
  all.sort((a, b) => (order.get(a.sheet) ?? -1) - (order.get(b.sheet) ?? -1) || (a.row ?? 0) - (b.row ?? 0))
  const sums = totals.filter(({ attorney }) => attorney === null)
  return {
    entries: valued.map(({ time: _, columns: __, ...entry }) => entry),
    totals: {
      entries: valued.length,
      minutes: valued.reduce((sum, { minutes }) => sum + minutes, 0),
      amountCents: valued.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0),
      statedMinutes: sums.findLast(({ time }) => time !== undefined)?.time?.minutes ?? null,
      statedAmountCents: sums.findLast(({ amountCents }) => amountCents !== undefined)?.amountCents ?? null,
    },
    problems: all,
    tables: found.map(({ table }) => table),
  }
}

/** What the bytes of an .xlsx or .csv file say. @throws Unreadable */
export const readBytes = async (bytes: Buffer, kind: SheetKind, options: Options = {}): Promise<Sheet> => {
  const { grids, hidden } = kind === "csv" ? { grids: [readCsv(bytes, mostRows + 1)], hidden: [] } : await readXlsx(bytes)
  const sheet = readGrids(heldToSize(grids), options)
  const told = hidden.map((name) => remark(name, null, "This sheet is hidden, so it is not read.", "Unhide it if its rows should count."))
  return { ...sheet, problems: [...told, ...sheet.problems] }
}

export const sheetKindOf = (mediaType: string): SheetKind | undefined => {
  if (mediaType.startsWith("text/csv")) return "csv"
  return mediaType === "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" ? "xlsx" : undefined
}

/** Reads a timesheet in the grantee's own columns. Never guesses silently: what is not sure is a problem, and asks for a mapping. @throws Unreadable */
export const readSheet = async (path: string, mediaType: string, options: Options = {}): Promise<Sheet> => {
  const kind = sheetKindOf(mediaType)
  if (!kind) throw new Unreadable("Only .xlsx and .csv files are read as timesheets.")
  return readBytes(await readFile(path), kind, options)
}
