import { inArray, type SQL, sql } from "drizzle-orm"
import { db } from "#db/store"
import type { LateReport, ReportsOwed } from "#lib/board/board"
import type { Day } from "#lib/kernel/day"
import { publishedKinds } from "#lib/requirement/requirement"

/** Reports that an open grant owes and that do not lie with the foundation. */
const owed = (): SQL => sql`p.lane = 'theirs' AND ${inArray(sql`p.kind`, [...publishedKinds])}`

/** By kind. */
export const reportsOwed = (today: Day): ReportsOwed[] => {
  const rows = db.all<ReportsOwed>(sql`SELECT p.kind AS kind, sum(p.requirements) AS owed,
    (SELECT count(*) FROM requirement_places late WHERE late.lane = 'theirs' AND late.kind = p.kind AND late.due_on < ${today}) AS late
    FROM requirement_totals p WHERE ${owed()} GROUP BY p.kind`)
  return publishedKinds.map((kind) => rows.find((row) => row.kind === kind) ?? { kind, owed: 0, late: 0 })
}

/** The latest of all first. */
export const lateReports = (today: Day, limit: number): LateReport[] =>
  db.all(sql`SELECT p.requirement_id AS id, o.id AS organizationId, o.name AS organizationName, p.kind AS kind, p.due_on AS dueOn, p.fiscal_year AS fiscalYear
    FROM requirement_places p CROSS JOIN organizations o ON o.id = p.organization_id
    WHERE ${owed()} AND p.due_on < ${today} ORDER BY p.due_on, p.requirement_id LIMIT ${limit}`)
