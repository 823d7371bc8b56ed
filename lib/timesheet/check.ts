import { formatDay } from "#lib/kernel/day"
import { cents, formatMoney } from "#lib/kernel/money"
import type { ReadEntry, TotalRow } from "#lib/timesheet/read-table"
import {
  type Entry,
  formatHours,
  type Period,
  type Problem,
  type Severity,
  type Sheet,
  type SheetField,
  sayHours,
  sheetFieldLabels,
  valueOfTime,
} from "#lib/timesheet/timesheet"

/** An entry that stands in another quarter's sheet already; `where` says which. */
export type SentEntry = Pick<Entry, "date" | "attorney" | "minutes" | "task"> & { where: string }

/** "1.5 hours", "1 h 25 min". */
const same = (text: string) => text.toLowerCase().replace(/\s+/gu, " ").trim()
const keyOf = ({ date, attorney, minutes, task }: Pick<Entry, "date" | "attorney" | "minutes" | "task">) =>
  JSON.stringify([date, same(attorney), minutes, same(task)])
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

const timeColumn = ({ columns }: ReadEntry) => columns.hours ?? columns.minutes ?? columns.tenths ?? sheetFieldLabels.hours
const at = (entry: ReadEntry, field: SheetField | "time", message: string, mend: string, severity: Severity): Problem => ({
  sheet: entry.sheet,
  row: entry.row,
  column: field === "time" ? timeColumn(entry) : (entry.columns[field] ?? sheetFieldLabels[field]),
  message,
  mend,
  severity,
})

const outside = (entries: readonly ReadEntry[], period: Period | null): Problem[] =>
  period
    ? entries
        .filter(({ date }) => date < period.from || date > period.to)
        .map((entry) =>
          at(
            entry,
            "date",
            `${formatDay(entry.date)} is not between ${formatDay(period.from)} and ${formatDay(period.to)}.`,
            "Correct the date, or move the row to the sheet of its own quarter.",
            "error",
          ),
        )
    : []

const unevenTenths = (entries: readonly ReadEntry[]): Problem[] =>
  entries
    .filter(({ time }) => time.millionths % 100_000 !== 0)
    .map((entry) =>
      at(
        entry,
        "time",
        `${formatHours(entry.minutes)} is not in tenths of an hour.`,
        "Nothing to do; tenths (6 minutes) are what we ask for next time.",
        "warning",
      ),
    )

/** What the time costs: by the whole minutes, and by the hours exactly as they were written (0.33 h is 19.8 minutes). */
const expected = ({ time, minutes, rateCents }: ReadEntry): number[] =>
  rateCents === null ? [] : [valueOfTime(minutes, rateCents), Math.floor((time.millionths * rateCents * 2 + 1_000_000) / 2_000_000)]

const wrongAmounts = (entries: readonly ReadEntry[]): Problem[] =>
  entries.flatMap((entry) => {
    const { amountCents, rateCents } = entry
    const sums = expected(entry)
    if (amountCents === null || rateCents === null || sums.includes(amountCents)) return []
    const right = sums[0] ?? 0
    return [
      at(
        entry,
        "amount",
        `${sayHours(entry.minutes)} at ${formatMoney(rateCents)} are ${formatMoney(right)}, not ${formatMoney(amountCents)}.`,
        "Correct the hours, the rate or the amount.",
        "error",
      ),
    ]
  })

const longDays = (entries: readonly ReadEntry[]): Problem[] => {
  const days = new Map<string, ReadEntry[]>()
  for (const entry of entries) {
    const key = JSON.stringify([entry.date, same(entry.attorney)])
    days.set(key, [...(days.get(key) ?? []), entry])
  }
  return [...days.values()].flatMap((group) => {
    const minutes = sum(group.map((entry) => entry.minutes))
    const last = group.at(-1)
    if (minutes <= 24 * 60 || !last) return []
    const message = `${last.attorney} has ${sayHours(minutes)} on ${formatDay(last.date)}; a day has 24.`
    return [at(last, "time", message, "Correct the hours or the dates of that day.", "error")]
  })
}

