import type { FullGrant } from "#lib/grant/grant"
import type { Actor } from "#lib/kernel/actor"
import type { FullPayment } from "#lib/payment/payment"
import { type GrantTime, grantTime } from "#lib/timesheet/grant-time"
import { timeOfGrant } from "#lib/timesheet/queries"

/** Hours, value and money of a grant as it stands. Payments back that are planned are not asked for again. */
export const readGrantTime = (actor: Actor, grant: FullGrant, payments: readonly FullPayment[]): GrantTime => {
  const planned = payments.filter(({ direction, status }) => direction === "back" && status !== "paid" && status !== "cancelled")
  const plannedBackCents = planned.reduce((sum, { amountCents }) => sum + amountCents, 0)
  return grantTime(timeOfGrant(actor, grant.id), { amountCents: grant.amountCents, paidCents: grant.paidCents, plannedBackCents })
}
