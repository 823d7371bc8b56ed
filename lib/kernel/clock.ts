import { type Day, day } from "#lib/kernel/day"

declare const unit: unique symbol
/** A moment, ISO 8601 in UTC with Z: "2026-11-24T15:00:00.000Z". */
export type Instant = string & { readonly [unit]: "instant" }

/** The one clock of the process, injectable so that the demo and the tests can stand on any day. Bundles share it through globalThis. */
const shared = globalThis as typeof globalThis & { lodestarClock?: (() => number) | undefined }

const fromEnvironment = (): (() => number) => {
  const start = typeof process === "undefined" ? undefined : process.env.LODESTAR_CLOCK
  if (!start) return Date.now
  const offset = Date.parse(start) - Date.now()
  if (Number.isNaN(offset)) throw new RangeError("LODESTAR_CLOCK must be a moment like 2027-04-20T15:00:00Z")
  return () => Date.now() + offset
}

/** Milliseconds since 1970; for arithmetic only. */
export const millis = (): number => {
  shared.lodestarClock ??= fromEnvironment()
  return shared.lodestarClock()
}

export const now = (): Instant => new Date(millis()).toISOString() as Instant

/** An instant so many seconds from now; negative for the past. */
export const instantIn = (seconds: number): Instant => new Date(millis() + seconds * 1000).toISOString() as Instant

export const secondsInWords = (seconds: number): string => (seconds === 1 ? "1 second" : `${seconds} seconds`)

/** Stops the clock at a moment; `undefined` lets it run again. For the demo's history and for tests. */
export const setClock = (at: string | undefined): void => {
  shared.lodestarClock = at === undefined ? undefined : () => Date.parse(at)
}

/** To make a format costs a hundred times what using it does, so each zone has one. */
const formatsOf = (locale: string, options: Intl.DateTimeFormatOptions) => {
  const made = new Map<string, Intl.DateTimeFormat>()
  return (timeZone: string): Intl.DateTimeFormat => {
    const format = made.get(timeZone) ?? new Intl.DateTimeFormat(locale, { timeZone, ...options })
    made.set(timeZone, format)
    return format
  }
}
const dayFormat = formatsOf("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" })
const momentFormat = formatsOf("en-US", { dateStyle: "long", timeStyle: "short" })

/** The day that a moment falls on in a time zone. */
export const dayOf = (instant: string, timeZone: string): Day => day(dayFormat(timeZone).format(new Date(instant)))

const quarterHour = 15 * 60_000

/** The first moment of a day in a time zone. Zones differ by whole quarters of an hour, at most 14 hours from UTC. */
export const beginningOf = (of: Day, timeZone: string): Instant => {
  const begins = (at: number) => dayOf(new Date(at).toISOString(), timeZone) >= of
  let at = Date.parse(`${of}T00:00:00Z`) - 15 * 60 * 60_000
  while (!begins(at)) at += quarterHour
  return new Date(at).toISOString() as Instant
}

const todays = new Map<string, { quarter: number; day: Day }>()

/** Every zone's midnight falls on a quarter of an hour, so that its day is asked for once in each: a page asks many times. */
export const todayIn = (timeZone: string): Day => {
  const quarter = Math.floor(millis() / quarterHour)
  const known = todays.get(timeZone)
  if (known?.quarter === quarter) return known.day
  const found = dayOf(now(), timeZone)
  todays.set(timeZone, { quarter, day: found })
  return found
}

/** "April 15, 2027, 3:04 PM" in a time zone. */
export const formatInstant = (instant: string, timeZone: string): string => momentFormat(timeZone).format(new Date(instant))
