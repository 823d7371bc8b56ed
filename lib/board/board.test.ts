import { afterAll, beforeAll, expect, test } from "vitest"
import { connection, openStore } from "#db/store"
import { listBoardCases } from "#lib/board/case-list"
import { decidedYears } from "#lib/board/decided"
import { boardCaseList, boardGranteeList, boardGrantList, boardPaymentList, boardRequirementList } from "#lib/board/list"
import { listBoardPayments, listPaidYears } from "#lib/board/payment-list"
import { getDashboard } from "#lib/board/queries"
import { board, grantee, officer, visitor } from "#lib/demo/cast-actors"
import { readList } from "#lib/door/list-state"
import { grantYears, listGrants } from "#lib/grant/list-queries"
import { setClock } from "#lib/kernel/clock"
import { notRecorded } from "#lib/kernel/list"
import { listGrantees } from "#lib/organization/list-queries"
import { listRequirements } from "#lib/requirement/list-queries"
import { today } from "#lib/setting/queries"

const created_at = "2026-10-01T00:00:00.000Z"
const row = (table: string, values: Record<string, string | number | null | undefined>) =>
  connection()
    .prepare(
      `INSERT INTO ${table} (${Object.keys(values).join()}) VALUES (${Object.keys(values)
        .map(() => "?")
        .join()})`,
    )
    .run(...Object.values(values))

/** On April 20, 2027: two grantees with a history, and one that is put away with all that it had. */
beforeAll(() => {
  openStore(":memory:")
  setClock("2027-04-20T16:00:00Z")
  row("settings", { id: 1, name: "Foundation", time_zone: "America/New_York", fiscal_year_start_month: 10 })
  row("fiscal_years", { year: 2027, budget_cents: 15000000 })
  row("issue_areas", { id: 1, name: "Housing", slug: "housing" })
  row("issue_areas", { id: 2, name: "Voting Rights", slug: "voting-rights" })
  row("organizations", { id: 1, slug: "harbor", name: "Harbor", sort_name: "harbor", created_at })
  row("organizations", { id: 2, slug: "zephyr", name: "Zephyr", sort_name: "zephyr", created_at })
  row("organizations", { id: 3, slug: "gone", name: "Gone", sort_name: "gone", created_at })
  const cases = [
    { id: 1, organization_id: 1, stage: "appeal" },
    { id: 2, organization_id: 1, stage: null },
    { id: 3, organization_id: 2, stage: "closed", prevailed: "plaintiff", grantee_side: "plaintiff" },
    { id: 4, organization_id: 3, stage: "trial" },
    { id: 5, organization_id: 2, stage: "trial", deleted_at: created_at },
  ]
  for (const each of cases) row("cases", { slug: `case-${each.id}`, name: `Case ${each.id}`, created_at, ...each })
  for (const [case_id, issue_area_id] of [
    [1, 1],
    [3, 1],
    [3, 2],
    [4, 2],
  ] as const)
    row("case_issue_areas", { case_id, issue_area_id })
  const grants = [
    { id: 1, organization_id: 1, fiscal_year: 2017, amount_cents: null, status: "closed", is_imported: 1 },
    { id: 2, organization_id: 1, fiscal_year: 2026, amount_cents: 5000000, status: "active" },
    { id: 3, organization_id: 1, fiscal_year: 2027, amount_cents: 4000000, status: "active" },
    { id: 4, organization_id: 2, fiscal_year: 2027, amount_cents: 2500000, status: "active" },
    { id: 5, organization_id: 2, fiscal_year: 2027, amount_cents: 9900000, status: "cancelled" },
    { id: 6, organization_id: 3, fiscal_year: 2027, amount_cents: 7700000, status: "active" },
  ]
  for (const each of grants) row("grants", { created_at, ...each })
  for (const [grant_id, case_id] of [
    [2, 1],
    [3, 1],
    [4, 3],
    [6, 4],
  ] as const)
    row("grant_cases", { grant_id, case_id })
  const payments = [
    { grant_id: 2, direction: "out", amount_cents: 5000000, status: "paid", paid_on: "2025-11-03" },
    // Of last year's grant, paid in this one; and what came back of it.
    { grant_id: 2, direction: "back", amount_cents: 300000, status: "paid", paid_on: "2026-10-01" },
    { grant_id: 3, direction: "out", amount_cents: 2000000, status: "paid", paid_on: "2026-12-01" },
    { grant_id: 3, direction: "out", amount_cents: 2000000, status: "scheduled", due_on: "2027-06-01" },
    { grant_id: 6, direction: "out", amount_cents: 7700000, status: "paid", paid_on: "2026-12-01" },
  ]
  for (const each of payments) row("payments", { created_at, ...each })
  const requirements = [
    { id: 1, grant_id: 3, kind: "six_month_report", due_on: "2027-04-15" },
    { id: 2, grant_id: 3, kind: "year_end_report", due_on: "2027-10-15" },
    { id: 3, grant_id: 4, kind: "six_month_report", due_on: "2027-04-15" },
    { id: 4, grant_id: 4, kind: "call", due_on: "2027-01-15" },
    { id: 5, grant_id: 6, kind: "six_month_report", due_on: "2027-04-15" },
    { id: 6, grant_id: 5, kind: "six_month_report", due_on: "2027-04-15" },
  ]
  for (const each of requirements) row("requirements", { state: "open", created_at, ...each })
  row("reports", { id: 1, grant_id: 4, requirement_id: 3, kind: "six_month_report", status: "submitted", created_at })
  connection().exec(`UPDATE organizations SET deleted_at = '${created_at}' WHERE id = 3`)
})
afterAll(() => setClock(undefined))

