import { parse } from "csv-parse/sync"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { closeStore } from "#db/store"
import { caseOf } from "#lib/case/case.sample"
import { addCase } from "#lib/case/commands"
import { administrator, board, grantee, officer, visitor } from "#lib/demo/cast-actors"
import { readList } from "#lib/door/list-state"
import { granteeSheet } from "#lib/export/grantee-sheet"
import { sheetCsv } from "#lib/export/sheet"
import { awardGrant } from "#lib/grant/commands"
import { grantOf } from "#lib/grant/grant.sample"
import { setClock } from "#lib/kernel/clock"
import { day } from "#lib/kernel/day"
import { cents } from "#lib/kernel/money"
import { addOrganization, archiveOrganization } from "#lib/organization/commands"
import { granteeList, owedWords, resultWords } from "#lib/organization/list"
import { allGrantees, granteeYears, listGrantees } from "#lib/organization/list-queries"
import { getOrganization } from "#lib/organization/queries"
import { openTwoOrganizations } from "#lib/organization/two-organizations.sample"
import { addRequirement } from "#lib/requirement/commands"
import { owedByOrganizations } from "#lib/requirement/queries"
import { addIssueArea } from "#lib/setting/commands"

const today = day("2027-03-25")
const spec = () =>
  granteeList({
    years: granteeYears(),
    areas: [
      { name: "Housing", slug: "housing" },
      { name: "Due Process", slug: "due-process" },
    ],
  })
const stateOf = (address: string) => readList(spec(), new URLSearchParams(address))
const names = (address = "") => listGrantees(officer, stateOf(address), today).rows.map(({ name }) => name)

/** Harbor: 2026 $10,000 and 2027 $25,000, housing, one case pending, one won, overdue. Prairie: 2027 not recorded, nothing owed. Applicant: no grant. */
beforeEach(() => {
  openTwoOrganizations()
  addOrganization(officer, {
    aliases: ["MLP"],
    parentName: null,
    ein: "36-1234567",
    standing: null,
    address: null,
    state: null,
    website: null,
    description: null,
    name: "Maple Law",
  })
  const housing = addIssueArea(administrator, { name: "Housing" })
  addIssueArea(administrator, { name: "Due Process" })
  const won = addCase(
    officer,
    caseOf(1, { caption: "Doe v. Landlord", granteeSide: "plaintiff", prevailed: "plaintiff", stage: "judgment", issueAreaIds: [housing.id] }),
  )
  addCase(officer, caseOf(1, { caption: "Roe v. Landlord", stage: "discovery" }))
  awardGrant(officer, grantOf(1, { fiscalYear: 2026, amountCents: cents(1_000_000), caseIds: [won.id] }))
  const grant = awardGrant(officer, grantOf(1))
  awardGrant(officer, grantOf(2, { amountCents: null }))
  for (const dueOn of ["2027-01-15", "2027-02-01", "2027-04-15"])
    addRequirement(officer, { grantId: grant.id, kind: "timesheet", dueOn: day(dueOn), coversFrom: null, coversTo: null, reason: "As agreed." })
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})

