import type { payments } from "#db/schema/grant"
import type { Instant } from "#lib/kernel/clock"
import { type Day, formatDay } from "#lib/kernel/day"
import type { Cents } from "#lib/kernel/money"
import { type RequirementKind, type RequirementState, requirementKindLabels } from "#lib/requirement/requirement"

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
/** What a payment waits for. */
export type Awaited = { requirementId: number; kind: RequirementKind; state: RequirementState; dueOn: Day; metOn: Day | null }
export type FullPayment = Payment & {
  fiscalYear: number
  grantAmountCents: Cents | null
  /** The grant is archived. */
  deletedAt: Instant | null
  organizationId: number
  organizationName: string
  /** Null: it waits for nothing. */
  awaited: Awaited | null
}

/** "six-month report" */
const named = ({ kind }: Awaited) => requirementKindLabels[kind].toLowerCase()

/** It waits still: what it waits for is neither accepted nor waived. What is paid or cancelled waits no more. */
export const stillWaits = ({ awaited, status }: Pick<FullPayment, "awaited" | "status">): boolean =>
  awaited !== null && awaited.state === "open" && status !== "paid" && status !== "cancelled"

/** "Waits for the six-month report", "Free since April 20, 2027: the six-month report is accepted"; null where it waits for nothing. */
export const waitingWords = (payment: Pick<FullPayment, "awaited" | "status" | "earlyReason">): string | null => {
  const { awaited, earlyReason } = payment
  if (awaited === null) return null
  if (earlyReason) return `Paid before the ${named(awaited)} was accepted`
  if (awaited.state === "open") return payment.status === "cancelled" ? null : `Waits for the ${named(awaited)}`
  if (awaited.state === "waived") return `Free: the ${named(awaited)} was waived`
  return `Free since ${awaited.metOn ? formatDay(awaited.metOn) : "it was met"}: the ${named(awaited)} is ${awaited.kind === "call" ? "held" : "accepted"}`
}

/** The two directions are never added to each other. Cancelled payments count in neither. */
export type PaymentSums = { outCents: number; backCents: number }
