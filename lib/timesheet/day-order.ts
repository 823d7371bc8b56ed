import { type DayStyle, readDay, textOf, writtenOrder } from "#lib/timesheet/cell"
import type { Rows } from "#lib/timesheet/columns"

/**
 * 14/3/2026 or 3/14/2026: a column is read one way. Its own impossible months say which; else, where points stand between the parts, the quarter,
 * when all days lie in it one way only. Else it is the American way, and with points that is `open` to doubt.
 */
export const orderOf = (rows: Rows, column: number | undefined, style: DayStyle): { dayFirst: boolean; isOpen: boolean } => {
  const cells = column === undefined ? [] : rows.map((row) => row[column]).filter((cell) => typeof cell === "string")
  const proven = new Set(cells.map(writtenOrder))
  if (proven.has("monthFirst")) return { dayFirst: false, isOpen: false }
  if (proven.has("dayFirst")) return { dayFirst: true, isOpen: false }
  const { period } = style
  const days = (dayFirst: boolean) => cells.flatMap((cell) => readDay(cell, { ...style, dayFirst }) ?? [])
  const isInside = (dayFirst: boolean) => period !== null && days(dayFirst).every((day) => day >= period.from && day <= period.to)
  const [american, european] = [isInside(false), isInside(true)]
  const isDotted = cells.some((cell) => /^\d{1,2}\.\d{1,2}\.\d{2,4}$/.test(textOf(cell)))
  return { dayFirst: isDotted && european && !american, isOpen: isDotted && american === european }
}
