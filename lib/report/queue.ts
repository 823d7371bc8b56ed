import { sql } from "drizzle-orm"
import { given, keptQuery } from "#db/kept-query"
import { reports, requirementPlaces } from "#db/schema"
import { db } from "#db/store"
import { type Actor, isStaff } from "#lib/kernel/actor"
import type { Instant } from "#lib/kernel/clock"
import { reportsById } from "#lib/report/queries"
import type { Report } from "#lib/report/report"

export type ReportToReview = Report & { submittedAt: Instant | null }

/** What lies with the foundation. A report on a grant that was closed meanwhile waits all the same. */
const rows = sql`${reports} INDEXED BY reports_waiting CROSS JOIN ${requirementPlaces}`
const isWaiting = sql`${reports.status} IN ('submitted', 'in_review') AND ${reports.deletedAt} IS NULL
  AND ${requirementPlaces.requirementId} = ${reports.requirementId} AND ${requirementPlaces.lane} IN ('ours', 'past')`

const counts = keptQuery(() => db.select({ count: sql<number>`count(*)` }).from(rows).where(isWaiting))

export const countToReview = (actor: Actor): number => (isStaff(actor) ? (counts({})[0]?.count ?? 0) : 0)

const inOrder = keptQuery(() =>
  db
    .select({ id: sql<number>`${reports.id}`, submittedAt: sql<Instant | null>`${reports.lastSubmittedAt}` })
    .from(rows)
    .where(isWaiting)
    .orderBy(reports.lastSubmittedAt, reports.id)
    .limit(given("most"))
    .offset(given("from")),
)

/** So many of them from a place in the queue on, the longest waiting first. */
export const reportsToReview = (actor: Actor, most = 1_000, from = 0): ReportToReview[] => {
  if (!isStaff(actor)) return []
  const at = new Map(inOrder({ most, from }).map((row) => [row.id, row.submittedAt]))
  return reportsById(actor, [...at.keys()]).map((report) => ({ ...report, submittedAt: at.get(report.id) ?? null }))
}