const areas = [
  { slug: "housing", name: "Housing" },
  { slug: "voting-rights", name: "Voting Rights" },
]
const casesWith = (query: string) => listBoardCases(board, readList(boardCaseList({ areas, years: decidedYears() }), new URLSearchParams(query)))
const granteesWith = (query: string) =>
  listGrantees(board, readList(boardGranteeList({ years: [2027, 2026, 2017], areas }), new URLSearchParams(query)), today())
const grantsWith = (query: string) => listGrants(board, readList(boardGrantList({ years: [2027, 2026, 2017], areas }), new URLSearchParams(query)))
const requirementsWith = (query: string) => listRequirements(board, readList(boardRequirementList([2027]), new URLSearchParams(query)))
const paymentsWith = (query: string) => listBoardPayments(board, readList(boardPaymentList([2027, 2026]), new URLSearchParams(query)))

test("this year's sentence has its budget, its awards and its payments, cancelled and archived money in none of them", () => {
  expect(getDashboard(board).thisYear).toEqual({
    fiscalYear: 2027,
    budgetCents: 15000000,
    grants: 2,
    unrecorded: 0,
    awardedCents: 6500000,
    grantees: 2,
    paidCents: 1700000,
  })
})

test("awarded and paid are two clocks, and payments before the first on record are unknown, not zero", () => {
  expect(getDashboard(board).years.map(({ fiscalYear, awardedCents, unrecorded, paidCents }) => [fiscalYear, awardedCents, unrecorded, paidCents])).toEqual([
    [2017, 0, 1, null],
    [2026, 5000000, 0, 5000000],
    [2027, 6500000, 0, 1700000],
  ])
})

test("each year's sum of awards and number of grants is that of the grantees that it leads to", () => {
  for (const { fiscalYear, awardedCents } of getDashboard(board).years)
    expect(granteesWith(`year=${fiscalYear}`).sums.years.get(fiscalYear)?.awardedCents).toBe(awardedCents)
  expect(granteesWith("year=2027").count).toBe(getDashboard(board).thisYear.grantees)
})

test("what was awarded for a year, in an issue area, or without one, is that of the grants that it leads to", () => {
  const { years, areas: found, grantsWithoutArea } = getDashboard(board)
  for (const { fiscalYear, awardedCents, unrecorded } of years)
    expect(grantsWith(`year=${fiscalYear}`).sums, String(fiscalYear)).toMatchObject({ awardedCents, unrecorded })
  for (const { slug, awardedCents, unrecorded } of found) expect(grantsWith(`area=${slug}`).sums, slug).toMatchObject({ awardedCents, unrecorded })
  expect(grantsWith("area=not_recorded&status=active&status=closed").count).toBe(grantsWithoutArea)
  expect(grantsWith("")).toMatchObject({ count: 5, total: 5 })
})

