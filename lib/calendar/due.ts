import { addDays, type Day, day, daysBetween } from "#lib/kernel/day"

/** Something that is due on a day: a requirement, a payment, or a date in court. */
export type DueEntry = {
  key: string
  on: Day
  href: string
  /** "Six-month report", "Payment of $12,500", "Hearing" */
  what: string
  /** The organization; for a date in court the case with its organization. */
  whose: string
  word: string
  /** What still holds on paper tomorrow: "Accepted", "Waits for the year-end report". */
  remark: string | null
  tone: "plain" | "info" | "attention" | "problem"
}

/** Any Sunday: weeks begin with one. */
const aSunday = day("2023-01-01")
export const weekOf = (value: Day): Day => addDays(value, -(((daysBetween(aSunday, value) % 7) + 7) % 7))

/** From 0, Sunday, to 6. */
export const weekdayOf = (value: Day): number => daysBetween(weekOf(value), value)
export const weekdayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const

export const monthOf = (value: Day): Day => day(`${value.slice(0, 7)}-01`)
/** The first of another month, so many months away. */
export const monthsOn = (first: Day, months: number): Day => {
  const count = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + months
  return day(`${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}-01`)
}

const on = (entries: readonly DueEntry[], from: Day, to: Day) => entries.filter((entry) => entry.on >= from && entry.on <= to)

/** Weeks one after the other, each with what is due in it; weeks in which nothing is due too. */
export const weeksOf = (entries: readonly DueEntry[], from: Day, weeks: number): { startsOn: Day; endsOn: Day; entries: DueEntry[] }[] =>
  Array.from({ length: weeks }, (_, index) => {
    const startsOn = addDays(from, index * 7)
    const endsOn = addDays(startsOn, 6)
    return { startsOn, endsOn, entries: on(entries, startsOn, endsOn) }
  })

type DayOfMonth = { on: Day /** Of the month before or after, to fill the week. */; isOther: boolean; entries: DueEntry[] }

/** The weeks of a month with their seven days, each with what is due on it. */
export const weeksOfMonth = (entries: readonly DueEntry[], first: Day): DayOfMonth[][] => {
  const next = monthsOn(first, 1)
  const from = weekOf(first)
  const weeks = Math.ceil(daysBetween(from, next) / 7)
  return weeksOf(entries, from, weeks).map((week) =>
    Array.from({ length: 7 }, (_, index) => {
      const each = addDays(week.startsOn, index)
      return { on: each, isOther: each < first || each >= next, entries: on(week.entries, each, each) }
    }),
  )
}
