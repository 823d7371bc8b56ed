import { expect, test } from "vitest"
import { cast } from "#lib/demo/fact/cast"
import { inventedOrganizations } from "#lib/demo/fact/invented"
import { datedDocket, inventedCases } from "#lib/demo/fact/invented-cases"
import { budgets, type DemoYear, inventedGrants, trialGrant } from "#lib/demo/fact/invented-grants"
import { inventedReports } from "#lib/demo/fact/invented-reports"
import { inventedUpdates } from "#lib/demo/fact/invented-updates"
import { organizations } from "#lib/demo/fact/organizations"
import { reportLines } from "#lib/demo/fact/report-lines"
import { inventedRecords } from "#lib/demo/fact/station"
import { quarterEntries } from "#lib/demo/fact/timesheet"
import { day } from "#lib/kernel/day"
import { sortName } from "#lib/organization/sort-name"

const invented = Object.values(inventedOrganizations)
const granted = (year: DemoYear) => inventedGrants.filter((grant) => grant.year === year)
const total = (year: DemoYear) => granted(year).reduce((sum, grant) => sum + grant.amountCents, 0)

test("five invented grantees a year stay within the budget", () => {
  for (const year of ["last", "this"] as const) expect(new Set(granted(year).map((grant) => grant.organization)).size).toBe(5)
  expect(total("last")).toBe(budgets.last)
  expect(total("this") + trialGrant.amountCents).toBe(14_250_000)
  expect(total("this") + trialGrant.amountCents).toBeLessThan(budgets.this)
})

test("an invented organization can be told from a real one by its number, mail, site and name", () => {
  const real = new Set(Object.values(organizations).flatMap(({ name, aliases }) => [name, ...aliases].map(sortName)))
  for (const { ein, website, contacts, name, aliases } of invented) {
    expect(ein).toMatch(/^00-\d{7}$/)
    expect(website).toMatch(/^https:\/\/[a-z-]+\.example$/)
    // Who signs in to the demo has the address of the account.
    for (const { email } of contacts) expect(email === cast.secondGrantee.email || /^[a-z.]+@[a-z-]+\.test$/.test(email), email).toBe(true)
    for (const spelling of [name, ...aliases]) expect(real.has(sortName(spelling))).toBe(false)
  }
  expect(new Set(invented.map(({ ein }) => ein)).size).toBe(invented.length)
})

test("every case that a grant pays for belongs to that grantee, and every case has a grant", () => {
  for (const grant of inventedGrants) for (const key of grant.cases) expect(inventedCases[key].organization).toBe(grant.organization)
  expect(new Set(inventedGrants.flatMap((grant) => grant.cases)).size).toBe(Object.keys(inventedCases).length)
})

test("the cases stand at many different points", () => {
  const facts = Object.values(inventedCases)
  expect(new Set(facts.map(({ stage }) => stage)).size).toBeGreaterThanOrEqual(6)
  expect(new Set(facts.map(({ disposition }) => disposition)).size).toBeGreaterThanOrEqual(5)
  expect(facts.filter(({ caption }) => caption === null)).toHaveLength(2)
})

test("a docket number carries the year of filing, counted back from the demo's own year", () => {
  expect(inventedCases.hollis.dockets.map((docket) => datedDocket(docket, 2027).number)).toEqual(["1:25-cv-09914", "24-C-26-009914"])
  expect(inventedCases.lucia.dockets.map((docket) => datedDocket(docket, 2027).number)).toEqual([null])
})

test("each grant reports at half the year, and last year's at its end as well, on achievements and money too", () => {
  const reported = (kind: string, year: DemoYear) =>
    inventedReports.filter((report) => report.kind === kind && report.year === year).map((report) => report.organization)
  for (const year of ["last", "this"] as const)
    expect(reported("six_month_report", year).sort()).toEqual(
      granted(year)
        .map((grant) => grant.organization)
        .sort(),
    )
  expect(reported("year_end_report", "last").sort()).toEqual(
    granted("last")
      .map((grant) => grant.organization)
      .sort(),
  )
  for (const report of inventedReports) expect(reportLines(report.answers)).toHaveLength(report.kind === "year_end_report" ? 7 : 5)
})

test("news falls within its fiscal year, and this year's comes in the order of its days", () => {
  expect(inventedUpdates.every((update) => update.dayOfYear >= 0 && update.dayOfYear < 365)).toBe(true)
  const own = inventedUpdates.filter((update) => update.year === "this").map((update) => update.dayOfYear)
  expect(own).toEqual(own.toSorted((one, other) => one - other))
})

test("a court decides on the day of the news of it, and nothing is told before it was filed", () => {
  for (const [key, { stations: courts }] of Object.entries(inventedRecords)) {
    const days = inventedUpdates.filter(({ courtCase }) => courtCase === key).map(({ year, dayOfYear }) => dayOfYear + (year === "this" ? 365 : 0))
    const [{ filedDay, decidedDay } = {}, appeal] = courts
    if (filedDay !== undefined) expect(Math.min(...days), key).toBeGreaterThan(filedDay)
    if (decidedDay !== undefined && !appeal) expect(days, key).toContain(decidedDay)
  }
})

test("a quarter's timesheet stays within its quarter", () => {
  for (const entry of quarterEntries(day("2027-01-01"), ["Desmond Ayers", "Carla Nwosu"])) {
    expect(entry.workedOn >= "2027-01-01" && entry.workedOn <= "2027-03-31").toBe(true)
  }
})
