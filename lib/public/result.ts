import { type CaseResult, caseResults } from "#lib/case/case"
import type { PublicName, Sum } from "#lib/public/public"

/** What the public is told of results: the words of the record, the like ones together. In the order in which they are told. */
export const resultGroups = ["won", "settled", "pending", "lost", "closed", "not_recorded"] as const
export type ResultGroup = (typeof resultGroups)[number]
export const resultGroupLabels: Record<ResultGroup, string> = {
  won: "Won",
  settled: "Settled",
  pending: "Still being fought for",
  lost: "Lost",
  closed: "Closed without result",
  not_recorded: "Result not recorded",
}
/** Where a column has little room. */
export const shortGroupLabels: Record<ResultGroup, string> = {
  won: "Won",
  settled: "Settled",
  pending: "Open",
  lost: "Lost",
  closed: "No result",
  not_recorded: "Not recorded",
}
const groups: Record<CaseResult, ResultGroup> = {
  won: "won",
  won_in_part: "won",
  settled: "settled",
  pending: "pending",
  on_appeal: "pending",
  lost: "lost",
  closed_without_result: "closed",
  not_recorded: "not_recorded",
}
export const groupOf = (result: CaseResult): ResultGroup => groups[result]
export const resultsIn = (group: ResultGroup): CaseResult[] => caseResults.filter((result) => groups[result] === group)

/** Where the cases without an area are told; no area's own slug has such a sign. */
export const withoutArea: PublicName = { slug: "not_recorded", name: "Area not recorded" }

export type ResultCounts = Record<ResultGroup, number>
/**
 * Funded cases by what came of them, with the grants that paid for those: in each of `sums` a grant stands once, and in all of them of which it pays
 * for a case; in `sum` it stands once.
 */
export type CountedResults = { cases: number; counts: ResultCounts; sums: Record<ResultGroup, Sum>; sum: Sum }
export type AreaResults = PublicName & CountedResults
/** `none`: cases whose area is not recorded. A case of two areas stands in both; `all` has each case and each grant once. */
export type Results = {
  areas: readonly AreaResults[]
  none: CountedResults
  all: CountedResults
  /** Public cases that no public grant pays for. */
  unfunded: number
  /** Grants of which no public case is recorded. */
  withoutCase: Sum
}
