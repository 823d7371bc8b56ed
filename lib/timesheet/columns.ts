import { day } from "#lib/kernel/day"
import { type Cell, isBlank, readCents, readDay, readTime, textOf } from "#lib/timesheet/cell"
import { type Mapping, type SheetField, sheetFields } from "#lib/timesheet/timesheet"
import { isTotalWord, normalLabel, wordScore } from "#lib/timesheet/words"

export type Rows = readonly (readonly Cell[])[]
/** Heads of columns, and the row (from 0) after them. `labels[column]`: the most telling text first. */
export type Header = { firstRow: number; nextRow: number; labels: string[][] }

const aYear = { period: { from: day("2024-01-01"), to: day("2024-12-31") }, dayFirst: false, is1904: false }
/** Whatever may be a day once the quarter and the order of day and month are known. */
const isDayLike = (cell: Cell | undefined) => readDay(cell, aYear) !== undefined || readDay(cell, { ...aYear, dayFirst: true }) !== undefined
const isTimeLike = (cell: Cell | undefined) => readTime(cell, "hours") !== undefined
const isMoneyLike = (cell: Cell | undefined) => readCents(cell) !== undefined
const isWords = (cell: Cell | undefined) => typeof cell === "string" && /\p{L}/u.test(cell) && !isDayLike(cell)

const fits: Record<SheetField, (cell: Cell | undefined) => boolean> = {
  date: isDayLike,
  attorney: isWords,
  hours: isTimeLike,
  minutes: isTimeLike,
  tenths: isTimeLike,
  task: (cell) => !isBlank(cell),
  rate: isMoneyLike,
  amount: isMoneyLike,
}

const score = (labels: readonly string[], field: SheetField) => Math.max(0, ...labels.map((label) => wordScore(label, field)))

/** Fields that heads name, by the strongest word; the date or the time must be among them for it to be a header at all. */
const named = (labels: readonly string[][]) => {
  const found = sheetFields.filter((field) => labels.some((each) => score(each, field) >= 2))
  const hasTable = found.length >= 2 && found.some((field) => field === "date" || field === "hours" || field === "minutes" || field === "tenths")
  return { found, isHeader: hasTable, hasDate: found.includes("date") }
}

/** Words only: no day, no number. */
export const couldBeHead = (row: readonly Cell[] | undefined) =>
  row !== undefined &&
  row.filter((cell) => !isBlank(cell)).length >= 1 &&
  row.every((cell) => isBlank(cell) || (typeof cell === "string" && !isDayLike(cell) && !/^[$\d.,:() -]+$/.test(cell)))

/** A head over several columns stands in the first of them; the others are blank. */
const carried = (row: readonly Cell[], lower: readonly Cell[]) => {
  let last = ""
  return row.map((cell, column) => {
    if (!isBlank(cell)) last = textOf(cell)
    return isBlank(cell) && isBlank(lower[column]) ? "" : last
  })
}

/** The header that begins in this row, of one row or two; undefined when none does. */
export const headerAt = (rows: Rows, at: number): (Header & { hasDate: boolean }) | undefined => {
  const [upper, lower] = [rows[at], rows[at + 1]]
  if (!upper || !couldBeHead(upper)) return undefined
  const single = upper.map((cell) => [textOf(cell)])
  const one = named(single)
  if (lower && couldBeHead(lower) && lower.filter((cell) => !isBlank(cell)).length >= 2) {
    const over = carried(upper, lower)
    const double = lower.map((cell, column) => [textOf(cell), `${over[column] ?? ""} ${textOf(cell)}`.trim(), textOf(upper[column])].filter(Boolean))
    const two = named(double)
    const alone = named(lower.map((cell) => [textOf(cell)]))
    if (two.isHeader && two.found.length > one.found.length && two.found.length > alone.found.length)
      return { firstRow: at, nextRow: at + 2, labels: double, hasDate: two.hasDate }
  }
  return one.isHeader ? { firstRow: at, nextRow: at + 1, labels: single, hasDate: one.hasDate } : undefined
}

