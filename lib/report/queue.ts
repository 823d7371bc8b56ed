import { type SQL, sql } from "drizzle-orm"
import { db } from "#db/store"
import { type Actor, isStaff } from "#lib/kernel/actor"
import type { Instant } from "#lib/kernel/clock"
import { reportsById } from "#lib/report/queries"
import type { Report } from "#lib/report/report"

export type ReportToReview = Report & { submittedAt: Instant | null }

/** What lies with the foundation. A report on a grant that was closed meanwhile waits all the same. */
const waiting = (columns: SQL): SQL => sql`SELECT ${columns} FROM reports r
  CROSS JOIN requirement_places p ON p.requirement_id = r.requirement_id AND p.lane IN ('ours', 'past')
  WHERE r.status IN ('submitted', 'in_review') AND r.deleted_at IS NULL`

export const countToReview = (actor: Actor): number => (isStaff(actor) ? db.get<{ count: number }>(waiting(sql`count(*) AS count`)).count : 0)

/** So many of them from a place in the queue on, the longest waiting first. */
export const reportsToReview = (actor: Actor, most = 1_000, from = 0): ReportToReview[] => {
  if (!isStaff(actor)) return []
  const rows = db.all<{ id: number; submittedAt: Instant | null }>(
    sql`${waiting(sql`r.id AS id, r.last_submitted_at AS submittedAt`)} ORDER BY r.last_submitted_at, r.id LIMIT ${most} OFFSET ${from}`,
  )
  const at = new Map(rows.map((row) => [row.id, row.submittedAt]))
  return reportsById(actor, [...at.keys()]).map((report) => ({ ...report, submittedAt: at.get(report.id) ?? null }))
}
