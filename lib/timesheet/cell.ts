import { type Day, isDay } from "#lib/kernel/day"
import type { Period, SheetField } from "#lib/timesheet/timesheet"

/** As the program stored it. A `Date` is a number that is shown as a day or as a time. */
export type Cell = string | number | boolean | Date | null

export const isBlank = (cell: Cell | undefined): boolean => cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "")

export const textOf = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return ""
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().slice(0, 10)
  return String(cell).replace(/\s+/gu, " ").trim()
}

/** How the days of one column are written: `dayFirst` is 14/3/2026. `is1904`: the workbook counts its days from 1904. */
export type DayStyle = { period: Period | null; dayFirst: boolean; is1904: boolean }

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
const monthOf = (word: string) => months.indexOf(word.slice(0, 3).toLowerCase()) + 1
const monthWord = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?"
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i
const clock = /[T\s,]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i

const within = (day: Day, period: Period | null) => period !== null && day >= period.from && day <= period.to
const pad = (value: number) => String(value).padStart(2, "0")
const made = (year: number, month: number, date: number): Day | undefined => {
  const text = `${year}-${pad(month)}-${pad(date)}`
  return isDay(text) && year >= 1950 && year < 2200 ? text : undefined
}
const fullYear = (text: string) => (text.length === 2 ? 2000 + Number(text) : Number(text))

/** A day without its year is one only when exactly one year puts it inside the period. */
const withoutYear = (month: number, date: number, period: Period | null): Day | undefined => {
  if (!period) return undefined
  const years = [...new Set([Number(period.from.slice(0, 4)), Number(period.to.slice(0, 4))])]
  const days = years.flatMap((year) => made(year, month, date) ?? []).filter((day) => within(day, period))
  return days.length === 1 ? days[0] : undefined
}

const daysFrom1900To1904 = 1462
/** The program counts a February 29 in 1900 that never was; all days that concern us come after it. */
const serialDay = (serial: number): Day | undefined =>
  serial >= 20_000 && serial < 90_000 ? (new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10) as Day) : undefined

const serial = (value: number, { is1904, period }: DayStyle): Day | undefined => {
  if (is1904) return serialDay(value + daysFrom1900To1904)
  const day = serialDay(value)
  const other = serialDay(value + daysFrom1900To1904)
  return day && other && !within(day, period) && within(other, period) ? other : day
}

