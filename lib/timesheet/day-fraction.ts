import { type Cell, readCents } from "#lib/timesheet/cell"
import type { Mapping } from "#lib/timesheet/timesheet"

const dayMs = 86_400_000

/** A part of a day, as the program stores a time: 0.0625 is 1:30. */
export const timeOfFraction = (days: number): Date => new Date(Date.UTC(1899, 11, 30) + Math.round((days * dayMs) / 1000) * 1000)

/** Whether a column of hours holds parts of a day that are not shown as times: every rate and amount says so, and none that they are hours. */
export const areDayFractions = (rows: readonly (readonly Cell[])[], { hours, rate, amount }: Mapping["columns"]): boolean => {
  if (hours === undefined || rate === undefined || amount === undefined) return false
  const judged = rows.flatMap((row) => {
    const [spent, price, total] = [row[hours], readCents(row[rate]), readCents(row[amount])]
    return typeof spent === "number" && spent > 0 && price && total ? [{ spent, price, total }] : []
  })
  return judged.length > 0 && judged.every(({ spent, price, total }) => Math.abs(spent * 24 * price - total) < 1)
}
