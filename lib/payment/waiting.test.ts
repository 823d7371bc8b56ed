import { afterEach, beforeEach, expect, test } from "vitest"
import { closeStore, connection } from "#db/store"
import { grantee, officer, stranger, visitor } from "#lib/demo/cast-actors"
import { setClock } from "#lib/kernel/clock"
import { day } from "#lib/kernel/day"
import { cents } from "#lib/kernel/money"
import { editPayment, recordPayment, schedulePayment } from "#lib/payment/commands"
import { allPayments } from "#lib/payment/list-queries"
import { type NewPaymentStatus, waitingWords } from "#lib/payment/payment"
import { getPayment } from "#lib/payment/queries"
import { freedBy, waitingFor } from "#lib/payment/waiting"
import { openSmallFoundation, owe } from "#lib/report/small-foundation.sample"
import { archiveRequirement, logCall, reopenRequirement, waiveRequirement } from "#lib/requirement/commands"
import { getRequirement } from "#lib/requirement/queries"

let reportId = 0
beforeEach(() => {
  openSmallFoundation()
  reportId = owe(1, "six_month_report")
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})

const plan = (waitsForRequirementId: number | null, status: NewPaymentStatus = "scheduled") =>
  schedulePayment(officer, { grantId: 1, direction: "out", amountCents: cents(500_000), dueOn: day("2027-04-30"), status, waitsForRequirementId }).id
const words = (id: number) => waitingWords(getPayment(officer, id))
const pay = (id: number, earlyReason?: string) =>
  recordPayment(officer, {
    id,
    version: getPayment(officer, id).version,
    paidOn: day("2027-03-20"),
    method: "ach",
    reference: null,
    ...(earlyReason ? { earlyReason } : {}),
  })
const waive = (id: number) => waiveRequirement(officer, { id, version: getRequirement(officer, id).version, reason: "Told by telephone." })

test("a payment that waits says so, and is free once the requirement is waived or met", () => {
  const id = plan(reportId)
  expect(words(id)).toBe("Waits for the six-month report")
  expect(freedBy(officer, reportId).map((payment) => payment.id)).toEqual([id])
  waive(reportId)
  expect(words(id)).toBe("Free: the six-month report was waived")
  const callId = owe(1, "call")
  editPayment(officer, { id, version: 1, amountCents: cents(500_000), dueOn: null, status: "scheduled", waitsForRequirementId: callId })
  expect(words(id)).toBe("Waits for the quarterly call")
  logCall(officer, { requirementId: callId, happenedOn: day("2027-03-22"), who: null, body: "All well." })
  expect(words(id)).toBe("Free since March 22, 2027: the quarterly call is held")
  pay(id)
  expect(getPayment(officer, id)).toMatchObject({ status: "paid", earlyReason: null })
  reopenRequirement(officer, { id: callId, version: 2 })
  expect(freedBy(officer, callId)).toEqual([])
  expect(waitingFor(officer, callId)).toHaveLength(1)
})

test("paying while it still waits asks for a reason, which is kept with the payment and in its history", () => {
  const id = plan(reportId)
  expect(() => pay(id)).toThrow("Waits for the six-month report. To pay it all the same, write the reason.")
  pay(id, "Rent of their office is due.")
  expect(getPayment(officer, id)).toMatchObject({ status: "paid", earlyReason: "Rent of their office is due." })
  expect(words(id)).toBe("Paid before the six-month report was accepted")
  const said = connection().prepare("SELECT summary FROM events WHERE verb = 'payment.record'").pluck().get()
  expect(said).toContain("paid because: Rent of their office is due.")
})

test("it waits for what its own grant owes, and for nothing that is archived", () => {
  expect(() => plan(owe(2, "six_month_report"))).toThrow("This grant owes no such requirement")
  const id = plan(reportId)
  expect(() => archiveRequirement(officer, { id: reportId, version: 1 })).toThrow("A payment waits")
  editPayment(officer, { id, version: 1, amountCents: cents(500_000), dueOn: null, status: "scheduled", waitsForRequirementId: null })
  archiveRequirement(officer, { id: reportId, version: 1 })
  expect(() => plan(reportId)).toThrow("This grant owes no such requirement")
})

test("the list finds what waits and what is free to pay", () => {
  const callId = owe(1, "call")
  const [waiting, free] = [plan(reportId), plan(callId)]
  plan(null, "projected")
  waive(callId)
  const found = (waits: string) =>
    allPayments(officer, { q: "", sort: null, page: 1, pageSize: 50, columns: null, filters: { waits: [waits] } }).map(({ id }) => id)
  expect(found("yes")).toEqual([waiting])
  expect(found("free")).toEqual([free])
})

test("whose payment it is not, does not learn of it", () => {
  const id = plan(reportId)
  expect(freedBy(grantee, reportId).map((payment) => payment.id)).toEqual([id])
  expect(freedBy(stranger, reportId)).toEqual([])
  expect(freedBy(visitor, reportId)).toEqual([])
})
