import type { FullGrant } from "#lib/grant/grant"
import type { Actor } from "#lib/kernel/actor"
import type { FullPayment } from "#lib/payment/payment"
import { type GrantTime, grantTime } from "#lib/timesheet/grant-time"
import { timeOfGrants } from "#lib/timesheet/queries"

const timeOf = ({ id, amountCents, paidCents }: FullGrant, cells: ReturnType<typeof timeOfGrants>, payments: readonly FullPayment[]): GrantTime => {
  const planned = payments.filter(({ grantId, direction, status }) => grantId === id && direction === "back" && status !== "paid" && status !== "cancelled")
  const plannedBackCents = planned.reduce((sum, payment) => sum + payment.amountCents, 0)
  return grantTime(
    cells.filter(({ grantId }) => grantId === id),
    { amountCents, paidCents, plannedBackCents },
  )
}

/** Hours, value and money of grants as they stand, each beside its grant. Payments back that are planned are not asked for again. */
export const readGrantTimes = <Grant extends FullGrant>(
  actor: Actor,
  grants: readonly Grant[],
  payments: readonly FullPayment[],
): { grant: Grant; time: GrantTime }[] => {
  const cells = timeOfGrants(
    actor,
    grants.map(({ id }) => id),
  )
  return grants.map((grant) => ({ grant, time: timeOf(grant, cells, payments) }))
}

/** As readGrantTimes, of one grant. */
export const readGrantTime = (actor: Actor, grant: FullGrant, payments: readonly FullPayment[]): GrantTime =>
  timeOf(grant, timeOfGrants(actor, [grant.id]), payments)
