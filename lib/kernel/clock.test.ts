import { afterEach, expect, test } from "vitest"
import { beginningOf, dayOf, formatInstant, instantIn, now, setClock, todayIn } from "#lib/kernel/clock"
import { day } from "#lib/kernel/day"

afterEach(() => setClock(undefined))

test("the same moment is yesterday still in New York and tomorrow already in Auckland", () => {
  setClock("2027-04-15T02:30:00Z")
  expect([todayIn("America/New_York"), todayIn("UTC"), todayIn("Pacific/Auckland")]).toEqual(["2027-04-14", "2027-04-15", "2027-04-15"])
  expect(dayOf("2027-04-15T13:00:00Z", "Pacific/Auckland")).toBe("2027-04-16")
})

test("today ends at midnight to the second, however often it was asked for", () => {
  const newYork = (instant: string) => {
    setClock(instant)
    return [todayIn("America/New_York"), todayIn("America/New_York")]
  }
  expect(newYork("2027-04-15T03:59:59Z")).toEqual(["2027-04-14", "2027-04-14"])
  expect(newYork("2027-04-15T04:00:00Z")).toEqual(["2027-04-15", "2027-04-15"])
  expect(newYork("2027-04-15T03:59:59Z")).toEqual(["2027-04-14", "2027-04-14"])
})

test("the day changes at the foundation's midnight, in summer and in winter", () => {
  const newYork = (instant: string) => dayOf(instant, "America/New_York")
  expect([newYork("2026-07-01T03:59:59Z"), newYork("2026-07-01T04:00:00Z")]).toEqual(["2026-06-30", "2026-07-01"])
  expect([newYork("2026-12-01T04:59:59Z"), newYork("2026-12-01T05:00:00Z")]).toEqual(["2026-11-30", "2026-12-01"])
})

test("a day begins at the foundation's midnight, also on a day that has 23 or 25 hours", () => {
  expect(beginningOf(day("2027-04-15"), "America/New_York")).toBe("2027-04-15T04:00:00.000Z")
  expect(beginningOf(day("2027-03-14"), "America/New_York")).toBe("2027-03-14T05:00:00.000Z")
  expect(beginningOf(day("2027-03-15"), "America/New_York")).toBe("2027-03-15T04:00:00.000Z")
  expect(beginningOf(day("2027-11-08"), "America/New_York")).toBe("2027-11-08T05:00:00.000Z")
  expect(beginningOf(day("2027-04-15"), "Pacific/Kiritimati")).toBe("2027-04-14T10:00:00.000Z")
  expect(beginningOf(day("2027-04-15"), "Asia/Kathmandu")).toBe("2027-04-14T18:15:00.000Z")
})

test("a stopped clock stands, and runs again when it is let go", () => {
  setClock("2027-04-15T12:00:00Z")
  expect(now()).toBe("2027-04-15T12:00:00.000Z")
  expect(instantIn(-90)).toBe("2027-04-15T11:58:30.000Z")
  setClock(undefined)
  expect(now() > "2026").toBe(true)
})

test("a moment is written in the foundation's time zone", () => {
  expect(formatInstant("2027-04-15T19:04:00Z", "America/New_York")).toMatch(/^April 15, 2027 at 3:04\sPM$/)
})
