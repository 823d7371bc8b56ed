import type { Day } from "#lib/kernel/day"

/** The accepted timesheets of one quarter. `number`: of the quarter in its fiscal year, from 1. */
export type QuarterAverage = { fiscalYear: number; number: number; from: Day; to: Day; grantees: number; minutes: number; averageCents: number }

type Sum = { from: Day; to: Day; grantees: number; minutes: number; amountCents: number }

/** A grantee's average, half a cent rounded up. */
export const averageOf = (sum: Sum, fiscalYear: number, startMonth: number): QuarterAverage => {
  const { from, to, grantees, minutes, amountCents } = sum
  const monthsIn = (Number(from.slice(5, 7)) - startMonth + 12) % 12
  return {
    fiscalYear,
    number: Math.floor(monthsIn / 3) + 1,
    from,
    to,
    grantees,
    minutes,
    averageCents: Math.floor((2 * amountCents + grantees) / (2 * grantees)),
  }
}
