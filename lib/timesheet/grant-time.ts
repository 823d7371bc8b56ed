import { monthNames } from "#lib/kernel/day"
import type { TimeCell } from "#lib/timesheet/queries"

/** What a grant's money is measured against. */
export type GrantMoney = { amountCents: number | null; paidCents: number | null; plannedBackCents: number }

export type AttorneyTime = { attorney: string; minutes: number; amountCents: number; byMonth: Record<string, { minutes: number; amountCents: number }> }
export type GrantTime = {
  months: string[]
  attorneys: AttorneyTime[]
  minutes: number
  amountCents: number
  /** Cents of work for each granted dollar; null when no amount is granted, or it is not recorded. */
  perDollarCents: number | null
  /** Value of the time, up to what was granted: a grant pays the named case's time, and more is the grantee's own. */
  spentCents: number
  /** Granted and not carried by time. */
  uncoveredCents: number | null
  /** Of what was paid: to come back, unless it went into costs; less what is planned to come back already. */
  toReturnCents: number
}

/** "January 2027" */
export const monthLabel = (month: string): string => `${monthNames[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`

/** Hours and value of a grant, and what they say of its money. A name is the same however it is written. */
export const grantTime = (cells: readonly TimeCell[], { amountCents: granted, paidCents, plannedBackCents }: GrantMoney): GrantTime => {
  const attorneys = new Map<string, AttorneyTime>()
  for (const { attorney, month, minutes, amountCents } of cells) {
    const key = attorney.toLowerCase()
    const known = attorneys.get(key) ?? { attorney, minutes: 0, amountCents: 0, byMonth: {} }
    attorneys.set(key, known)
    known.minutes += minutes
    known.amountCents += amountCents
    const there = known.byMonth[month] ?? { minutes: 0, amountCents: 0 }
    known.byMonth[month] = { minutes: there.minutes + minutes, amountCents: there.amountCents + amountCents }
  }
  const minutes = cells.reduce((sum, cell) => sum + cell.minutes, 0)
  const amountCents = cells.reduce((sum, cell) => sum + cell.amountCents, 0)
  const spentCents = granted === null ? amountCents : Math.min(amountCents, granted)
  return {
    months: [...new Set(cells.map(({ month }) => month))].sort(),
    attorneys: [...attorneys.values()].sort((one, other) => other.minutes - one.minutes),
    minutes,
    amountCents,
    perDollarCents: granted ? Math.round((amountCents * 100) / granted) : null,
    spentCents,
    uncoveredCents: granted === null ? null : granted - spentCents,
    toReturnCents: Math.max(0, (paidCents ?? 0) - amountCents - plannedBackCents),
  }
}
