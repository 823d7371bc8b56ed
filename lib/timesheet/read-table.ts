import { cents } from "#lib/kernel/money"
import { type Cell, type DayStyle, isBlank, readCents, readDay, readTime, type Time, textOf } from "#lib/timesheet/cell"
import { headerAt, type Rows } from "#lib/timesheet/columns"
import { type Complaints, complaintsAbout } from "#lib/timesheet/complaint"
import { areDayFractions, timeOfFraction } from "#lib/timesheet/day-fraction"
import { orderOf } from "#lib/timesheet/day-order"
import { letterOf } from "#lib/timesheet/letter"
import { type ReadRow, rowKind } from "#lib/timesheet/row-kind"
import { type Heading, saidAbove } from "#lib/timesheet/said-above"
import { type Mapping, type Period, type PlacedEntry, type Problem, type SheetField, sheetFieldLabels, sheetFields } from "#lib/timesheet/timesheet"
import { nameColumns } from "#lib/timesheet/words"

/** An entry with what is needed to check it: the time as exact as it was written. */
export type ReadEntry = PlacedEntry & { time: Time; columns: Partial<Record<SheetField, string>> }
/** A row that sums up others, as it says; compared with the entries above it. */
export type TotalRow = {
  sheet: string | null
  row: number
  time: Time | undefined
  amountCents: number | undefined
  entriesBefore: number
  /** Whose rows it sums up, where it names one. */
  attorney: string | null
  column: string | null
  amountColumn: string | null
}
export type TableRead = { entries: ReadEntry[]; totals: TotalRow[]; problems: Problem[]; lastRow: number }

type Given = {
  sheet: string | null
  rows: Rows
  /** The first row (from 0) under the heads. */
  from: number
  labels: readonly string[][]
  mapping: Mapping
  period: Period | null
  is1904: boolean
  /** Named above the table, or by the sheet's name. */
  attorney: Heading | null
  entriesBefore: number
}

const timeUnits = ["hours", "minutes", "tenths"] as const
const mostTask = 2000

type CellOf = (field: SheetField) => Cell

const timeUnitIn = (cell: CellOf) => timeUnits.find((unit) => !isBlank(cell(unit)))

/** Hours and minutes beside each other are added up; else the first column counts in which something stands. */
const timeIn = (cell: CellOf, hasTenths: boolean, areFractions: boolean): Time | undefined => {
  const [hours, minutes] = [cell("hours"), cell("minutes")]
  if (!isBlank(hours) && !isBlank(minutes) && !hasTenths) {
    const [one, other] = [readTime(hours, "hours"), readTime(minutes, "minutes")]
    return one && other && { minutes: one.minutes + other.minutes, millionths: one.millionths + other.millionths }
  }
  if (areFractions && typeof hours === "number") return readTime(timeOfFraction(hours), "hours")
  const unit = timeUnitIn(cell)
  return unit && readTime(cell(unit), unit)
}

const noTime = ["No time is given for this row.", "Write the hours, or take the row out."] as const
const takenBack = "Correct the row that was wrong, instead of taking it back in another."

type NumberedRow = ReadRow & { number: number }

/** The time that counts; what else stands there is complained of. */
const workedIn = ({ number, cell, time, hasTime }: NumberedRow, timeField: SheetField, { refuse, warn }: Complaints): Time | undefined => {
  if (!hasTime) refuse(number, timeField, ...noTime)
  else if (time === undefined) {
    const unit = timeUnitIn(cell) ?? "hours"
    refuse(number, unit, `“${textOf(cell(unit)).slice(0, 40)}” is no time that we can read.`, "Write hours like 1.5 or 1:30.")
  } else if (time.minutes < 0) refuse(number, timeField, "The time is below zero.", takenBack)
  else if (time.minutes === 0) warn(number, timeField, "The row has no time, so it is not counted.", "Nothing to do if nothing was done; else write the hours.")
  else return time
}

const moneyIn = ({ number, cell }: NumberedRow, field: "rate" | "amount", { refuse }: Complaints) => {
  if (isBlank(cell(field))) return null
  const amount = readCents(cell(field))
  if (amount === undefined) refuse(number, field, `“${textOf(cell(field)).slice(0, 40)}” is no amount that we can read.`, "Write dollars like 310 or 1,250.50.")
  else if (amount < 0) refuse(number, field, "The amount is below zero.", takenBack)
  return amount === undefined ? null : cents(amount)
}

