import { sql } from "drizzle-orm"
import { remember } from "#db/remember"
import { db } from "#db/store"
import type { CaseResult } from "#lib/case/case"
import { type Day, fiscalYearOf } from "#lib/kernel/day"
import { getSetting } from "#lib/setting/queries"

/** A decided case that a grant pays for. `years`: fiscal years from its first grant to the decision; null where the day is not recorded. */
export type DecidedCase = { id: number; result: CaseResult; years: number | null }

const readDecided = (): DecidedCase[] => {
  const { fiscalYearStartMonth } = getSetting()
  const rows = db.all<{ id: number; result: CaseResult; funded: number; decidedOn: Day | null }>(
    sql`SELECT c.id AS id, c.result AS result, min(g.fiscal_year) AS funded,
        coalesce((SELECT max(d.decided_on) FROM dockets d WHERE d.case_id = c.id AND d.relation IS NOT 'related'), c.closed_on, iif(c.stage IN ('closed', 'monitoring'), c.stage_on, NULL)) AS decidedOn
      FROM cases c JOIN organizations o ON o.id = c.organization_id
        JOIN grant_cases gc ON gc.case_id = c.id JOIN grants g ON g.id = gc.grant_id AND g.deleted_at IS NULL AND g.status <> 'cancelled'
      WHERE c.deleted_at IS NULL AND o.deleted_at IS NULL AND c.result IN ('won', 'won_in_part', 'settled', 'lost') GROUP BY c.id`,
  )
  return rows.map(({ id, result, funded, decidedOn }) => ({
    id,
    result,
    years: decidedOn ? Math.max(0, fiscalYearOf(decidedOn, fiscalYearStartMonth) - funded) : null,
  }))
}

/** The day of the decision is that of the last court, else of the case's closing. */
export const decidedCases = (): readonly DecidedCase[] => remember("decided cases", readDecided)

/** The years there are, the fewest first, what is not recorded last. */
export const decidedYears = (): (number | null)[] =>
  [...new Set(decidedCases().map(({ years }) => years))].sort((one, other) => (one ?? Number.POSITIVE_INFINITY) - (other ?? Number.POSITIVE_INFINITY))
