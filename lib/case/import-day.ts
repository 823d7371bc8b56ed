import { type Day, isDay } from "#lib/kernel/day"

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

const dayOf = (year: string, month: number, date: string): Day | null => {
  const full = year.length === 2 ? `${Number(year) >= 70 ? 19 : 20}${year}` : year
  const text = `${full}-${String(month).padStart(2, "0")}-${date.padStart(2, "0")}`
  return isDay(text) && /^(?:19|20)/.test(text) ? text : null
}
const monthOf = (name: string) => months.indexOf(name.slice(0, 3).toLowerCase()) + 1

const forms: [RegExp, (parts: string[]) => Day | null][] = [
  [/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/, ([, year = "", month = "", date = ""]) => dayOf(year, Number(month), date)],
  [/^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:, ?| )(\d{4})$/i, ([, month = "", date = "", year = ""]) => dayOf(year, monthOf(month), date)],
  [/^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})(?:\.?, ?|\.? )(\d{4})$/i, ([, date = "", month = "", year = ""]) => dayOf(year, monthOf(month), date)],
  [/^(\d{1,2})-([a-z]{3,9})-(\d{4}|\d{2})$/i, ([, date = "", month = "", year = ""]) => dayOf(year, monthOf(month), date)],
  // As Americans write it: the month first.
  [/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/, ([, month = "", date = "", year = ""]) => dayOf(year, Number(month), date)],
]

/** A day as lists write it: "May 7, 2025", "7 May 2025", "7-May-25", "5/7/2025", "2025-05-07". Null where it is none, or not a whole one. */
export const readWrittenDay = (text: string): Day | null => {
  const tidy = text
    .replace(/\s+/g, " ")
    .replace(/^(?:filed|on|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,:]* /i, "")
    .trim()
  for (const [pattern, read] of forms) {
    const match = pattern.exec(tidy)
    if (match) return read([...match])
  }
  return null
}
