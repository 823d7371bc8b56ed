import { expect, test } from "vitest"
import { administrator, board, grantee, officer, stranger, system, visitor } from "#lib/demo/cast-actors"
import { type Grant, type GrantStatus, grantStatuses } from "#lib/grant/grant"
import type { Actor } from "#lib/kernel/actor"
import { can } from "#lib/kernel/permission"
import { type FullPayment, type PaymentStatus, paymentStatuses } from "#lib/payment/payment"
import { may } from "#lib/payment/policy"

const staff = { administrator, officer, system }
const others = { board, grantee, stranger, visitor }

/** For staff: at which status of the payment. For everyone else, and on an archived grant: never. */
const matrix = {
  edit: ["projected", "contingent", "scheduled", "approved", "on_hold", "cancelled"],
  record: ["scheduled", "approved"],
  cancel: ["projected", "contingent", "scheduled", "approved", "on_hold"],
  writeOff: ["projected", "contingent", "scheduled", "approved", "on_hold"],
} satisfies Record<Exclude<keyof typeof may, "schedule">, readonly PaymentStatus[]>

const paymentOf = (status: PaymentStatus, deletedAt: string | null = null) => ({ status, deletedAt, direction: "back" }) as FullPayment

test("money that goes out is cancelled, never written off", () => {
  expect(can(officer, may.writeOff, { ...paymentOf("scheduled"), direction: "out" })).toBe(false)
})

test.each(Object.entries(matrix))("who may %s a payment, and when", (name, allowed) => {
  const permission = may[name as keyof typeof matrix]
  const at = (actor: Actor, deletedAt: string | null) => paymentStatuses.filter((status) => can(actor, permission, paymentOf(status, deletedAt)))
  for (const [who, actor] of Object.entries(staff)) expect(at(actor, null).sort(), who).toEqual([...allowed].sort())
  for (const [who, actor] of Object.entries(others)) expect(at(actor, null), who).toEqual([])
  expect(at(officer, "2027-01-01T00:00:00Z")).toEqual([])
})

test("staff plan payments on any grant that is neither cancelled nor archived", () => {
  const at = (actor: Actor, deletedAt: string | null) => grantStatuses.filter((status: GrantStatus) => can(actor, may.schedule, { status, deletedAt } as Grant))
  for (const actor of Object.values(staff)) expect(at(actor, null)).toEqual(["awarded", "active", "closing", "closed"])
  for (const actor of Object.values(others)) expect(at(actor, null)).toEqual([])
  expect(at(officer, "2027-01-01T00:00:00Z")).toEqual([])
})
