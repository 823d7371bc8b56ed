import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { closeStore, openStore } from "#db/store"
import { officer } from "#lib/demo/cast-actors"
import { addDays, day, daysBetween } from "#lib/kernel/day"
import { coversWords, type Dating, datesOf, dueWords, type GrantPeriod, monthWords } from "#lib/schedule/dates"
import { type FullSchedule, listSchedules, scheduleFor } from "#lib/schedule/queries"

let usual: FullSchedule
let older: FullSchedule
beforeAll(() => {
  openStore(":memory:")
  const [first, second] = listSchedules(officer)
  if (!first || !second) throw new Error("A new store has two schedules.")
  usual = first
  older = second
})
afterAll(closeStore)

const period = (fields: Partial<GrantPeriod> = {}): GrantPeriod => ({
  fiscalYear: 2027,
  startMonth: 10,
  startsOn: day("2026-10-01"),
  endsOn: day("2027-09-30"),
  awardedOn: day("2026-09-25"),
  appliesAgain: false,
  ...fields,
})
const due = (kind: string, schedule = usual, fields: Partial<GrantPeriod> = {}) =>
  datesOf(schedule.rules, schedule.countsFrom, period(fields))
    .filter((owed) => owed.kind === kind)
    .map(({ dueOn }) => dueOn)

describe("what a grant of fiscal year 2027 owes by the foundation's schedule", () => {
  test("a description 14 days after the notice, and none where nobody knows when that was", () => {
    expect(due("description")).toEqual(["2026-10-09"])
    expect(due("description", usual, { awardedOn: null })).toEqual([])
  })

  test("timesheets on January 15, April 15, July 15 and October 15", () => {
    expect(due("timesheet")).toEqual(["2027-01-15", "2027-04-15", "2027-07-15", "2027-10-15"])
  })

  test("the six-month report on April 15 over October 1 to March 31, the year-end report on October 15 over April 1 to September 30", () => {
    const reports = datesOf(usual.rules, "fiscal_year", period()).filter(({ kind }) => kind.endsWith("report"))
    expect(reports).toMatchObject([
      { kind: "six_month_report", dueOn: "2027-04-15", coversFrom: "2026-10-01", coversTo: "2027-03-31" },
      { kind: "year_end_report", dueOn: "2027-10-15", coversFrom: "2027-04-01", coversTo: "2027-09-30" },
    ])
  })

  test("a call by the end of each quarter", () => {
    expect(due("call")).toEqual(["2026-12-31", "2027-03-31", "2027-06-30", "2027-09-30"])
  })

  test("a grant that runs three months longer reports at its end, and owes its quarter's timesheet and call", () => {
    const longer = { endsOn: day("2027-12-31") }
    expect(due("year_end_report", usual, longer)).toEqual(["2028-01-15"])
    expect(due("six_month_report", usual, longer)).toEqual(["2027-04-15"])
    expect(due("timesheet", usual, longer)).toEqual([...due("timesheet"), "2028-01-15"])
    expect(due("call", usual, longer)).toEqual([...due("call"), "2027-12-31"])
  })

  test("a grant that runs two years reports after each half year, and at its end", () => {
    const longer = { endsOn: day("2028-09-30") }
    expect(due("six_month_report", usual, longer)).toEqual(["2027-04-15", "2028-04-15"])
    expect(due("year_end_report", usual, longer)).toEqual(["2028-10-15"])
    expect(due("timesheet", usual, longer)).toHaveLength(8)
    expect(due("description", usual, longer)).toEqual(["2026-10-09"])
  })

  test("a grant whose period lies outside its year owes what that year asks", () => {
    expect(due("year_end_report", usual, { fiscalYear: 2020 })).toEqual(["2020-10-15"])
    expect(due("timesheet", usual, { fiscalYear: 2020 })).toHaveLength(4)
  })

  test("a grant that ends in May owes nothing of what begins after it, and its last periods end with it", () => {
    const shorter = { endsOn: day("2027-05-15") }
    expect(due("timesheet", usual, shorter)).toEqual(["2027-01-15", "2027-04-15", "2027-07-15"])
    expect(due("call", usual, shorter)).toEqual(["2026-12-31", "2027-03-31", "2027-05-15"])
    const report = datesOf(usual.rules, usual.countsFrom, period(shorter)).find(({ kind }) => kind === "year_end_report")
    expect(report).toMatchObject({ dueOn: "2027-06-15", coversFrom: "2027-04-01", coversTo: "2027-05-15" })
  })
})

test("the older schedule asked for reports on April 1 and September 1, on August 1 of who applied again, and is the one of its years", () => {
  expect(due("six_month_report", older)).toEqual(["2027-04-01"])
  expect(due("year_end_report", older)).toEqual(["2027-09-01"])
  expect(due("year_end_report", older, { appliesAgain: true })).toEqual(["2027-08-01"])
  expect(scheduleFor(officer, 2022)?.id).toBe(older.id)
  expect(scheduleFor(officer, 2023)?.id).toBe(usual.id)
})