const twice = (entries: readonly ReadEntry[]): Problem[] => {
  const seen = new Map<string, ReadEntry>()
  return entries.flatMap((entry) => {
    const key = keyOf(entry)
    const first = seen.get(key)
    if (!first) {
      seen.set(key, entry)
      return []
    }
    if (first.sheet !== entry.sheet)
      return [
        at(
          entry,
          "date",
          `The same work stands in the sheet “${first.sheet}”, row ${first.row}.`,
          "Take it out of one of the two sheets, so that it counts once.",
          "error",
        ),
      ]
    return [at(entry, "date", `The same work stands in row ${first.row}.`, "Take one of the two out, unless it was done twice.", "warning")]
  })
}

/** The sheet, with a warning at each entry that stands in another quarter's sheet of the same grant already. */
export const withSent = (sheet: Sheet, sent: readonly SentEntry[]): Sheet => {
  const known = new Map(sent.map((entry) => [keyOf(entry), entry.where]))
  const problems = sheet.entries.flatMap((entry): Problem[] => {
    const where = known.get(keyOf(entry))
    if (where === undefined) return []
    const message = `This was sent already: ${where}.`
    return [
      {
        sheet: entry.sheet,
        row: entry.row,
        column: sheetFieldLabels.date,
        message,
        mend: "Take it out, unless it is other work on the same day.",
        severity: "warning",
      },
    ]
  })
  return { ...sheet, problems: [...sheet.problems, ...problems] }
}

/** A total may sum up everything so far, its sheet, what follows the total before, or one attorney. */
const wrongTotals = (entries: readonly ReadEntry[], totals: readonly TotalRow[]): Problem[] =>
  totals.flatMap((total, index) => {
    const before = entries.slice(0, total.entriesBefore)
    const here = before.filter(({ sheet }) => sheet === total.sheet)
    const sinceTotal = entries.slice(totals[index - 1]?.entriesBefore ?? 0, total.entriesBefore)
    const attorney = total.attorney ?? before.at(-1)?.attorney
    const [theirs, theirsSince] = [here, sinceTotal].map((group) => group.filter((entry) => same(entry.attorney) === same(attorney ?? "")))
    const groups = [...(total.attorney === null ? [here, before, sinceTotal] : []), theirs ?? [], theirsSince ?? []]
    const problems: Problem[] = []
    const complain = (column: string | null, stated: string, rows: string) =>
      problems.push({
        sheet: total.sheet,
        row: total.row,
        column,
        message: `The total says ${stated}; the rows above it add up to ${rows}.`,
        mend: "Look for a row that was forgotten or changed. We count the rows, not the total.",
        severity: "warning",
      })
    const { time, amountCents } = total
    const times = groups.map((group) => [
      sum(group.map(({ minutes }) => minutes)),
      Math.round((sum(group.map((entry) => entry.time.millionths)) * 60) / 1_000_000),
    ])
    if (time && !times.some((sums) => sums.includes(time.minutes))) complain(total.column, sayHours(time.minutes), sayHours(times[0]?.[0] ?? 0))
    const amounts = groups.map((group) => sum(group.map((entry) => entry.amountCents ?? 0)))
    if (amountCents !== undefined && !amounts.includes(amountCents)) complain(total.amountColumn, formatMoney(amountCents), formatMoney(amounts[0] ?? 0))
    return problems
  })

/** A rate without an amount gives one. */
export const withAmount = (entry: ReadEntry): ReadEntry =>
  entry.amountCents !== null || entry.rateCents === null ? entry : { ...entry, amountCents: cents(valueOfTime(entry.minutes, entry.rateCents)) }

const withoutValue = (entries: readonly ReadEntry[]): Problem[] => {
  const first = entries.find(({ amountCents }) => amountCents === null)
  if (!first) return []
  const count = entries.filter(({ amountCents }) => amountCents === null).length
  return [
    at(
      first,
      "amount",
      `${count === 1 ? "One row has" : `${count} rows have`} neither a rate nor an amount, so their value is not known.`,
      "Write the hourly rate.",
      "warning",
    ),
  ]
}

/**
 * What is wrong with entries that could be read. An error is what makes the sheet contradict itself or count in the wrong quarter; a warning is what
 * a person should look at and may be right.
 */
export const check = (entries: readonly ReadEntry[], totals: readonly TotalRow[], period: Period | null): Problem[] => [
  ...outside(entries, period),
  ...wrongAmounts(entries),
  ...longDays(entries),
  ...twice(entries),
  ...wrongTotals(entries, totals),
  ...unevenTenths(entries),
  ...withoutValue(entries),
]
