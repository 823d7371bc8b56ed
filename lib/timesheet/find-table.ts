import { type Cell, isBlank, readDay, textOf } from "#lib/timesheet/cell"
import { couldBeHead, fingerprintOf, guessColumns, guessWithoutHeader, headerAt, type Rows } from "#lib/timesheet/columns"
import type { Grid } from "#lib/timesheet/grid"
import { letterOf } from "#lib/timesheet/letter"
import { nameAbove } from "#lib/timesheet/name-above"
import type { Heading } from "#lib/timesheet/said-above"
import type { FoundTable, Mapping, SheetField } from "#lib/timesheet/timesheet"
import { headingName, isName } from "#lib/timesheet/words"

/** A table of a grid, where its rows begin, and what is not sure about it. */
export type Found = { table: FoundTable; labels: string[][]; from: number; unsure: SheetField[]; attorney: Heading | null }

export const filledOf = (row: readonly Cell[] | undefined) => (row ?? []).filter((cell) => !isBlank(cell))

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

/** The table whose heads begin in this row; undefined when none do. */
export const findTable = (grid: Grid, at: number, mappings: Record<string, Mapping>): Found | undefined => {
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
export const findBareTable = (grid: Grid, mappings: Record<string, Mapping>): Found | undefined => {
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
  const unsure = said ? [] : guess.unsure
  const from = date === undefined ? first : grid.rows.findIndex((row) => isDay(row[date]))
  // Without a single day in it, it is no timesheet, or one that only a person can read.
  return {
    table: {
      sheet: grid.name,
      headerRow: null,
      fingerprint,
      columns: columnsFor(labels, under),
      mapping,
      isSure: unsure.length === 0 && from >= 0,
    },
    labels,
    from: Math.max(from, first),
    unsure,
    attorney: null,
  }
}
