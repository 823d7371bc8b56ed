import fc from "fast-check"
import { expect, test } from "vitest"
import { writeFeed } from "#lib/calendar/feed"
import type { CalendarEntry } from "#lib/calendar/source"
import type { Instant } from "#lib/kernel/clock"
import { addDays, day } from "#lib/kernel/day"

const publicUrl = new URL("https://grants.example.org")
const entry: CalendarEntry = {
  key: "requirement-1",
  on: day("2027-04-15"),
  title: "Six-month report",
  description: "Grant of fiscal year 2027.",
  path: "/portal/requirements/1",
  version: 1,
  changedAt: "2027-03-25T15:00:00.000Z" as Instant,
  isCancelled: false,
}
const written = (change: Partial<CalendarEntry>, name = "The Foundation") => writeFeed({ name, entries: [{ ...entry, ...change }], publicUrl })

/** The text of a property as RFC 5545 has it read: lines unfolded, then the escapes undone. */
const read = (feed: string, property: string): string | undefined => {
  const event = feed.replaceAll("\r\n ", "").replaceAll("\r\n\t", "").split("BEGIN:VEVENT")[1] ?? ""
  const line = event.split("\r\n").find((each) => each.startsWith(`${property}:`) || each.startsWith(`${property};`))
  return line?.slice(line.indexOf(":") + 1).replaceAll(/\\([\\;,nN])/g, (_, letter: string) => (letter.toLowerCase() === "n" ? "\n" : letter))
}

/** What people write: no control characters but line breaks, which the store keeps as they are. */
const words = fc.string({ unit: fc.constantFrom(...'aé漢👩‍⚖️,;:\\"\n’ —Árbol n'), minLength: 1, maxLength: 300 }).map((text) => text.trim())

test("whatever the words, each line ends in CRLF, has 75 octets at most and cuts no character, and the words are read back", () => {
  fc.assert(
    fc.property(words, words, (title, description) => {
      const feed = written({ title, description })
      expect(feed.endsWith("\r\nEND:VCALENDAR\r\n")).toBe(true)
      for (const line of feed.split("\r\n")) {
        expect(line).not.toMatch(/[\r\n]/)
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line.isWellFormed()).toBe(true)
      }
      expect(read(feed, "SUMMARY") ?? "").toBe(title)
      expect(read(feed, "DESCRIPTION") ?? "").toBe(description)
    }),
  )
})

test("an entry is a day without a clock, in whatever zone the reader lives, and ends with it", () => {
  const feed = written({ on: day("2027-02-28") })
  expect(read(feed, "DTSTART")).toBe("20270228")
  expect(feed).toContain("DTSTART;VALUE=DATE:20270228\r\n")
  expect(feed).toContain(`DTEND;VALUE=DATE:${addDays(day("2027-02-28"), 1).replaceAll("-", "")}\r\n`)
})

test("each entry has what the standard requires, once", () => {
  const [, event = ""] = written({ version: 3, isCancelled: true }).split("BEGIN:VEVENT")
  for (const line of ["UID:requirement-1@grants.example.org", "DTSTAMP:20270325T150000Z", "LAST-MODIFIED:20270325T150000Z", "SEQUENCE:2", "STATUS:CANCELLED"])
    expect(event.split("\r\n").filter((each) => each === line)).toHaveLength(1)
})

test("the calendar's own name is read back, commas and all", () => {
  expect(written({}, "Smith, Jones; Sons\\Foundation")).toContain("\r\nX-WR-CALNAME:Smith\\, Jones\\; Sons\\\\Foundation\r\n")
})
