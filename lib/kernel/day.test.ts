import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDays, type Day, day, daysBetween, fiscalYearBounds, fiscalYearOf, formatDay, isDay, relativeDays } from "#lib/kernel/day"

const days = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2200-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)))
const startMonths = fc.integer({ min: 1, max: 12 })

test("a day is a day of the calendar, written one way", () => {
  for (const text of ["2027-04-15", "2028-02-29", "1000-01-01"]) expect(isDay(text), text).toBe(true)
  for (const text of ["2027-02-29", "2027-04-31", "2027-13-01", "2027-4-15", "15.04.2027", "0999-01-01", "2027-04-15T00:00", "", "2027-00-10"])
    expect(isDay(text), text).toBe(false)
  expect(() => day("tomorrow")).toThrow(RangeError)
})

test("so many days later and back is the same day, and the order of the text is that of the calendar", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -5000, max: 5000 }), (from, count) => {
      const to = addDays(from, count)
      expect(daysBetween(from, to)).toBe(count)
      expect(addDays(to, -count)).toBe(from)
      expect(Math.sign(count)).toBe(from < to ? 1 : from > to ? -1 : 0)
    }),
  )
})

test("no hour of summer time is lost: March 8 to November 1 has 238 days everywhere", () => {
  expect(daysBetween(day("2026-03-08"), day("2026-11-01"))).toBe(238)
})

describe("a fiscal year", () => {
  test("from October is named after the year in which it ends", () => {
    const of = (text: string) => fiscalYearOf(day(text), 10)
    expect([of("2026-09-30"), of("2026-10-01"), of("2027-09-30"), of("2027-10-01"), of("2028-02-29")]).toEqual([2026, 2027, 2027, 2028, 2028])
    expect(fiscalYearBounds(2027, 10)).toEqual({ startsOn: "2026-10-01", endsOn: "2027-09-30" })
    expect(fiscalYearBounds(2027, 1)).toEqual({ startsOn: "2027-01-01", endsOn: "2027-12-31" })
  })

  test("holds each of its days, and the day after it belongs to the next, whatever its first month", () => {
    fc.assert(
      fc.property(days, startMonths, (value, startMonth) => {
        const year = fiscalYearOf(value, startMonth)
        const { startsOn, endsOn } = fiscalYearBounds(year, startMonth)
        expect(startsOn <= value && value <= endsOn).toBe(true)
        expect(fiscalYearBounds(year + 1, startMonth).startsOn).toBe(addDays(endsOn, 1))
      }),
    )
  })
})

test("a day is written as people write it, and how far it is stands beside it only", () => {
  expect(formatDay("2027-04-05")).toBe("April 5, 2027")
  const far = (to: string) => relativeDays(day("2027-04-05"), to as Day)
  expect([far("2027-04-05"), far("2027-04-06"), far("2027-04-26"), far("2027-04-04"), far("2027-03-24")]).toEqual([
    "today",
    "in 1 day",
    "in 21 days",
    "1 day ago",
    "12 days ago",
  ])
})
