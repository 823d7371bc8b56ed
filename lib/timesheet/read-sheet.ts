import { readFile } from "node:fs/promises"
import { type Cell, isBlank, readDay, textOf } from "#lib/timesheet/cell"
import { check, withAmount } from "#lib/timesheet/check"
import { couldBeHead, fingerprintOf, guessColumns, guessWithoutHeader, headerAt, type Rows } from "#lib/timesheet/columns"
import { type Grid, heldToSize, mostRows, Unreadable } from "#lib/timesheet/grid"
import { letterOf } from "#lib/timesheet/letter"
import { readCsv } from "#lib/timesheet/read-csv"
import { nameAbove, type ReadEntry, readTable, type TotalRow } from "#lib/timesheet/read-table"
import { readXlsx } from "#lib/timesheet/read-workbook"
import { type FoundTable, type Mapping, type Period, type Problem, type Sheet, type SheetField, sheetFieldLabels } from "#lib/timesheet/timesheet"
import { headingName, isName } from "#lib/timesheet/words"

export type SheetKind = "xlsx" | "csv"
export type Options = {
  /** The quarter that the sheet accounts for. */
  period?: Period | null
  /** What a person said before about tables with these heads, by fingerprint; "*" is said about every table. */
  mappings?: Record<string, Mapping>
}

type Found = { table: FoundTable; labels: string[][]; from: number; unsure: SheetField[]; attorney: { name: string; from: string } | null }

const filledOf = (row: readonly Cell[] | undefined) => (row ?? []).filter((cell) => !isBlank(cell))

const columnsFor = (labels: readonly string[][], rows: Rows): FoundTable["columns"] => {
  const width = Math.max(labels.length, ...rows.slice(0, 50).map((row) => row.length))
  return Array.from({ length: width }, (_, column) => ({
    letter: letterOf(column),
    label: labels[column]?.[0] || labels[column]?.[1] || "",
    samples: [...new Set(rows.slice(0, 50).map((row) => textOf(row[column]).slice(0, 60)))].filter(Boolean).slice(0, 3),
  }))
}

/** The attorney of a table whose rows name none: said above it, within it, or by the sheet's name. */
const attorneyOf = ({ name, rows }: Grid, firstRow: number) => {
  const above = nameAbove(rows, firstRow)
  if (above) return above
  return name !== null && isName(name) ? { name, from: "the sheet’s name" } : null
}

const namesWithin = (rows: Rows, from: number) =>
  rows.slice(from).some((row) => {
    const filled = filledOf(row)
    return filled.length === 1 && headingName(textOf(filled[0])) !== undefined
  })

const timeFields = ["hours", "minutes", "tenths"] as const

const findTable = (grid: Grid, at: number, mappings: Record<string, Mapping>): Found | undefined => {
  const header = headerAt(grid.rows, at)
  if (!header) return undefined
  const under = grid.rows.slice(header.nextRow)
  const fingerprint = fingerprintOf(header.labels)
  const said = mappings[fingerprint] ?? mappings["*"]
  const guess = said ? { mapping: said, unsure: [] } : guessColumns(header, under)
  const { columns } = guess.mapping
  const attorney = guess.mapping.attorney === null ? attorneyOf(grid, header.firstRow) : null
  const lacks: SheetField[] = [
    ...(columns.date === undefined ? (["date"] as const) : []),
    ...(timeFields.every((field) => columns[field] === undefined) ? (["hours"] as const) : []),
    ...(columns.attorney === undefined && guess.mapping.attorney === null && !attorney && !namesWithin(grid.rows, header.nextRow)
      ? (["attorney"] as const)
      : []),
  ]
  const unsure = said ? lacks : [...new Set([...guess.unsure, ...lacks])]
  return {
    table: {
      sheet: grid.name,
      headerRow: header.nextRow,
      fingerprint,
      columns: columnsFor(header.labels, under),
      mapping: guess.mapping,
      isSure: unsure.length === 0,
    },
    labels: header.labels,
    from: header.nextRow,
    unsure,
    attorney,
  }
}

/** Rows that look like entries under heads that we don't know, or under none. */
const findBareTable = (grid: Grid, mappings: Record<string, Mapping>): Found | undefined => {
  const first = grid.rows.findIndex((row) => filledOf(row).length >= 2)
  if (first < 0) return undefined
  const heads = grid.rows.findIndex((row) => filledOf(row).length >= 3 && couldBeHead(row))
  const labels = heads < 0 ? [] : (grid.rows[heads] ?? []).map((cell) => [textOf(cell)])
  const fingerprint = heads < 0 ? `none ${Math.max(...grid.rows.map((row) => row.length))}` : fingerprintOf(labels)
  const said = mappings[fingerprint] ?? mappings["*"]
  const under = grid.rows.slice(heads < 0 ? first : heads + 1)
  const guess = guessWithoutHeader(under)
  const mapping = said ?? guess.mapping
  const style = { period: null, dayFirst: false, is1904: grid.is1904 }
  const other = { ...style, dayFirst: true }
  const isDay = (cell: Cell | undefined) => readDay(cell, style) !== undefined || readDay(cell, other) !== undefined
  const { date } = mapping.columns
  const from = date === undefined ? first : grid.rows.findIndex((row) => isDay(row[date]))
  // Without a single day in it, it is no timesheet, or one that only a person can read.
  return {
    table: {
      sheet: grid.name,
      headerRow: null,
      fingerprint,
      columns: columnsFor(labels, under),
      mapping,
      isSure: said !== undefined && from >= 0,
    },
    labels,
    from: Math.max(from, first),
    unsure: ["date", "attorney", "hours"],
    attorney: null,
  }
}

const list = (fields: readonly SheetField[]) => new Intl.ListFormat("en-US").format(fields.map((field) => sheetFieldLabels[field].toLowerCase()))

const notSure = ({ table, unsure }: Found): Problem => ({
  sheet: table.sheet,
  row: table.headerRow,
  column: null,
  message: table.headerRow === null ? "The columns have no heads that we know." : `We are not sure which column holds: ${list(unsure)}.`,
  mend: "Say which column holds what. We remember it for your next sheet.",
  severity: "error",
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
export const readGrids = (grids: Grid[], { period = null, mappings = {} }: Options = {}): Sheet => {
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
  const last = totals.at(-1)
  return {
    entries: valued.map(({ time: _, columns: __, ...entry }) => entry),
    totals: {
      entries: valued.length,
      minutes: valued.reduce((sum, { minutes }) => sum + minutes, 0),
      amountCents: valued.reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0),
      statedMinutes: last?.time?.minutes ?? null,
      statedAmountCents: last?.amountCents ?? null,
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
