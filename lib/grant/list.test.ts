import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { closeStore, connection } from "#db/store"
import { caseOf } from "#lib/case/case.sample"
import { addCase } from "#lib/case/commands"
import { board, grantee, officer, stranger, system, visitor } from "#lib/demo/cast-actors"
import { readList } from "#lib/door/list-state"
import { grantCells } from "#lib/grant/cells"
import { archiveGrant, awardGrant, importGrant, publishGrant } from "#lib/grant/commands"
import { grantOf } from "#lib/grant/grant.sample"
import { grantList } from "#lib/grant/list"
import { allGrants, grantYears, listGrants } from "#lib/grant/list-queries"
import { getGrant } from "#lib/grant/queries"
import type { Actor } from "#lib/kernel/actor"
import { day } from "#lib/kernel/day"
import { cents } from "#lib/kernel/money"
import { archiveOrganization, restoreOrganization } from "#lib/organization/commands"
import { getOrganization } from "#lib/organization/queries"
import { openTwoOrganizations } from "#lib/organization/two-organizations.sample"
import { recordPayment, schedulePayment } from "#lib/payment/commands"
import { addIssueArea } from "#lib/setting/commands"
import { listIssueAreas } from "#lib/setting/queries"

/** Four grants: an older public one, one that is half paid for a housing case, one without an amount, one that is archived. */
beforeEach(() => {
  openTwoOrganizations()
  addIssueArea(system, { name: "Housing" })
  const housing = addCase(officer, caseOf(1, { caption: "Doe v. Housing Authority", issueAreaIds: [1] })).id
  importGrant(system, { organizationId: 2, fiscalYear: 2017, amountCents: cents(1_000_000), purpose: null, caseIds: [], isPublic: true })
  const { id } = awardGrant(officer, grantOf(1, { purpose: "Attorney time", caseIds: [housing] }))
  const payment = schedulePayment(officer, { grantId: id, direction: "out", amountCents: cents(1_250_000), dueOn: null, status: "scheduled" })
  recordPayment(officer, { id: payment.id, version: 1, paidOn: day("2027-01-10"), method: "check", reference: null })
  awardGrant(officer, grantOf(2, { amountCents: null }))
  const archived = awardGrant(officer, grantOf(2)).id
  archiveGrant(officer, { id: archived, version: 1 })
})
afterEach(closeStore)

const state = (query: string) => readList(grantList({ years: grantYears(), issueAreas: listIssueAreas() }), new URLSearchParams(query))
const shown = (query: string) => listGrants(officer, state(query)).rows.map(({ id }) => id)

test("the sums are those of all filtered rows, and say how many they leave out", () => {
  expect(listGrants(officer, state(""))).toMatchObject({
    count: 3,
    total: 3,
    sums: { awardedCents: 3_500_000, unrecorded: 1, paidCents: 1_250_000, paidUnrecorded: 1, toPayCents: 1_250_000 },
  })
  expect(listGrants(officer, state("year=2027"))).toMatchObject({ count: 2, total: 3, sums: { awardedCents: 2_500_000, unrecorded: 1 } })
  expect(listGrants(officer, state("q=prairie"))).toMatchObject({ count: 2, total: 3, sums: { awardedCents: 1_000_000, unrecorded: 1 } })
})

test("what is kept and what is counted afresh agree", () => {
  const kept = listGrants(officer, state("status=active")).sums
  const afresh = listGrants(officer, { ...state("status=active"), q: "harbor" }).sums
  expect(afresh).toEqual({ ...kept, count: 1, unrecorded: 0 })
})

describe("filters and search", () => {
  test.each([
    ["year=2017", [1]],
    ["area=housing", [2]],
    ["owed=yes", [2]],
    ["owed=no", [1]],
    ["public=yes", [1]],
    ["archived=yes", [4]],
    ["organization=1", [2]],
    ["q=harbor", [2]],
    ["q=housing+auth", [2]],
    ["q=attorney", [2]],
    ["q=%22%20OR%20*", []],
  ])("%s", (query, ids) => {
    expect(shown(query)).toEqual(ids)
  })
})

test("an archived organization takes its grants out of the list, the count and the sums, and restoring brings them back", () => {
  const before = listGrants(officer, state(""))
  archiveOrganization(officer, { id: 2, version: getOrganization(officer, 2).version })
  const after = listGrants(officer, state(""))
  expect(after.rows.map(({ organizationId }) => organizationId)).toEqual([1])
  expect(after).toMatchObject({ count: 1, total: 1, sums: { awardedCents: before.sums.awardedCents - 1_000_000, unrecorded: 0 } })
  expect(listGrants(officer, state("archived=yes")).count).toBe(3)
  restoreOrganization(officer, { id: 2, version: getOrganization(officer, 2).version })
  expect(listGrants(officer, state(""))).toEqual(before)
})

test("every column sorts both ways, and what is not recorded comes last", () => {
  expect(shown("sort=amount")).toEqual([1, 2, 3])
  expect(shown("sort=-amount")).toEqual([2, 1, 3])
  expect(shown("sort=paid")).toEqual([3, 2, 1])
  expect(shown("sort=organization")).toEqual([2, 3, 1])
  for (const column of grantList({ years: [], issueAreas: [] }).sortable)
    for (const way of ["", "-"]) expect(shown(`sort=${way}${column}`).toSorted(), `${way}${column}`).toEqual([1, 2, 3])
})

test("the export has the rows and the order of the screen, of all pages", () => {
  const query = "sort=-amount&size=25"
  expect(allGrants(officer, state(query)).map(({ id }) => id)).toEqual(shown(query))
})

test("the export says what is not recorded where the screen does, and keeps numbers as numbers", () => {
  const columns = ["amount", "purpose", "period", "cases", "paid", "toPay"]
  const cells = allGrants(officer, state("sort=-amount")).map((grant) => columns.map((column) => grantCells[column]?.value(grant)))
  const unknown = "not recorded"
  expect(cells).toEqual([
    [2_500_000, "Attorney time", "2026-10-01 to 2027-09-30", "Doe v. Housing Authority", 1_250_000, 1_250_000],
    [1_000_000, unknown, unknown, unknown, unknown, 0],
    [unknown, unknown, "2026-10-01 to 2027-09-30", unknown, 0, unknown],
  ])
})

test("for everyone else the list holds what exists for them, count and sums alike", () => {
  publishGrant(officer, { id: 2, version: getGrant(officer, 2).version })
  const count = (actor: Actor) => listGrants(actor, state("")).count
  expect([board, grantee, stranger, visitor].map(count)).toEqual([3, 1, 2, 2])
  expect(listGrants(grantee, state("archived=yes")).count).toBe(0)
  expect(listGrants(stranger, state("q=harbor"))).toMatchObject({ rows: [], count: 0, total: 2, sums: { awardedCents: 0 } })
})

test("the orders of the list are those of indexes", () => {
  const plan = (order: string) =>
    connection()
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN SELECT id FROM grants WHERE deleted_at IS NULL ORDER BY ${order} LIMIT 50`)
      .all()
      .map(({ detail }) => detail)
      .join("; ")
  for (const column of ["amount_cents", "purpose COLLATE NOCASE", "starts_on", "status", "case_count", "paid_cents", "to_pay_cents", "published_at"])
    for (const way of ["ASC", "DESC"]) expect(plan(`${column} ${way} NULLS LAST, id ${way}`), `${column} ${way}`).not.toContain("TEMP B-TREE")
})