const patterns: readonly [RegExp, (match: RegExpExecArray, style: DayStyle) => Day | undefined][] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, (m) => made(Number(m[1]), Number(m[2]), Number(m[3]))],
  [/^((?:19|20)\d{2})(\d{2})(\d{2})$/, (m) => made(Number(m[1]), Number(m[2]), Number(m[3]))],
  [
    /^(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})$/,
    (m, { dayFirst }) => (dayFirst ? made(fullYear(m[3] ?? ""), Number(m[2]), Number(m[1])) : made(fullYear(m[3] ?? ""), Number(m[1]), Number(m[2]))),
  ],
  [
    new RegExp(`^${monthWord}[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?[\\s,-]+'?(\\d{4}|\\d{2})$`, "i"),
    (m) => made(fullYear(m[3] ?? ""), monthOf(m[1] ?? ""), Number(m[2])),
  ],
  [
    new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[\\s/-]*(?:of )?${monthWord}[\\s,/-]*'?(\\d{4}|\\d{2})$`, "i"),
    (m) => made(fullYear(m[3] ?? ""), monthOf(m[2] ?? ""), Number(m[1])),
  ],
  [new RegExp(`^(\\d{4})[\\s-]${monthWord}[\\s-](\\d{1,2})$`, "i"), (m) => made(Number(m[1]), monthOf(m[2] ?? ""), Number(m[3]))],
  [
    /^(\d{1,2})[-/](\d{1,2})$/,
    (m, { dayFirst, period }) => (dayFirst ? withoutYear(Number(m[2]), Number(m[1]), period) : withoutYear(Number(m[1]), Number(m[2]), period)),
  ],
  [new RegExp(`^${monthWord}[\\s-]*(\\d{1,2})(?:st|nd|rd|th)?$`, "i"), (m, { period }) => withoutYear(monthOf(m[1] ?? ""), Number(m[2]), period)],
  [new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[\\s-]*${monthWord}$`, "i"), (m, { period }) => withoutYear(monthOf(m[2] ?? ""), Number(m[1]), period)],
  [/^(\d{5})(?:\.\d+)?$/, (m, style) => serial(Number(m[0]), style)],
]

/** The day that a cell says; undefined when it says none. */
export const readDay = (cell: Cell | undefined, style: DayStyle): Day | undefined => {
  if (cell instanceof Date) {
    const year = cell.getUTCFullYear()
    return year >= 1950 && year < 2200 ? (cell.toISOString().slice(0, 10) as Day) : undefined
  }
  if (typeof cell === "number") return Number.isInteger(cell) && cell > 19_500_000 ? readDay(String(cell), style) : serial(cell, style)
  if (typeof cell !== "string" || cell.length > 60) return undefined
  const text = textOf(cell).replace(weekday, "").replace(clock, "").replace(/[,.]$/, "")
  for (const [pattern, read] of patterns) {
    const match = pattern.exec(text)
    if (match) return read(match, style)
  }
  return undefined
}

/** For 14/3/2026 and 3/14/2026: which part is above 12, if one is. */
export const writtenOrder = (cell: Cell | undefined): "dayFirst" | "monthFirst" | undefined => {
  const match = typeof cell === "string" ? /^(\d{1,2})\s?[-/.]\s?(\d{1,2})(?:\s?[-/.]\s?(?:\d{4}|\d{2}))?\b/.exec(textOf(cell).replace(weekday, "")) : null
  if (!match) return undefined
  if (Number(match[1]) > 12 && Number(match[2]) <= 12) return "dayFirst"
  return Number(match[2]) > 12 ? "monthFirst" : undefined
}

/** Reads a decimal as people write it, in whole millionths: "1,250.5", "1.250,50", "1,5", ".5", "(3)", "-3". Undefined when it is none. */
const readMillionths = (given: string): number | undefined => {
  let text = given.trim().replace(/[−–]/g, "-")
  const inParentheses = /^\((.*)\)$/.exec(text)
  if (inParentheses) text = `-${inParentheses[1]?.trim()}`
  if (/-$/.test(text)) text = `-${text.slice(0, -1)}`
  const sign = text.startsWith("-") ? -1 : 1
  text = text.replace(/^[-+]/, "").replace(/(?<=\d)[ \u00a0\u202f'](?=\d{3}\b)/g, "")
  if (/^\d{1,3}(,\d{3})+(\.\d*)?$/.test(text)) text = text.replaceAll(",", "")
  else if (/^\d{1,3}(\.\d{3})+,\d+$/.test(text)) text = text.replaceAll(".", "").replace(",", ".")
  else if (/^\d*,\d{1,2}$/.test(text)) text = text.replace(",", ".")
  const match = /^(\d{0,9})(?:\.(\d*))?$/.exec(text)
  if (!match || !/\d/.test(text)) return undefined
  const digits = `${(match[2] ?? "").slice(0, 7)}0000000`
  const sevenths = Number(match[1] || "0") * 10_000_000 + Number(digits.slice(0, 7))
  return sign * Math.floor((sevenths + 5) / 10)
}

/** A stored number has up to 17 digits of noise (0.1 + 0.2); people wrote no more than 12. */
const plain = (value: number) => (Math.abs(value) < 1e9 ? Number(value.toPrecision(12)).toFixed(7) : "none")

const nothing = /^(?:[-–—]+|n\/?a|n\/?c|no charge|none|nil|pro bono|waived)$/i

/** Cents, half a cent rounded up; undefined when the cell says no amount. */
export const readCents = (cell: Cell | undefined): number | undefined => {
  if (typeof cell === "number") cell = plain(cell)
  if (typeof cell !== "string") return undefined
  const text = textOf(cell)
    .replace(/\b(?:USD|US|dollars?)\b/gi, "")
    .replace(/\s*(?:\/|per|an)\s*(?:hr|hour|h)\.?$/i, "")
    .replaceAll("$", "")
    .trim()
  if (nothing.test(text)) return 0
  const millionths = readMillionths(text.replace(/^([-(])\s+/, "$1"))
  if (millionths === undefined) return undefined
  return Math.sign(millionths) * Math.floor((Math.abs(millionths) + 5000) / 10_000)
}

/** `millionths` of an hour, as exact as it was written; `minutes` the whole minutes next to it. */
export type Time = { minutes: number; millionths: number }
type Unit = Extract<SheetField, "hours" | "minutes" | "tenths">
const perHour: Record<Unit, number> = { hours: 1, minutes: 60, tenths: 10 }

const timeOf = (millionths: number): Time => ({ millionths, minutes: Math.sign(millionths) * Math.round((Math.abs(millionths) * 60) / 1_000_000) })
const inMinutes = (minutes: number): Time => ({ minutes, millionths: Math.round((minutes * 1_000_000) / 60) })
const fractions: Record<string, string> = { "½": ".5", "¼": ".25", "¾": ".75" }

/** How long it took; undefined when the cell says no time. */
export const readTime = (cell: Cell | undefined, unit: Unit): Time | undefined => {
  if (cell instanceof Date) {
    const minutes = Math.round((cell.getTime() - Date.UTC(1899, 11, 30)) / 60_000)
    const since = minutes >= daysFrom1900To1904 * 1440 ? minutes - daysFrom1900To1904 * 1440 : minutes
    return since >= 0 && since < 1000 * 60 ? inMinutes(since) : undefined
  }
  if (typeof cell === "number") cell = plain(cell)
  if (typeof cell !== "string" || cell.length > 40) return undefined
  const text = textOf(cell)
    .toLowerCase()
    .replace(/\s?([½¼¾])/g, (_, sign: string) => fractions[sign] ?? "")
    .replace(/^(\d+) ([1-3])\/([24])$/, (_, whole: string, part: string, of: string) => String(Number(whole) + Number(part) / Number(of)))
  const clockTime = /^(\d{1,4}):([0-5]\d)(?::[0-5]\d)?(?:\s*(?:hours?|hrs?|h)\.?)?$/.exec(text) ?? /^(\d{1,4})\s*(?:hours?|hrs?|h)\.?\s*([0-5]\d)$/.exec(text)
  if (clockTime) return inMinutes(Number(clockTime[1]) * 60 + Number(clockTime[2]))
  // A length of time that the program shows as a time of the day.
  const [, ofDay, minute, half] = /^(1[0-2]|[1-9]):([0-5]\d)(?::00)? ([ap])m$/.exec(text) ?? []
  if (ofDay) return inMinutes(((Number(ofDay) % 12) + (half === "p" ? 12 : 0)) * 60 + Number(minute))
  const spelled = /^(?:(\d{1,4}(?:\.\d+)?)\s*(?:hours?|hrs?|h)\.?)?[\s,]*(?:and )?(?:(\d{1,5})\s*(?:minutes?|mins?|m)\.?)?$/.exec(text)
  if (spelled && (spelled[1] ?? spelled[2]) !== undefined) {
    if (spelled[2] === undefined) return timeOf(readMillionths(spelled[1] ?? "") ?? 0)
    return inMinutes(Math.round(Number(spelled[1] ?? 0) * 60) + Number(spelled[2]))
  }
  const value = readMillionths(text)
  return value === undefined ? undefined : timeOf(Math.round(value / perHour[unit]))
}
