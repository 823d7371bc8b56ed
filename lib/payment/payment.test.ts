import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { closeStore } from "#db/store"
import { administrator, board, grantee, officer, stranger, system, visitor } from "#lib/demo/cast-actors"
import { awardGrant, editGrant } from "#lib/grant/commands"
import { grantOf } from "#lib/grant/grant.sample"
import { getGrant } from "#lib/grant/queries"
import { day } from "#lib/kernel/day"
import { cents } from "#lib/kernel/money"
import { Missing, Refusal } from "#lib/kernel/refusal"
import { openTwoOrganizations } from "#lib/organization/two-organizations.sample"
import { cancelPayment, editPayment, recordPayment, schedulePayment, writeOffPayment } from "#lib/payment/commands"
import { recordPaymentInput } from "#lib/payment/input"
import type { Direction } from "#lib/payment/payment"
import { findPayment, getPayment, paymentsOfGrant, paymentsOfOrganization } from "#lib/payment/queries"
import { today } from "#lib/setting/queries"

let grantId: number
beforeEach(() => {
  openTwoOrganizations()
  grantId = awardGrant(officer, grantOf(1)).id
})
afterEach(closeStore)

const plan = (dollars: number, direction: Direction = "out") =>
  schedulePayment(officer, { grantId, direction, amountCents: cents(dollars * 100), dueOn: day("2027-01-15"), status: "scheduled" }).id
const record = (id: number, paidOn = "2027-01-20") =>
  recordPayment(officer, { id, version: getPayment(officer, id).version, paidOn: day(paidOn), method: "wire", reference: "W-1" })
const paid = (dollars: number, direction: Direction = "out") => record(plan(dollars, direction)).id

describe("who sees a payment", () => {
  test("staff, the board and its own grantee; never the public, and a stranger's payment does not exist", () => {
    const id = plan(10_000)
    for (const actor of [administrator, officer, system, board, grantee]) expect(findPayment(actor, id)?.id).toBe(id)
    for (const actor of [stranger, visitor]) {
      expect(() => getPayment(actor, id)).toThrow(Missing)
      expect(paymentsOfOrganization(actor, 1)).toEqual([])
      expect(paymentsOfGrant(actor, grantId)).toEqual([])
    }
  })
})

describe("awarded, paid, still to pay", () => {
  test("planning changes nothing; recording does; what comes back is to pay again while the grant is open", () => {
    const id = plan(10_000)
    expect(getGrant(officer, grantId)).toMatchObject({ paidCents: 0, toPayCents: 2_500_000 })
    record(id)
    expect(getGrant(officer, grantId)).toMatchObject({ paidCents: 1_000_000, toPayCents: 1_500_000 })
    paid(2_000, "back")
    expect(getGrant(officer, grantId)).toMatchObject({ paidCents: 800_000, toPayCents: 1_700_000 })
    const { organizationId: _, ...rest } = grantOf(1, { status: "closed" })
    editGrant(officer, { id: grantId, version: getGrant(officer, grantId).version, ...rest })
    expect(getGrant(officer, grantId)).toMatchObject({ paidCents: 800_000, toPayCents: 0 })
  })

  test("no more is planned than the grant is worth, and the refusal says what is left", () => {
    plan(20_000)
    expect(() => plan(5_001)).toThrow("The grant is $25,000, and $5,000 of it is not yet paid or planned.")
    expect(() => plan(5_000)).not.toThrow()
  })

  test("a cancelled payment makes room, and money that came back can be paid again", () => {
    const id = plan(25_000)
    cancelPayment(officer, { id, version: 1 })
    paid(25_000)
    expect(() => plan(1)).toThrow(Refusal)
    paid(4_000, "back")
    expect(() => plan(4_001)).toThrow(Refusal)
    expect(() => plan(4_000)).not.toThrow()
  })

  test("no more comes back than was paid", () => {
    expect(() => plan(1, "back")).toThrow("Only $0 was paid on this grant and has not come back.")
    paid(10_000)
    plan(6_000, "back")
    expect(() => plan(4_001, "back")).toThrow("Only $4,000 was paid")
  })

  test("money that was to come back can be written off, with a reason; planned again it counts again", () => {
    paid(10_000)
    const id = plan(6_000, "back")
    writeOffPayment(officer, { id, version: 1, reason: "The case was lost on appeal." })
    expect(getPayment(officer, id)).toMatchObject({ status: "cancelled", writtenOffOn: today() })
    expect(() => plan(10_000, "back")).not.toThrow()
    expect(() => writeOffPayment(officer, { id: plan(1_000), version: 1, reason: "No." })).toThrow("Only money that is to come back")
  })

  test("a grant without a recorded amount sets no limit", () => {
    grantId = awardGrant(officer, grantOf(1, { amountCents: null })).id
    expect(() => plan(1_000_000)).not.toThrow()
  })

  test("a closed grant is reopened before more is paid on it, but money can come back", () => {
    paid(10_000)
    const { organizationId: _, ...rest } = grantOf(1, { status: "closed" })
    editGrant(officer, { id: grantId, version: getGrant(officer, grantId).version, ...rest })
    expect(() => plan(1)).toThrow("This grant is closed. Reopen it to pay more on it.")
    expect(() => plan(1, "back")).not.toThrow()
  })
})

describe("recording", () => {
  test("needs a day and a method", () => {
    const form = recordPaymentInput.safeParse({ id: "1", version: "1", paidOn: "", method: "", reference: "" })
    expect(form.error?.issues.map(({ path }) => path[0])).toEqual(["paidOn", "method"])
  })

  test("never lies in the future, as the foundation's calendar has it", () => {
    const id = plan(1_000)
    expect(() => record(id, "2027-03-26")).toThrow("This day is still to come.")
    record(id, "2027-03-25")
    expect(getPayment(officer, id)).toMatchObject({ status: "paid", paidOn: "2027-03-25", method: "wire", reference: "W-1" })
  })

  test("can't be taken back: a recorded payment is neither changed nor cancelled nor recorded again", () => {
    const id = paid(1_000)
    const { version } = getPayment(officer, id)
    expect(() => editPayment(officer, { id, version, amountCents: cents(1), dueOn: null, status: "scheduled" })).toThrow("recorded as paid")
    expect(() => cancelPayment(officer, { id, version })).toThrow("recorded as paid")
    expect(() => record(id)).toThrow("recorded already")
  })

  test("a payment that waits for something is scheduled or approved first", () => {
    const id = plan(1_000)
    editPayment(officer, { id, version: 1, amountCents: cents(100_000), dueOn: null, status: "on_hold" })
    expect(() => record(id)).toThrow("This payment is on hold. Schedule or approve it first.")
    expect(() => editPayment(officer, { id, version: 2, amountCents: cents(100_000), dueOn: null, status: "paid" })).toThrow("can't become paid here")
  })
})

test("raising a planned payment counts it once", () => {
  const id = plan(20_000)
  editPayment(officer, { id, version: 1, amountCents: cents(2_500_000), dueOn: null, status: "scheduled" })
  expect(() => editPayment(officer, { id, version: 2, amountCents: cents(2_500_001), dueOn: null, status: "scheduled" })).toThrow(Refusal)
})
