import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { day, daysBetween } from "#lib/kernel/day"
import { scheduleOf } from "#lib/requirement/schedule"

const dueOf = (kind: string, year: number, month = 10) =>
  scheduleOf(year, month, day(`${year - 1}-09-25`))
    .filter((owed) => owed.kind === kind)
    .map((owed) => owed.dueOn)

describe("what a grant of fiscal year 2027 owes", () => {
  test("a description 14 days after the notice, and none where nobody knows when that was", () => {
    expect(dueOf("description", 2027)).toEqual(["2026-10-09"])
    expect(scheduleOf(2027, 10, null).some(({ kind }) => kind === "description")).toBe(false)
  })

  test("timesheets on January 15, April 15, July 15 and October 15", () => {
    expect(dueOf("timesheet", 2027)).toEqual(["2027-01-15", "2027-04-15", "2027-07-15", "2027-10-15"])
  })

  test("the six-month report on April 15 over October 1 to March 31, the year-end report on October 15 over April 1 to September 30", () => {
    const reports = scheduleOf(2027, 10, null).filter(({ kind }) => kind.endsWith("report"))
    expect(reports).toEqual([
      { kind: "six_month_report", dueOn: "2027-04-15", coversFrom: "2026-10-01", coversTo: "2027-03-31" },
      { kind: "year_end_report", dueOn: "2027-10-15", coversFrom: "2027-04-01", coversTo: "2027-09-30" },
    ])
  })

  test("a call by the end of each quarter", () => {
    expect(dueOf("call", 2027)).toEqual(["2026-12-31", "2027-03-31", "2027-06-30", "2027-09-30"])
  })
})

test("the last day of February is met in leap years and in others", () => {
  const lastDays = (year: number) => scheduleOf(year, 12, null).filter(({ kind }) => kind === "call")[0]?.coversTo
  expect(lastDays(2028)).toBe("2028-02-29")
  expect(lastDays(2027)).toBe("2027-02-28")
  expect(lastDays(2100)).toBe("2100-02-28")
})

test("whatever the year and the month in which it starts, the quarters cover it without a gap and nothing is due before its period ends", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2150 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const owed = scheduleOf(year, month, null)
      const sheets = owed.filter(({ kind }) => kind === "timesheet")
      expect(sheets).toHaveLength(4)
      for (const [index, sheet] of sheets.entries()) {
        const next = sheets[index + 1]
        if (next?.coversFrom && sheet.coversTo) expect(daysBetween(sheet.coversTo, next.coversFrom)).toBe(1)
      }
      for (const { coversFrom, coversTo, dueOn } of owed) {
        expect(coversFrom && coversTo && coversFrom < coversTo && coversTo <= dueOn).toBe(true)
      }
      expect(owed.map(({ dueOn }) => dueOn)).toEqual(owed.map(({ dueOn }) => dueOn).toSorted())
    }),
  )
})
