import { addDays, type Day, day } from "#lib/kernel/day"
import type { RequirementKind } from "#lib/requirement/requirement"

/** One thing that a grant will owe. */
export type ScheduledRequirement = { kind: RequirementKind; dueOn: Day; coversFrom: Day | null; coversTo: Day | null }

/** Months are counted from the first month of the fiscal year: with October as the first, month 6 is April. */
type Rule = { kind: RequirementKind; firstMonth: number; months: number; dueDate: number }

/** The foundation's rules of 2026: due on the 15th of the month after the period; a call is due by the last day of its quarter. */
const reportDate = 15
const callDate = 0
const quarters = [0, 3, 6, 9]
const rules: readonly Rule[] = [
  ...quarters.map((firstMonth) => ({ kind: "timesheet" as const, firstMonth, months: 3, dueDate: reportDate })),
  ...quarters.map((firstMonth) => ({ kind: "call" as const, firstMonth, months: 3, dueDate: callDate })),
  { kind: "six_month_report", firstMonth: 0, months: 6, dueDate: reportDate },
  { kind: "year_end_report", firstMonth: 6, months: 6, dueDate: reportDate },
]
/** The description of grantee and case is due so many days after the notice of the award. */
const descriptionDays = 14

const firstOfMonth = (year: number, startMonth: number, offset: number): Day => {
  const months = (startMonth > 1 ? year - 1 : year) * 12 + startMonth - 1 + offset
  return day(`${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}-01`)
}

/**
 * All that a grant of a fiscal year owes by the foundation's rules, in order of the days on which it is due.
 * Without a day of the award there is no description to wait for.
 */
export const scheduleOf = (fiscalYear: number, startMonth: number, awardedOn: Day | null): ScheduledRequirement[] => {
  const description: ScheduledRequirement[] = awardedOn
    ? [{ kind: "description", dueOn: addDays(awardedOn, descriptionDays), coversFrom: null, coversTo: null }]
    : []
  const periods = rules.map(({ kind, firstMonth, months, dueDate }) => {
    const next = firstOfMonth(fiscalYear, startMonth, firstMonth + months)
    return { kind, dueOn: addDays(next, dueDate - 1), coversFrom: firstOfMonth(fiscalYear, startMonth, firstMonth), coversTo: addDays(next, -1) }
  })
  return [...description, ...periods].sort((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))
}
