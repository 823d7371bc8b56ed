import { sql } from "drizzle-orm"
import { db } from "#db/store"
import { archivedCases } from "#lib/board/archived"

export type CaseTotal = { stage: string; result: string; cases: number }

/** Cases by stage ("" where it is not recorded) and result; those of archived organizations are taken away by negative rows. */
const caseTotals = (archived: readonly number[]): CaseTotal[] => [
  ...db.all<CaseTotal>(sql`SELECT stage, result, cases FROM case_totals`),
  ...archivedCases(archived).map((row) => ({ ...row, cases: -row.cases })),
]

/** Answers how many cases have a stage or a result. */
export const caseCounter = (archived: readonly number[]) => {
  const rows = caseTotals(archived)
  return (matches: (row: CaseTotal) => boolean): number => rows.filter(matches).reduce((sum, { cases }) => sum + cases, 0)
}
