import { Refusal } from "#lib/kernel/refusal"
import type { Cell } from "#lib/timesheet/cell"

/** One sheet of a workbook, or a CSV file: the cells as they are stored. Row 1 of the program is index 0. */
export type Grid = { name: string | null; rows: Cell[][]; is1904: boolean }

/** A file that is no sheet to us: the message is a sentence for a person. */
export class Unreadable extends Refusal {
  override name = "Unreadable"
}

export const mostRows = 20_000
export const mostColumns = 200
const mostSheets = 60

export const heldToSize = (grids: Grid[]): Grid[] => {
  if (grids.length > mostSheets) throw new Unreadable(`This workbook has more than ${mostSheets} sheets. Send one with the timesheet alone.`)
  const isLong = grids.reduce((sum, { rows }) => sum + rows.length, 0) > mostRows
  if (isLong) throw new Unreadable(`This file has more than ${mostRows.toLocaleString("en-US")} rows. Send the entries of one quarter.`)
  return grids.map((grid) => ({ ...grid, rows: grid.rows.map((row) => row.slice(0, mostColumns)) }))
}