/** Of the same organization's next sheet, if its heads are the same. */
export const fingerprintOf = (labels: readonly string[][]): string =>
  labels
    .map((each) => normalLabel(each[0] ?? "").replaceAll("|", " "))
    .join("|")
    .replace(/\|+$/, "")
    .slice(0, 1000)

const most = 400
const share = (cells: readonly Cell[], test: (cell: Cell) => boolean) => {
  const filled = cells.filter((cell) => !isBlank(cell))
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length
}

type Columns = Partial<Record<SheetField, number>>
const timeFields = ["hours", "minutes", "tenths"] as const

/** Whether time × rate = amount in nearly all rows that have all three. */
const multiplies = (rows: Rows, time: number, unit: (typeof timeFields)[number], rate: number, amount: number) => {
  const judged = rows.flatMap((row) => {
    const [spent, price, total] = [readTime(row[time], unit), readCents(row[rate]), readCents(row[amount])]
    return spent && price && total ? [Math.abs((spent.millionths * price) / 1_000_000 - total) < 2] : []
  })
  return judged.length >= 3 && judged.filter(Boolean).length >= judged.length * 0.8
}

export type Guess = { mapping: Mapping; unsure: SheetField[] }

/** Which column holds what: by its head, held to its content; where heads are silent, by content that leaves no doubt. */
export const guessColumns = (header: Header, all: Rows): Guess => {
  const rows = all
    .filter(
      (row) =>
        row.filter((cell) => !isBlank(cell)).length >= 2 && (row.some(isDayLike) || !row.some((cell) => typeof cell === "string" && isTotalWord(textOf(cell)))),
    )
    .slice(0, most)
  const width = Math.max(header.labels.length, ...rows.map((row) => row.length))
  const cells = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? null))
  const columns: Columns = {}
  const unsure = new Set<SheetField>()
  const taken = () => new Set(Object.values(columns))

  const claims = sheetFields
    .flatMap((field) => header.labels.map((labels, column) => ({ field, column, words: score(labels, field), fit: share(cells[column] ?? [], fits[field]) })))
    .filter(({ words, fit }) => words > 0 && fit >= 0.5)
    .sort((a, b) => b.words - a.words || sheetFields.indexOf(a.field) - sheetFields.indexOf(b.field) || a.column - b.column)
  for (const { field, column, words } of claims) {
    if (taken().has(column)) continue
    const known = columns[field]
    if (known === undefined) {
      columns[field] = column
      continue
    }
    const rival = claims.find((claim) => claim.field === field && claim.column === known)
    const saying = (cell: Cell | undefined) => (field === "hours" ? (readTime(cell, "hours")?.minutes ?? textOf(cell)) : textOf(cell))
    const isSame = (cells[known] ?? []).every((cell, row) => saying(cell) === saying(cells[column]?.[row]))
    if (rival?.words === words && words >= 2 && !isSame && field !== "task") unsure.add(field)
  }

  // A head that names its column leaves no doubt, even where what stands under it is wrong.
  for (const field of sheetFields) {
    if (columns[field] !== undefined) continue
    const column = header.labels.findIndex(
      (labels, at) => score(labels, field) === 3 && !taken().has(at) && (field === "date" || share(cells[at] ?? [], isDayLike) < 0.5),
    )
    if (column >= 0) columns[field] = column
  }

  const free = () => cells.map((_, column) => column).filter((column) => !taken().has(column) && (cells[column] ?? []).some((cell) => !isBlank(cell)))
  const timeField = () => timeFields.find((field) => columns[field] !== undefined)
  const numeric = (column: number) => share(cells[column] ?? [], isMoneyLike) >= 0.8

  if (columns.date === undefined) {
    const dated = free().filter(
      (column) => share(cells[column] ?? [], isDayLike) >= 0.8 && !(share(cells[column] ?? [], (cell) => typeof cell === "number") > 0.5),
    )
    if (dated.length === 1) columns.date = dated[0]
  }
  // What multiplies can be nothing else; and it decides between two columns with the same head.
  const unit = timeField() ?? "hours"
  const times =
    timeField() !== undefined && !unsure.has(unit)
      ? [columns[unit] ?? -1]
      : cells
          .map((_, column) => column)
          .filter((column) => share(cells[column] ?? [], isTimeLike) >= 0.8 && (!taken().has(column) || column === columns[unit] || unsure.has(unit)))
  const rates =
    columns.rate !== undefined && !unsure.has("rate") ? [columns.rate] : [...free().filter(numeric), ...(columns.rate === undefined ? [] : [columns.rate])]
  const amounts =
    columns.amount !== undefined && !unsure.has("amount")
      ? [columns.amount]
      : [...free().filter(numeric), ...(columns.amount === undefined ? [] : [columns.amount])]
  const isOpen =
    columns.rate === undefined ||
    columns.amount === undefined ||
    timeField() === undefined ||
    [unit, "rate", "amount"].some((field) => unsure.has(field as SheetField))
  if (isOpen) {
    const triples = times.flatMap((time) =>
      rates.flatMap((rate) =>
        amounts.flatMap((amount) => (new Set([time, rate, amount]).size === 3 && multiplies(rows, time, unit, rate, amount) ? [{ time, rate, amount }] : [])),
      ),
    )
    const median = (column: number) => (cells[column] ?? []).flatMap((cell) => readCents(cell) ?? []).sort((a, b) => a - b)[Math.floor(rows.length / 2)] ?? 0
    // An hour's work is paid with more than 24 dollars; nobody works more than 24 hours.
    const sensible = triples.filter(({ time, rate }) => unit !== "hours" || (median(time) <= 2400 && median(rate) > 2400))
    if (sensible.length === 1 && sensible[0]) {
      columns[unit] = sensible[0].time
      columns.rate = sensible[0].rate
      columns.amount = sensible[0].amount
      for (const field of [unit, "rate", "amount"] as const) unsure.delete(field)
    }
  }
  const texts = free().filter((column) => share(cells[column] ?? [], isWords) >= 0.8)
  if (columns.task === undefined && texts.length === 1 && columns.attorney !== undefined) columns.task = texts[0]
  return { mapping: { columns, attorney: null }, unsure: [...unsure] }
}

