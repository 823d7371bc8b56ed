import { type Day, day as dayBrand } from "#lib/kernel/day"
import { cents } from "#lib/kernel/money"
import { type Cell, type DayStyle, isBlank, readCents, readDay, readTime, type Time, textOf } from "#lib/timesheet/cell"
import { headerAt, type Rows } from "#lib/timesheet/columns"
import { areDayFractions, timeOfFraction } from "#lib/timesheet/day-fraction"
import { orderOf } from "#lib/timesheet/day-order"
import { letterOf } from "#lib/timesheet/letter"
import { rowKind } from "#lib/timesheet/row-kind"
import type { Mapping, Period, PlacedEntry, Problem, Severity, SheetField } from "#lib/timesheet/timesheet"
import { sheetFieldLabels } from "#lib/timesheet/timesheet"
import { headingName, nameColumns } from "#lib/timesheet/words"

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
  attorney: { name: string; from: string } | null
  entriesBefore: number
}

const timeUnits = ["hours", "minutes", "tenths"] as const
const mostTask = 2000
const mostName = 200

const listRows = (rows: readonly number[]) => {
  const shown = rows.slice(0, 5).join(", ")
  return rows.length > 5 ? `${shown} and ${rows.length - 5} more` : shown
}

/** Reads the rows under the heads until the sheet ends or another table begins. */
export const readTable = ({ sheet, rows, from, labels, mapping, period, is1904, attorney, entriesBefore }: Given): TableRead => {
  const { columns } = mapping
  const entries: ReadEntry[] = []
  const totals: TotalRow[] = []
  const problems: Problem[] = []
  const order = orderOf(rows.slice(from), columns.date, { period, is1904, dayFirst: false })
  const style: DayStyle = { period, is1904, dayFirst: order.dayFirst }
  const nameOf = (field: SheetField) => {
    const column = columns[field]
    return column === undefined ? null : labels[column]?.[0] || labels[column]?.[1] || letterOf(column)
  }
  const timeField = timeUnits.find((unit) => columns[unit] !== undefined)
  const complain = (row: number | null, field: SheetField | null, message: string, mend: string, severity: Severity = "error") =>
    problems.push({ sheet, row, column: field && (nameOf(field) ?? sheetFieldLabels[field]), message, mend, severity })

  const filledDates: number[] = []
  const filledNames: number[] = []
  let lastDay: Day | undefined
  let lastName: string | undefined
  let heading = mapping.attorney ? { name: mapping.attorney, from: "" } : attorney
  const toldFrom = new Set<string>()
  const headLabels = labels.map((each) => each[0] ?? "")
  let at = from

  let summedUp = 0

  const twoNames = nameColumns(labels)
  const isFraction = areDayFractions(rows.slice(from), columns)
  const readEntryTime = (cell: (field: SheetField) => Cell): Time | undefined => {
    const [hours, minutes] = [columns.hours === undefined ? null : cell("hours"), columns.minutes === undefined ? null : cell("minutes")]
    if (!isBlank(hours) && !isBlank(minutes) && columns.tenths === undefined) {
      const [one, other] = [readTime(hours, "hours"), readTime(minutes, "minutes")]
      return one && other && { minutes: one.minutes + other.minutes, millionths: one.millionths + other.millionths }
    }
    if (isFraction && typeof hours === "number") return readTime(timeOfFraction(hours), "hours")
    const unit = timeUnits.find((each) => columns[each] !== undefined && !isBlank(cell(each)))
    return unit && readTime(cell(unit), unit)
  }

  for (; at < rows.length; at++) {
    const row = rows[at] ?? []
    const number = at + 1
    const cell = (field: SheetField): Cell => {
      const column = columns[field]
      if (field === "attorney" && column !== undefined && twoNames.includes(column)) return twoNames.map((each) => textOf(row[each])).join(" ")
      return column === undefined ? null : (row[column] ?? null)
    }
    const filled = row.filter((each) => !isBlank(each))
    if (filled.length === 0) continue
    if (row.every((each, column) => isBlank(each) || textOf(each) === (headLabels[column] ?? ""))) continue
    if (filled.length > 1 && headerAt(rows, at)) break
    const day = readDay(cell("date"), style)
    const time = readEntryTime(cell)
    const hasTime = timeUnits.some((unit) => columns[unit] !== undefined && !isBlank(cell(unit)))
    const hasAmount = !isBlank(cell("amount"))
    const kind = rowKind({ row, cell, taskColumn: columns.task, day, time, hasTime, entries, summedUp })
    if (kind.kind === "total" || kind.kind === "subtotal") {
      if (hasTime || hasAmount)
        totals.push({
          sheet,
          row: number,
          time,
          amountCents: readCents(cell("amount")),
          entriesBefore: entriesBefore + entries.length,
          attorney: kind.kind === "subtotal" ? kind.attorney : null,
          column: timeField ? nameOf(timeField) : null,
          amountColumn: nameOf("amount"),
        })
      summedUp = entries.length
      if (kind.kind === "subtotal")
        complain(
          number,
          "attorney",
          `This row is taken for the total of ${kind.attorney}, so it is not counted.`,
          "Nothing to do if that is right; else write its date and its task.",
          "warning",
        )
      continue
    }
    if (!hasTime && !hasAmount) {
      if (day !== undefined && filled.length === 1) lastDay = day
      else if (filled.length === 1 || (filled.length === 2 && /^(attorney|lawyer|time ?keeper|staff attorney)( name)?:?$/i.test(textOf(filled[0])))) {
        const name = filled.length === 2 ? textOf(filled[1]) : headingName(textOf(filled[0]))
        if (name) heading = { name, from: `row ${number}` }
        if (name) lastName = undefined
      } else if (day !== undefined) complain(number, timeField ?? "hours", "No time is given for this row.", "Write the hours, or take the row out.")
      continue
    }
    if (kind.kind === "remark") {
      complain(
        number,
        "date",
        "This row has no date, no attorney and no time, so it is not counted.",
        "Nothing to do if it is no work; else fill them in.",
        "warning",
      )
      continue
    }

    const before = problems.length
    let date = day
    if (isBlank(cell("date"))) {
      date = lastDay
      if (date) filledDates.push(number)
      else complain(number, "date", "The date is missing.", "Write the day on which the work was done.")
    } else if (day === undefined)
      complain(number, "date", `“${textOf(cell("date")).slice(0, 40)}” is no date that we can read.`, "Write it like 3/14/2026 or 2026-03-14.")
    lastDay = date ?? lastDay

    let name = textOf(cell("attorney")).slice(0, mostName)
    if (name === "" && heading) {
      name = heading.name
      if (heading.from && !toldFrom.has(heading.from + heading.name)) {
        toldFrom.add(heading.from + heading.name)
        complain(
          number,
          "attorney",
          `From here on the attorney is “${heading.name}”, as ${heading.from} says.`,
          "Nothing to do if that is right; else write the name in each row.",
          "warning",
        )
      }
    } else if (name === "" && lastName !== undefined) {
      name = lastName
      filledNames.push(number)
    } else if (name === "") complain(number, "attorney", "The attorney is missing.", "Write who did the work.")
    if (name !== "") lastName = name

    if (!hasTime) complain(number, timeField ?? "hours", "No time is given for this row.", "Write the hours, or take the row out.")
    else if (time === undefined) {
      const unit = timeUnits.find((each) => !isBlank(cell(each))) ?? "hours"
      complain(number, unit, `“${textOf(cell(unit)).slice(0, 40)}” is no time that we can read.`, "Write hours like 1.5 or 1:30.")
    } else if (time.minutes < 0)
      complain(number, timeField ?? "hours", "The time is below zero.", "Correct the row that was wrong, instead of taking it back in another.")
    else if (time.minutes === 0)
      complain(
        number,
        timeField ?? "hours",
        "The row has no time, so it is not counted.",
        "Nothing to do if nothing was done; else write the hours.",
        "warning",
      )

    const money = (field: "rate" | "amount") => {
      if (isBlank(cell(field))) return undefined
      const amount = readCents(cell(field))
      if (amount === undefined)
        complain(number, field, `“${textOf(cell(field)).slice(0, 40)}” is no amount that we can read.`, "Write dollars like 310 or 1,250.50.")
      else if (amount < 0) complain(number, field, "The amount is below zero.", "Correct the row that was wrong, instead of taking it back in another.")
      return amount
    }
    const [rate, amount] = [money("rate"), money("amount")]
    const isWrong = problems.slice(before).some(({ severity }) => severity === "error")
    if (isWrong || !date || !time || time.minutes === 0) continue
    entries.push({
      sheet,
      row: number,
      date: dayBrand(date),
      attorney: name,
      minutes: time.minutes,
      task: textOf(cell("task")).slice(0, mostTask),
      rateCents: rate === undefined ? null : cents(rate),
      amountCents: amount === undefined ? null : cents(amount),
      time,
      columns: Object.fromEntries(
        (["date", "attorney", ...timeUnits, "task", "rate", "amount"] as const).flatMap((field) => (nameOf(field) === null ? [] : [[field, nameOf(field)]])),
      ),
    })
  }

  if (filledDates.length > 0)
    complain(
      filledDates[0] ?? null,
      "date",
      `Without a date: row ${listRows(filledDates)}. They take the date above them.`,
      "Nothing to do if that is right; else write the date in each row.",
      "warning",
    )
  if (filledNames.length > 0)
    complain(
      filledNames[0] ?? null,
      "attorney",
      `Without an attorney: row ${listRows(filledNames)}. They take the name above them.`,
      "Nothing to do if that is right; else write the name in each row.",
      "warning",
    )
  if (style.dayFirst)
    complain(null, "date", "The dates are read with the day before the month.", "Nothing to do if that is right; else write them like 2026-03-14.", "warning")
  if (order.isOpen)
    complain(null, "date", "The dates are read with the month before the day.", "Nothing to do if that is right; else write them like 2026-03-14.", "warning")
  return { entries, totals, problems, lastRow: at }
}