/** Reads the rows under the heads until the sheet ends or another table begins. */
export const readTable = ({ sheet, rows, from, labels, mapping, period, is1904, attorney, entriesBefore }: Given): TableRead => {
  const { columns } = mapping
  const columnName = (field: SheetField) => {
    const column = columns[field]
    return column === undefined ? null : labels[column]?.[0] || labels[column]?.[1] || letterOf(column)
  }
  const named = Object.fromEntries(sheetFields.flatMap((field) => (columnName(field) === null ? [] : [[field, columnName(field)]])))
  const timeField = timeUnits.find((unit) => columns[unit] !== undefined) ?? "hours"
  const twoNames = nameColumns(labels)
  const headLabels = labels.map((each) => each[0] ?? "")

  const order = orderOf(rows.slice(from), columns.date, { period, is1904, dayFirst: false })
  const style: DayStyle = { period, is1904, dayFirst: order.dayFirst }
  const areFractions = areDayFractions(rows.slice(from), columns)

  const complaints = complaintsAbout(sheet, (field) => columnName(field) ?? sheetFieldLabels[field])
  const { problems, refuse, warn } = complaints
  const above = saidAbove(mapping.attorney ? { name: mapping.attorney, from: "" } : attorney, complaints)
  const entries: ReadEntry[] = []
  const totals: TotalRow[] = []
  let summedUp = 0

  const readRow = (row: readonly Cell[], number: number): NumberedRow => {
    const cell = (field: SheetField): Cell => {
      const column = columns[field]
      if (field === "attorney" && column !== undefined && twoNames.includes(column)) return twoNames.map((each) => textOf(row[each])).join(" ")
      return column === undefined ? null : (row[column] ?? null)
    }
    const day = readDay(cell("date"), style)
    const time = timeIn(cell, columns.tenths !== undefined, areFractions)
    return { number, row, cell, taskColumn: columns.task, day, time, hasTime: timeUnitIn(cell) !== undefined, entries, summedUp }
  }

  const takeTotal = ({ number, cell, time, hasTime }: NumberedRow, of: string | null) => {
    if (hasTime || !isBlank(cell("amount")))
      totals.push({
        sheet,
        row: number,
        time,
        amountCents: readCents(cell("amount")),
        entriesBefore: entriesBefore + entries.length,
        attorney: of,
        column: columnName(timeField),
        amountColumn: columnName("amount"),
      })
    summedUp = entries.length
    if (of !== null)
      warn(
        number,
        "attorney",
        `This row is taken for the total of ${of}, so it is not counted.`,
        "Nothing to do if that is right; else write its date and its task.",
      )
  }

  const takeWork = (read: NumberedRow) => {
    const before = problems.length
    const date = above.dayOf(read)
    const name = above.nameOf(read)
    const time = workedIn(read, timeField, complaints)
    const [rateCents, amountCents] = [moneyIn(read, "rate", complaints), moneyIn(read, "amount", complaints)]
    const isWrong = problems.slice(before).some(({ severity }) => severity === "error")
    if (isWrong || !date || !time) return
    const task = textOf(read.cell("task")).slice(0, mostTask)
    entries.push({ sheet, row: read.number, date, attorney: name, minutes: time.minutes, task, rateCents, amountCents, time, columns: named })
  }

  let at = from
  for (; at < rows.length; at++) {
    const row = rows[at] ?? []
    const filled = row.filter((each) => !isBlank(each))
    if (row.every((each, column) => isBlank(each) || textOf(each) === (headLabels[column] ?? ""))) continue
    if (filled.length > 1 && headerAt(rows, at)) break
    const read = readRow(row, at + 1)
    const kind = rowKind(read)
    if (kind.kind === "total") takeTotal(read, null)
    else if (kind.kind === "subtotal") takeTotal(read, kind.attorney)
    else if (!read.hasTime && isBlank(read.cell("amount"))) {
      if (!above.isSaidBy(read.number, filled, read.day) && read.day !== undefined) refuse(read.number, timeField, ...noTime)
    } else if (kind.kind === "remark")
      warn(read.number, "date", "This row has no date, no attorney and no time, so it is not counted.", "Nothing to do if it is no work; else fill them in.")
    else takeWork(read)
  }

  above.tellWhatWasFilledIn()
  const readAs = (first: string, second: string) =>
    warn(null, "date", `The dates are read with the ${first} before the ${second}.`, "Nothing to do if that is right; else write them like 2026-03-14.")
  if (style.dayFirst) readAs("day", "month")
  if (order.isOpen) readAs("month", "day")
  return { entries, totals, problems, lastRow: at }
}