describe("the table of grantees", () => {
  test("has one row per grantee, with what was awarded by year, its cases and its areas", () => {
    const { rows, count, total, sums } = listGrantees(officer, stateOf(""), today)
    expect([count, total]).toEqual([2, 2])
    expect(rows[0]).toMatchObject({ name: "Harbor Legal Aid", areas: "Housing", awardedCents: 3_500_000, grants: 2, unrecorded: 0 })
    expect(rows[0] && resultWords(rows[0].results)).toBe("1 pending, 1 won")
    expect(rows[0]?.years.get(2027)).toEqual({ awardedCents: 2_500_000, unrecorded: 0 })
    expect(rows[1]).toMatchObject({ name: "Prairie Counsel", unrecorded: 1, awardedCents: 0 })
    expect(sums).toMatchObject({ awardedCents: 3_500_000, grants: 3, unrecorded: 1, cases: 2 })
    expect(sums.years.get(2027)).toEqual({ awardedCents: 2_500_000, unrecorded: 1 })
    expect(sums.years.get(2026)).toEqual({ awardedCents: 1_000_000, unrecorded: 0 })
  })

  test("says what is owed in one line, the overdue first", () => {
    expect(owedWords(owedByOrganizations(officer, [1, 2]).get(1))).toBe("2 overdue, next April 15, 2027")
    expect(owedWords(owedByOrganizations(officer, [1, 2]).get(2))).toBe("")
  })

  test.each([
    ["year=2026", ["Harbor Legal Aid"]],
    ["area=housing", ["Harbor Legal Aid"]],
    ["area=due-process", []],
    ["area=not_recorded", ["Prairie Counsel"]],
    ["area=not_recorded&area=housing", ["Harbor Legal Aid", "Prairie Counsel"]],
    ["case=won", ["Harbor Legal Aid"]],
    ["case=lost", []],
    ["case=lost&case=pending", ["Harbor Legal Aid"]],
    ["owes=overdue", ["Harbor Legal Aid"]],
    ["owes=anything", ["Harbor Legal Aid"]],
    ["owes=nothing", ["Prairie Counsel"]],
    ["q=prair", ["Prairie Counsel"]],
    ["q=mlp", []],
    ["q=mlp&kind=applicant", ["Maple Law"]],
    ["q=361234567&kind=applicant", ["Maple Law"]],
    ["kind=archived", []],
    ["q=%22%20OR%20--", []],
  ])("filtered by %s", (address, expected) => expect(names(address)).toEqual(expected))

  test("the count and the sums of those without an issue area are those of their rows", () => {
    expect(listGrantees(officer, stateOf("area=not_recorded"), today)).toMatchObject({
      count: 1,
      total: 2,
      sums: { awardedCents: 0, grants: 1, unrecorded: 1 },
    })
  })

  test.each([
    "name",
    "areas",
    "fy2026",
    "fy2027",
    "awarded",
    "owes",
    "-areas",
    "-fy2026",
    "-fy2027",
    "-awarded",
    "-owes",
    "-grants",
    "-cases",
    "public",
    "-public",
  ])("sorted by %s, what is not there or not recorded comes last", (sort) => expect(names(`sort=${sort}`)).toEqual(["Harbor Legal Aid", "Prairie Counsel"]))
  test.each(["-name", "grants", "cases"])("sorted by %s", (sort) => expect(names(`sort=${sort}`)).toEqual(["Prairie Counsel", "Harbor Legal Aid"]))

  test("an archived organization leaves the table and its sums, and stands under Archived", () => {
    archiveOrganization(officer, { id: 1, version: getOrganization(officer, 1).version })
    const { count, sums } = listGrantees(officer, stateOf(""), today)
    expect([count, sums.awardedCents, sums.years.get(2026)]).toEqual([1, 0, undefined])
    expect(names("kind=archived")).toEqual(["Harbor Legal Aid"])
    expect(listGrantees(officer, stateOf("kind=archived"), today)).toMatchObject({ count: 1, total: 1 })
  })

  test("it exists for staff and board only, for a grantee and a visitor there is no row, no count, no sum", () => {
    expect(listGrantees(board, stateOf(""), today).count).toBe(2)
    for (const actor of [grantee, visitor]) {
      const { rows, count, total, sums } = listGrantees(actor, stateOf(""), today)
      expect([rows, count, total, sums.awardedCents, sums.years.size]).toEqual([[], 0, 0, 0, 0])
    }
  })
})

test("the export has exactly the filtered rows in the order of the screen, whatever the page, and says what is not recorded as the screen does", () => {
  const state = { ...stateOf("sort=-name&size=25"), pageSize: 1 }
  const { count, rows: page } = listGrantees(officer, state, today)
  const rows = allGrantees(officer, state, today)
  const columns = [
    { id: "name", header: "Grantee" },
    { id: "areas", header: "Issue areas" },
    { id: "fy2027", header: "FY2027" },
    { id: "fy2026", header: "FY2026" },
    { id: "awarded", header: "Awarded total" },
    { id: "owes", header: "Owes" },
  ]
  const [header, ...records] = parse(sheetCsv(granteeSheet(columns, rows, owedByOrganizations(officer, [1, 2]))), { bom: true })
  expect(page).toHaveLength(1)
  expect(records).toHaveLength(count)
  expect(header).toEqual(columns.map((column) => column.header))
  expect(records).toEqual([
    // Its one grant is of an amount that nobody knows; for 2026 it has none.
    ["Prairie Counsel", "not recorded", "not recorded", "", "not recorded", ""],
    ["Harbor Legal Aid", "Housing", "25000", "10000", "35000", "2 overdue, next April 15, 2027"],
  ])
})
