import type { CaseResult, Stage } from "#lib/case/case"
import type { Day } from "#lib/kernel/day"
import type { RequirementKind } from "#lib/requirement/requirement"
import type { QuarterAverage } from "#lib/timesheet/average"

/** One fiscal year on two clocks: what was awarded for it, and what was paid during it. */
export type BoardYear = {
  fiscalYear: number
  grants: number
  /** Grants whose amount is not recorded: no sum has them. */
  unrecorded: number
  awardedCents: number
  /** Paid out less what came back; null before the first payment on record. */
  paidCents: number | null
  budgetCents: number | null
}

export type BoardArea = { id: number; slug: string; name: string; grants: number; unrecorded: number; awardedCents: number; cases: number }
export type LateReport = { id: number; organizationId: number; organizationName: string; kind: RequirementKind; dueOn: Day; fiscalYear: number }
/** Reports that do not lie with the foundation: `late` of the `owed` are past their day. */
export type ReportsOwed = { kind: RequirementKind; owed: number; late: number }
export type LargeGrantee = { id: number; name: string; grants: number; unrecorded: number; awardedCents: number }

export type Dashboard = {
  asOf: Day
  fiscalYear: number
  /** Oldest first: those with a grant, a payment or a budget. */
  years: readonly BoardYear[]
  thisYear: BoardYear & { grantees: number }
  areas: readonly BoardArea[]
  /** Grants whose issue area is not recorded. */
  grantsWithoutArea: number
  stages: readonly { stage: Stage | null; cases: number }[]
  results: readonly { result: CaseResult; cases: number }[]
  reportsOwed: readonly ReportsOwed[]
  lateReports: readonly LateReport[]
  largest: readonly LargeGrantee[]
  /** Averages of the last fiscal year and this one, the oldest quarter first. */
  attorneyTime: readonly QuarterAverage[]
}

/** Of how many grantees and late reports the dashboard names. */
export const largestShown = 10
export const lateShown = 10