test("a schedule can count from the grant's own first month", () => {
  const own = datesOf(usual.rules, "grant_period", period({ startsOn: day("2026-11-10") }))
  expect(own.find(({ kind }) => kind === "six_month_report")).toMatchObject({ dueOn: "2027-05-15", coversFrom: "2026-11-01", coversTo: "2027-04-30" })
  const year = datesOf(usual.rules, "grant_period", period({ startsOn: day("2026-11-10"), endsOn: day("2027-11-09") }))
  expect(year).toHaveLength(11)
  expect(year.at(-1)).toMatchObject({ kind: "year_end_report", dueOn: "2027-11-15", coversFrom: "2027-05-01", coversTo: "2027-11-09" })
})

test("a date that the month does not have is its last day", () => {
  const rule = usual.rules.find(({ kind }) => kind === "six_month_report") as Dating
  const onThe31st = (fiscalYear: number) => datesOf([{ ...rule, dueMonths: 4, dueDate: 31 }], "fiscal_year", period({ fiscalYear, endsOn: null }))[0]?.dueOn
  expect(onThe31st(2027)).toBe("2027-02-28")
  expect(onThe31st(2028)).toBe("2028-02-29")
  expect(onThe31st(2100)).toBe("2100-02-28")
})

test("a rule is said in words", () => {
  const words = (schedule: FullSchedule) => schedule.rules.map((rule) => `${rule.kind}: ${dueWords(rule, 10)} (${coversWords(rule, 10)})`)
  expect(words(usual)).toContain("description: 14 days after the award (null)")
  expect(words(usual)).toContain("year_end_report: October 15, after the year (April to September)")
  expect(words(usual)).toContain("call: The last day of the period (October to December)")
  expect(words(older)).toContain("year_end_report: September 1; August 1 when applying again (April to September)")
  const counted = older.rules.map((rule) => `${rule.kind}: ${dueWords(rule, null)} (${coversWords(rule, null)})`)
  expect(counted).toContain("timesheet: The 15th of month 4 (Months 1 to 3)")
  expect(counted).toContain("year_end_report: The 1st of month 12; the 1st of month 11 when applying again (Months 7 to 12)")
  expect([monthWords(12, 10), monthWords(12, null)]).toEqual(["October after the year", "Month 13"])
})

test("whatever the year and the month in which it starts, the quarters cover it without a gap and nothing is due before its period ends", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2150 }), fc.integer({ min: 1, max: 12 }), (fiscalYear, startMonth) => {
      const owed = datesOf(usual.rules, "fiscal_year", period({ fiscalYear, startMonth, startsOn: null, endsOn: null, awardedOn: null }))
      const sheets = owed.filter(({ kind }) => kind === "timesheet")
      expect(sheets).toHaveLength(4)
      for (const [index, sheet] of sheets.entries()) {
        const next = sheets[index + 1]
        if (next?.coversFrom && sheet.coversTo) expect(daysBetween(sheet.coversTo, next.coversFrom)).toBe(1)
      }
      for (const { coversFrom, coversTo, dueOn } of owed) expect(coversFrom && coversTo && coversFrom < coversTo && coversTo <= dueOn).toBe(true)
      expect(owed.map(({ dueOn }) => dueOn)).toEqual(owed.map(({ dueOn }) => dueOn).toSorted())
    }),
  )
})

test("whatever a rule says, its day and period are days of the calendar, in order, and the same in each year but for leap days", () => {
  const rule = fc.record({
    dueMonths: fc.integer({ min: 0, max: 48 }),
    dueDate: fc.integer({ min: 1, max: 31 }),
    coversMonth: fc.integer({ min: 0, max: 47 }),
    coversMonths: fc.integer({ min: 1, max: 48 }),
    followsEnd: fc.boolean(),
  })
  const fixed = { id: 1, kind: "timesheet", dueFrom: "year_start", dueDays: null, againMonths: null, againDate: null } as const
  fc.assert(
    fc.property(rule, fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }), (given, fiscalYear, startMonth) => {
      const dates = (year: number) =>
        datesOf([{ ...fixed, ...given }], "fiscal_year", period({ fiscalYear: year, startMonth, startsOn: null, endsOn: null }))[0]
      const [now, next] = [dates(fiscalYear), dates(fiscalYear + 1)]
      if (!now?.coversFrom || !now.coversTo || !next) throw new Error("A fixed rule has its day.")
      expect(day(now.dueOn) && day(now.coversFrom) <= day(now.coversTo)).toBe(true)
      expect(addDays(now.coversTo, 1).endsWith("-01") && now.coversFrom.endsWith("-01")).toBe(true)
      expect([365, 366]).toContain(daysBetween(now.dueOn, next.dueOn))
    }),
  )
})
