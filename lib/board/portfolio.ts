import type { Dashboard } from "#lib/board/board"
import type { CaseResult, Stage } from "#lib/case/case"
import type { CourtDateKind } from "#lib/case/court-date"
import type { StationDisposition } from "#lib/case/station"
import type { CourtLevel } from "#lib/court/court"
import type { Day } from "#lib/kernel/day"
import type { ResultCounts } from "#lib/public/result"

/** Days of the coming quarter, and of what counts as since the last meeting where nobody names a day. */
export const quarterDays = 92
export const usualDaysBack = 90
/** So many rows of each kind of change. */
export const mostChanges = 40

export type Counted = { key: string; label: string; cases: number; counts: ResultCounts }
type Named = { caseId: number; title: string }
/** Of a change without a day: when it was entered or published. */
type Entered = { enteredOn: Day | null }

export type Portfolio = {
  asOf: Day
  since: Day
  areas: readonly Counted[]
  byStage: Dashboard["stages"]
  /** Of the last court on a case's way; null: not recorded. */
  levels: readonly { level: CourtLevel | null; cases: number }[]
  /** Decided cases by the fiscal years between the first grant and the decision; null: the day of the decision is not recorded. */
  years: readonly { years: number | null; won: number; settled: number; lost: number }[]
  next: readonly (Named & { kind: CourtDateKind; happensOn: Day; words: string | null })[]
  stages: readonly (Named & Entered & { stage: Stage; stageOn: Day | null; result: CaseResult })[]
  decisions: readonly (Named & Entered & { id: number; court: string; decidedOn: Day | null; disposition: StationDisposition | null })[]
  news: readonly (Named & Entered & { id: number; happenedOn: Day | null; body: string })[]
}
