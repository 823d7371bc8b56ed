import { afterEach, beforeEach, expect, test } from "vitest"
import { closeStore } from "#db/store"
import { board, grantee, officer, visitor } from "#lib/demo/cast-actors"
import { readList } from "#lib/door/list-state"
import { awardGrant } from "#lib/grant/commands"
import { grantOf } from "#lib/grant/grant.sample"
import { day } from "#lib/kernel/day"
import { cents } from "#lib/kernel/money"
import { archiveOrganization } from "#lib/organization/commands"
import { getOrganization } from "#lib/organization/queries"
import { openTwoOrganizations } from "#lib/organization/two-organizations.sample"
import { paymentCells } from "#lib/payment/cells"
import { cancelPayment, recordPayment, schedulePayment } from "#lib/payment/commands"
import { paymentList } from "#lib/payment/list"
import { allPayments, comingPayments, listPayments } from "#lib/payment/list-queries"

/** Paid $10,000 to Harbor, $2,000 of it back; $5,000 planned for Prairie; one cancelled. */
beforeEach(() => {
  openTwoOrganizations()
  const [harbor, prairie] = [awardGrant(officer, grantOf(1)).id, awardGrant(officer, grantOf(2, { fiscalYear: 2026 })).id]
  const plan = (grantId: number, direction: "out" | "back", dollars: number, dueOn: string) =>
    schedulePayment(officer, { grantId, direction, amountCents: cents(dollars * 100), dueOn: day(dueOn), status: "scheduled" }).id
  const record = (id: number, paidOn: string, reference: string) => recordPayment(officer, { id, version: 1, paidOn: day(paidOn), method: "check", reference })
  record(plan(harbor, "out", 10_000, "2026-10-15"), "2026-10-20", "1001")
  record(plan(harbor, "back", 2_000, "2027-02-15"), "2027-02-20", "A-77")
  plan(prairie, "out", 5_000, "2027-04-30")
  cancelPayment(officer, { id: plan(prairie, "out", 1_000, "2027-05-30"), version: 1 })
})
afterEach(closeStore)

const state = (query: string) => readList(paymentList({ years: [2026, 2027] }), new URLSearchParams(query))
const shown = (query: string) => listPayments(officer, state(query)).rows.map(({ id }) => id)

test("money out and money back are two sums, and cancelled payments are in neither", () => {
  expect(listPayments(officer, state(""))).toMatchObject({ count: 4, total: 4, sums: { outCents: 1_500_000, backCents: 200_000 } })
  expect(listPayments(officer, state("status=paid"))).toMatchObject({ count: 2, total: 4, sums: { outCents: 1_000_000, backCents: 200_000 } })
  expect(listPayments(officer, state("year=2027"))).toMatchObject({ count: 2, total: 4, sums: { outCents: 1_000_000, backCents: 200_000 } })
  expect(listPayments(officer, state("direction=back"))).toMatchObject({ count: 1, sums: { outCents: 0, backCents: 200_000 } })
})

test("found by organization and by reference; sorted by any column, both ways", () => {
  expect(shown("q=harbor&sort=due")).toEqual([1, 2])
  expect(shown("q=A-77")).toEqual([2])
  expect(shown("")).toEqual([4, 3, 2, 1])
  expect(shown("sort=organization")).toEqual([1, 2, 3, 4])
  expect(shown("organization=harbor&sort=due")).toEqual([1, 2])
  expect(shown("sort=paid")).toEqual([1, 2, 3, 4])
  for (const column of paymentList({ years: [] }).sortable)
    for (const way of ["", "-"]) expect(shown(`sort=${way}${column}`).toSorted(), `${way}${column}`).toEqual([1, 2, 3, 4])
})

test("what is to be paid next is what is scheduled, by its day, without archived organizations", () => {
  expect(comingPayments(officer).map(({ id }) => id)).toEqual([3])
  expect(comingPayments(board)).toEqual([])
  archiveOrganization(officer, { id: 2, version: getOrganization(officer, 2).version })
  expect(comingPayments(officer)).toEqual([])
})

test("the export says what is not recorded where the screen does", () => {
  const columns = ["due", "paid", "amount", "waits", "method", "reference"]
  const cells = allPayments(officer, state("sort=due")).map((payment) => columns.map((column) => paymentCells[column]?.value(payment)))
  expect([cells[0], cells[2]]).toEqual([
    ["2026-10-15", "2026-10-20", 1_000_000, null, "Check", "1001"],
    ["2027-04-30", null, 500_000, null, "not recorded", "not recorded"],
  ])
})

test("the export has the rows and the order of the screen", () => {
  expect(allPayments(officer, state("sort=-amount")).map(({ id }) => id)).toEqual(shown("sort=-amount"))
})

test("the list is staff's alone", () => {
  for (const actor of [board, grantee, visitor]) {
    expect(listPayments(actor, state(""))).toMatchObject({ rows: [], count: 0, total: 0, sums: { outCents: 0, backCents: 0 } })
    expect(allPayments(actor, state(""))).toEqual([])
  }
})