test("reports owed and late are the requirements that they lead to", () => {
  const open = "standing=overdue&standing=waiting&standing=due&standing=later"
  for (const { kind, owed, late } of getDashboard(board).reportsOwed) {
    expect(requirementsWith(`kind=${kind}&${open}`).count, kind).toBe(owed)
    expect(requirementsWith(`kind=${kind}&standing=overdue`).count, kind).toBe(late)
  }
})

test("each year's payments are those that it leads to", () => {
  for (const { fiscalYear, paidCents } of getDashboard(board).years.filter((year) => year.paidCents !== null))
    expect(paymentsWith(`year=${fiscalYear}`).cents).toBe(paidCents)
  expect(paymentsWith("year=2027").rows.map(({ amountCents }) => amountCents)).toEqual([2000000, -300000])
  expect(listPaidYears(board)).toEqual([2027, 2026])
})

test("each year that a figure leads to is one that its list can be asked for", () => {
  const { years } = getDashboard(board)
  const led = (has: (year: (typeof years)[number]) => boolean) => years.filter(has).map(({ fiscalYear }) => fiscalYear)
  expect(grantYears()).toEqual(expect.arrayContaining(led(({ grants }) => grants > 0)))
  expect(listPaidYears(board)).toEqual(expect.arrayContaining(led(({ paidCents }) => Boolean(paidCents))))
})

test("cases by stage and by outcome are as many as the rows they lead to", () => {
  const { stages, results } = getDashboard(board)
  expect(stages.map(({ stage, cases }) => [stage, cases])).toEqual([
    ["appeal", 1],
    ["closed", 1],
    [null, 1],
  ])
  for (const { stage, cases } of stages) expect(casesWith(`stage=${stage ?? notRecorded}`).count).toBe(cases)
  for (const { result, cases } of results) expect(casesWith(`result=${result}`).count).toBe(cases)
  expect(results.reduce((sum, { cases }) => sum + cases, 0)).toBe(casesWith("").total)
})

test("an issue area has the money and the cases of its visible grantees, a grant with two areas in both", () => {
  const found = getDashboard(board)
  expect(found.areas.map(({ name, grants, awardedCents, cases }) => [name, grants, awardedCents, cases])).toEqual([
    ["Housing", 3, 11500000, 2],
    ["Voting Rights", 1, 2500000, 1],
  ])
  expect(found.grantsWithoutArea).toBe(1)
})

test("a report that lies with the foundation is not owed, and only reports past their day are late", () => {
  const found = getDashboard(board)
  expect(found.reportsOwed).toEqual([
    { kind: "six_month_report", owed: 1, late: 1 },
    { kind: "year_end_report", owed: 1, late: 0 },
  ])
  expect(found.lateReports.map(({ organizationName, dueOn }) => [organizationName, dueOn])).toEqual([["Harbor", "2027-04-15"]])
})

test("the largest grantees over the years, without the archived one", () => {
  expect(getDashboard(board).largest.map(({ name, awardedCents, unrecorded }) => [name, awardedCents, unrecorded])).toEqual([
    ["Harbor", 9000000, 1],
    ["Zephyr", 2500000, 0],
  ])
})

test("the board's lists hold nothing of an archived grantee", () => {
  expect(JSON.stringify([casesWith(""), granteesWith(""), paymentsWith("")])).not.toContain("Gone")
})

test("the dashboard and its lists exist for the board and for staff, and for nobody else", () => {
  expect(getDashboard(officer).fiscalYear).toBe(2027)
  for (const actor of [grantee, visitor]) {
    expect(() => getDashboard(actor)).toThrow("does not exist")
    expect(() => listBoardCases(actor, readList(boardCaseList({ areas: [], years: [] }), {}))).toThrow("does not exist")
    expect(() => listBoardPayments(actor, readList(boardPaymentList([]), {}))).toThrow("does not exist")
  }
})
