import type { payments } from "#db/schema/grant"
import type { Instant } from "#lib/kernel/clock"
import type { Cents } from "#lib/kernel/money"

export const paymentStatuses = ["projected", "contingent", "scheduled", "approved", "paid", "on_hold", "cancelled"] as const
export type PaymentStatus = (typeof paymentStatuses)[number]
export const paymentStatusLabels: Record<PaymentStatus, string> = {
  projected: "Projected",
  contingent: "Contingent",
  scheduled: "Scheduled",
  approved: "Approved",
  paid: "Paid",
  on_hold: "On hold",
  cancelled: "Cancelled",
}

/** Which way the money moves: out to the grantee, or back to the foundation. */
export const directions = ["out", "back"] as const
export type Direction = (typeof directions)[number]
export const directionLabels: Record<Direction, string> = { out: "To the grantee", back: "Back to the foundation" }

export const paymentMethods = ["check", "ach", "wire", "other"] as const
export type PaymentMethod = (typeof paymentMethods)[number]
export const paymentMethodLabels: Record<PaymentMethod, string> = { check: "Check", ach: "ACH transfer", wire: "Wire transfer", other: "Other" }

/** What a status may become by hand. Paid is reached by recording, which needs a day and a method, and is left by nothing: money that returns is a payment of its own. */
export const paymentStatusMoves: Record<PaymentStatus, readonly PaymentStatus[]> = {
  projected: ["contingent", "scheduled", "approved"],
  contingent: ["projected", "scheduled", "approved", "on_hold"],
  scheduled: ["projected", "contingent", "approved", "on_hold"],
  approved: ["scheduled", "on_hold"],
  on_hold: ["contingent", "scheduled", "approved"],
  paid: [],
  cancelled: ["scheduled"],
}

/** Statuses that a new payment may have. */
export const newPaymentStatuses = ["scheduled", "projected", "contingent", "approved"] as const satisfies readonly PaymentStatus[]
export type NewPaymentStatus = (typeof newPaymentStatuses)[number]

export type Payment = typeof payments.$inferSelect
export type FullPayment = Payment & {
  fiscalYear: number
  grantAmountCents: Cents | null
  /** The grant is archived. */
  deletedAt: Instant | null
  organizationId: number
  organizationName: string
}

/** The two directions are never added to each other. Cancelled payments count in neither. */
export type PaymentSums = { outCents: number; backCents: number }
