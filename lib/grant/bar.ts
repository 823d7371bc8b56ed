import { and, asc, eq, isNull, sql } from "drizzle-orm"
import { grants, organizations, reports, requirements } from "#db/schema"
import { db, type Read } from "#db/store"
import { isOpenGrant } from "#lib/grant/grant"
import { visibleTo } from "#lib/grant/queries"
import type { Actor } from "#lib/kernel/actor"
import type { Day } from "#lib/kernel/day"
import { isOverdue } from "#lib/requirement/requirement"
import { today } from "#lib/setting/queries"

export type LateReport = { requirementId: number; fiscalYear: number; dueOn: Day }

/** Year-end reports of an organization that are late: without them no new grant is considered. */
export const lateYearEndReports = (actor: Actor, organizationId: number, from: Read = db): LateReport[] => {
  const day = today()
  return from
    .select({
      requirementId: requirements.id,
      fiscalYear: grants.fiscalYear,
      dueOn: requirements.dueOn,
      state: requirements.state,
      kind: requirements.kind,
      grantStatus: grants.status,
      reportStatus: reports.status,
    })
    .from(grants)
    .innerJoin(organizations, eq(organizations.id, grants.organizationId))
    .innerJoin(requirements, eq(requirements.grantId, grants.id))
    .leftJoin(reports, sql`${reports.requirementId} = ${requirements.id} AND ${reports.status} <> 'withdrawn' AND ${reports.deletedAt} IS NULL`)
    .where(
      and(
        visibleTo(actor),
        eq(grants.organizationId, organizationId),
        eq(requirements.kind, "year_end_report"),
        // The plus keeps SQLite from reading all open requirements there are.
        sql`+${requirements.state} = 'open'`,
        isNull(requirements.deletedAt),
        isNull(grants.deletedAt),
      ),
    )
    .orderBy(asc(requirements.dueOn))
    .all()
    .filter(({ grantStatus, ...requirement }) => isOverdue({ ...requirement, isOwed: isOpenGrant(grantStatus) }, day))
    .map(({ requirementId, fiscalYear, dueOn }) => ({ requirementId, fiscalYear, dueOn }))
}

/** "No new grant is considered while the year-end report for 2025 is late." */
export const barSentence = (late: readonly LateReport[]): string | null => {
  if (late.length === 0) return null
  const years = late.map(({ fiscalYear }) => fiscalYear)
  const named = years.length > 1 ? `${years.slice(0, -1).join(", ")} and ${years.at(-1)}` : String(years[0])
  return `No new grant is considered while the year-end ${years.length > 1 ? "reports" : "report"} for ${named} ${years.length > 1 ? "are" : "is"} late.`
}
