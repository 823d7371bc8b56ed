import type { Day } from "#lib/kernel/day"
import { type Cell, isBlank, type Time, textOf } from "#lib/timesheet/cell"
import type { Entry, SheetField } from "#lib/timesheet/timesheet"
import { isBareTotal, isTotalWord } from "#lib/timesheet/words"

/** A row under the heads, as far as it has been read. `hasTime`: something stands there, readable or not. `entries`: those above it. */
export type ReadRow = {
  row: readonly Cell[]
  cell: (field: SheetField) => Cell
  taskColumn: number | undefined
  day: Day | undefined
  time: Time | undefined
  hasTime: boolean
  entries: readonly Entry[]
  /** How many of them stand above the last total. */
  summedUp: number
}

/** `total` sums up rows above it; `subtotal` those of one attorney, though no word says so; `remark` is a balance, a signature, a line of the form. */
export type RowKind = { kind: "total" | "remark" | "work" } | { kind: "subtotal"; attorney: string }

/** "Ana Rivera, 12.5 hours" without a day and a task: hers summed up, where she works in the rows above, and her name stands in the place of the date or the sum is right. */
const attorneySummedUp = ({ cell, time, taskColumn, entries }: ReadRow): string | undefined => {
  const [dated, named] = [textOf(cell("date")), textOf(cell("attorney"))]
  if (!isBlank(cell("task")) || (dated !== "" && named !== "")) return undefined
  const theirs = entries.filter(({ attorney }) => attorney.toLowerCase() === (dated || named).toLowerCase())
  const isSum = taskColumn !== undefined && time?.minutes === theirs.reduce((sum, { minutes }) => sum + minutes, 0)
  return dated !== "" || isSum ? theirs[0]?.attorney : undefined
}

/**
 * A task that sums up the rows above it: nobody, no day and no rate stand beside it. Where the rows have rates the want of one tells,
 * by the word or by the sum; else the word needs the sum.
 */
const taskSumsUp = ({ cell, time, entries, summedUp }: ReadRow): boolean => {
  const task = textOf(cell("task"))
  if (task === "" || !isBlank(cell("date")) || !isBlank(cell("attorney")) || !isBlank(cell("rate"))) return false
  if (isBareTotal(task)) return true
  const groups = [entries, entries.slice(summedUp)]
  const isSum = groups.some((group) => group.length > 1 && time?.minutes === group.reduce((sum, { minutes }) => sum + minutes, 0))
  const haveRates = entries.length > 1 && entries.every(({ rateCents }) => rateCents !== null)
  return isTotalWord(task) ? haveRates || isSum : haveRates && isSum
}

/** What a row is in which something is filled in. */
export const rowKind = (read: ReadRow): RowKind => {
  const { row, cell, taskColumn, day, time, hasTime } = read
  // With a day before it "Total" is a task, but nobody is called so.
  if (isBareTotal(textOf(cell("attorney")))) return { kind: "total" }
  if (day !== undefined) return { kind: "work" }
  if (row.some((each, column) => typeof each === "string" && (column === taskColumn ? isBareTotal : isTotalWord)(textOf(each)))) return { kind: "total" }
  if (taskSumsUp(read)) return { kind: "total" }
  if (!hasTime && isBlank(cell("amount"))) return { kind: "remark" }
  if (isBlank(cell("date")) && isBlank(cell("attorney")) && isBlank(cell("task"))) return { kind: "total" }
  const attorney = attorneySummedUp(read)
  if (attorney !== undefined) return { kind: "subtotal", attorney }
  const dated = textOf(cell("date"))
  const isNoWork = time === undefined && isBlank(cell("attorney")) && !/\d/.test(dated) && (dated !== "" || !hasTime)
  return { kind: isNoWork ? "remark" : "work" }
}
