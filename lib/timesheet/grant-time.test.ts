import { expect, test } from "vitest"
import { day } from "#lib/kernel/day"
import { cents } from "#lib/kernel/money"
import { averageOf } from "#lib/timesheet/average"
import { grantTime, monthLabel } from "#lib/timesheet/grant-time"

const cells = [
  { attorney: "Ana R", month: "2027-01", minutes: 90, amountCents: cents(46_500), entries: 1 },
  { attorney: "ana r", month: "2027-02", minutes: 30, amountCents: cents(15_500), entries: 1 },
  { attorney: "Ben O", month: "2027-02", minutes: 120, amountCents: cents(48_000), entries: 1 },
]
const money = { amountCents: 100_000, paidCents: 100_000, plannedBackCents: 0 }

test("one attorney is one row, however the name is written, whoever worked most first", () => {
  expect(grantTime(cells, money)).toMatchObject({
    months: ["2027-01", "2027-02"],
    attorneys: [
      { attorney: "Ana R", minutes: 120, amountCents: 62_000, byMonth: { "2027-01": { minutes: 90 }, "2027-02": { minutes: 30 } } },
      { attorney: "Ben O", minutes: 120, amountCents: 48_000 },
    ],
    minutes: 240,
    amountCents: 110_000,
  })
  expect(monthLabel("2027-02")).toBe("February 2027")
})

test("a name with an accent in capitals and in small letters is one, also in the same month", () => {
  const [first] = cells
  if (!first) throw new Error("a cell")
  const time = grantTime(
    [
      { ...first, attorney: "Émile R" },
      { ...first, attorney: "émile r" },
    ],
    money,
  )
  expect(time.attorneys).toMatchObject([{ minutes: 180, byMonth: { "2027-01": { minutes: 180, amountCents: 93_000 } } }])
})

test("a grant is spent by the value of its time, and no further than what was granted", () => {
  expect(grantTime(cells, money)).toMatchObject({ perDollarCents: 110, spentCents: 100_000, uncoveredCents: 0, toReturnCents: 0 })
  expect(grantTime(cells, { ...money, amountCents: 250_000, paidCents: 250_000 })).toMatchObject({
    perDollarCents: 44,
    spentCents: 110_000,
    uncoveredCents: 140_000,
    toReturnCents: 140_000,
  })
})

test("only what was paid can come back, once", () => {
  const half = { amountCents: 250_000, paidCents: 125_000, plannedBackCents: 0 }
  expect(grantTime(cells, half).toReturnCents).toBe(15_000)
  expect(grantTime(cells, { ...half, plannedBackCents: 15_000 }).toReturnCents).toBe(0)
})

test("of a grant whose amount is not recorded nothing is compared", () => {
  expect(grantTime(cells, { amountCents: null, paidCents: null, plannedBackCents: 0 })).toMatchObject({
    perDollarCents: null,
    uncoveredCents: null,
    spentCents: 110_000,
    toReturnCents: 0,
  })
})

test("the average of a quarter is each grantee's, half a cent rounded up, and the quarter is the fiscal year's", () => {
  const sum = { from: day("2027-01-01"), to: day("2027-03-31"), grantees: 2, minutes: 240, amountCents: 13_445_261 }
  expect(averageOf(sum, 2027, 10)).toMatchObject({ fiscalYear: 2027, number: 2, averageCents: 6_722_631 })
})