/** Every word with a capital: "Ana Rivera", but not "Call client". */
const isPerson = (cell: Cell) => typeof cell === "string" && /^\p{Lu}[\p{L}'’.-]*(?:,?\s\p{Lu}[\p{L}'’.-]*){1,3}$/u.test(textOf(cell))

/**
 * A proposal for rows without heads. It leaves no doubt where one column holds days, three multiply, and of two with words one holds people;
 * otherwise a person has to confirm it.
 */
export const guessWithoutHeader = (all: Rows): Guess => {
  const width = Math.max(0, ...all.slice(0, most).map((row) => row.length))
  const guess = guessColumns({ firstRow: 0, nextRow: 0, labels: Array.from({ length: width }, () => [""]) }, all)
  const { columns } = guess.mapping
  const rows = all.slice(0, most)
  const cellsOf = (column: number) => rows.map((row) => row[column] ?? null)
  const texts = Array.from({ length: width }, (_, column) => column).filter(
    (column) => !Object.values(columns).includes(column) && share(cellsOf(column), isWords) >= 0.6,
  )
  const lengthOf = (column: number) => rows.reduce((sum, row) => sum + textOf(row[column]).length, 0)
  texts.sort((a, b) => lengthOf(a) - lengthOf(b))
  const people = texts.filter((column) => share(cellsOf(column), isPerson) >= 0.9)
  const isClear = columns.date !== undefined && columns.hours !== undefined && columns.amount !== undefined && texts.length === 2 && people.length === 1
  if (texts.length >= 2) {
    columns.attorney = isClear ? people[0] : texts[0]
    columns.task = isClear ? texts.find((column) => column !== people[0]) : texts.at(-1)
  }
  return { mapping: guess.mapping, unsure: isClear ? [] : ["date", "attorney", "hours"] }
}
