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
