import { inArray, type SQL, sql } from "drizzle-orm"
import { db } from "#db/store"
import type { LateReport, ReportsOwed } from "#lib/board/board"
import { openGrantStatuses } from "#lib/grant/grant"
import type { Day } from "#lib/kernel/day"
import { publishedKinds } from "#lib/requirement/requirement"

/** Reports that an open grant owes and that do not lie with the foundation. */
const owed = (): SQL => sql`requirements r JOIN grants g ON g.id = r.grant_id JOIN organizations o ON o.id = g.organization_id
  WHERE r.state = 'open' AND r.deleted_at IS NULL AND ${inArray(sql`r.kind`, [...publishedKinds])}
    AND g.deleted_at IS NULL AND ${inArray(sql`g.status`, [...openGrantStatuses])} AND o.deleted_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM reports p WHERE p.requirement_id = r.id AND p.status <> 'withdrawn' AND p.status IN ('submitted', 'in_review', 'accepted') AND p.deleted_at IS NULL)`

/** By kind. */
export const reportsOwed = (today: Day): ReportsOwed[] => {
  const rows = db.all<ReportsOwed>(sql`SELECT r.kind AS kind, count(*) AS owed, sum(r.due_on < ${today}) AS late FROM ${owed()} GROUP BY r.kind`)
  return publishedKinds.map((kind) => rows.find((row) => row.kind === kind) ?? { kind, owed: 0, late: 0 })
}

/** The latest of all first. */
export const lateReports = (today: Day, limit: number): LateReport[] =>
  db.all(sql`SELECT r.id AS id, o.id AS organizationId, o.name AS organizationName, r.kind AS kind, r.due_on AS dueOn, g.fiscal_year AS fiscalYear
    FROM ${owed()} AND r.due_on < ${today} ORDER BY r.due_on, r.grant_id, r.id LIMIT ${limit}`)
