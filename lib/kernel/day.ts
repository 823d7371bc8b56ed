declare const unit: unique symbol
/** A calendar day, "YYYY-MM-DD", in the foundation's time zone. Text order is date order. */
export type Day = string & { readonly [unit]: "day" }

const inner = (day: string) => {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number)
  return Date.UTC(year, month - 1, date)
}
const outer = (millis: number) => new Date(millis).toISOString().slice(0, 10) as Day
const dayMillis = 86_400_000

export const isDay = (text: string): text is Day => /^\d{4}-\d{2}-\d{2}$/.test(text) && text >= "1000" && outer(inner(text)) === text

/** Brands a day that is known to be one; anything else is a fault of ours. */
export const day = (text: string): Day => {
  if (!isDay(text)) throw new RangeError(`not a day: ${text}`)
  return text
}

export const addDays = (from: Day, days: number): Day => outer(inner(from) + days * dayMillis)

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round((inner(to) - inner(from)) / dayMillis)

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
export const monthNames: readonly string[] = months

/** "April 15, 2027": the one way a day is written on screen, in mail and in print. */
export const formatDay = (value: string): string => {
  const [year, month, date] = value.split("-").map(Number)
  return `${months[(month ?? 1) - 1]} ${date}, ${year}`
}

/** The fiscal year is named after the calendar year in which it ends. */
export const fiscalYearOf = (value: Day, startMonth: number): number => {
  const year = Number(value.slice(0, 4))
  return startMonth > 1 && Number(value.slice(5, 7)) >= startMonth ? year + 1 : year
}

/** First and last day of a fiscal year. */
export const fiscalYearBounds = (year: number, startMonth: number): { startsOn: Day; endsOn: Day } => {
  const first = startMonth > 1 ? year - 1 : year
  const startsOn = day(`${first}-${String(startMonth).padStart(2, "0")}-01`)
  return { startsOn, endsOn: addDays(day(`${first + 1}-${String(startMonth).padStart(2, "0")}-01`), -1) }
}

/** "in 21 days", "12 days ago", "today": only ever beside the date. */
export const relativeDays = (today: Day, value: Day): string => {
  const days = daysBetween(today, value)
  if (days === 0) return "today"
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"}`
  return days > 0 ? `in ${count}` : `${count} ago`
}
