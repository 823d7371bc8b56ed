import { and, asc, desc, eq, ne, type SQL, sql } from "drizzle-orm"
import { among, keptFor } from "#db/kept-query"
import { grants, organizations, reports, reportVersions, requirements, timesheetEntries, timesheetMappings } from "#db/schema"
import { db, type Read } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import type { Day } from "#lib/kernel/day"
import type { Cents } from "#lib/kernel/money"
import { coverage } from "#lib/requirement/requirement"
import type { SentEntry } from "#lib/timesheet/check"
import type { Mapping, PlacedEntry } from "#lib/timesheet/timesheet"

/** Of a query that joins entries with their report, grant and organization. Single entries are for staff and the grantee itself. */
const visibleTo = (actor: Actor): SQL => {
  switch (actor.role) {
    case "administrator":
    case "officer":
    case "system":
      return sql`1`
    case "grantee":
      return sql`${grants.organizationId} = ${actor.organizationId} AND ${grants.deletedAt} IS NULL AND ${organizations.deletedAt} IS NULL`
    case "board":
    case "visitor":
      return sql`0`
  }
}

/** Of the newest version that was sent, of a report that was not taken back; one that was, and is written anew, is a draft. */
const counts = sql`${reports.status} NOT IN ('withdrawn', 'draft') AND ${reports.deletedAt} IS NULL AND ${timesheetEntries.reportVersionId} = (SELECT v.id FROM report_versions v
  WHERE v.report_id = ${reports.id} AND v.submitted_at IS NOT NULL ORDER BY v.number DESC LIMIT 1)`

const entriesOf = (actor: Actor, where: SQL | undefined, from: Read) =>
  from
    .select({
      sheet: timesheetEntries.sheet,
      row: timesheetEntries.row,
      date: timesheetEntries.workedOn,
      attorney: timesheetEntries.attorney,
      minutes: timesheetEntries.minutes,
      task: timesheetEntries.task,
      rateCents: timesheetEntries.rateCents,
      amountCents: timesheetEntries.amountCents,
      coversFrom: requirements.coversFrom,
      coversTo: requirements.coversTo,
    })
    .from(timesheetEntries)
    .innerJoin(reportVersions, eq(reportVersions.id, timesheetEntries.reportVersionId))
    .innerJoin(reports, eq(reports.id, reportVersions.reportId))
    .innerJoin(requirements, eq(requirements.id, timesheetEntries.requirementId))
    .innerJoin(grants, eq(grants.id, timesheetEntries.grantId))
    .innerJoin(organizations, eq(organizations.id, grants.organizationId))
    .where(and(visibleTo(actor), where))
    .orderBy(asc(timesheetEntries.workedOn), asc(timesheetEntries.id))
    .all()

const plain = ({ coversFrom: _, coversTo: __, ...entry }: ReturnType<typeof entriesOf>[number]): PlacedEntry => entry

/** What one sent version said, in the order of its days; for staff and the grantee itself. */
export const entriesOfVersion = (actor: Actor, reportVersionId: number, from: Read = db): PlacedEntry[] =>
  entriesOf(actor, eq(timesheetEntries.reportVersionId, reportVersionId), from).map(plain)

/** What the grant's other requirements account for already. */
export const sentEntries = (actor: Actor, grantId: number, exceptRequirementId: number, from: Read = db): SentEntry[] =>
  entriesOf(actor, and(eq(timesheetEntries.grantId, grantId), ne(timesheetEntries.requirementId, exceptRequirementId), counts), from).map((entry) => ({
    ...entry,
    where: `in the timesheet of ${coverage(entry.coversFrom, entry.coversTo) ?? "another requirement"}, row ${entry.row}`,
  }))

const mostMappings = 50

/** What was said about the columns of this organization's sheets, by the fingerprint of their heads. */
export const mappingsOf = (actor: Actor, organizationId: number, from: Read = db): Record<string, Mapping> => {
  const rows = from
    .select({ fingerprint: timesheetMappings.fingerprint, mapping: timesheetMappings.mapping })
    .from(timesheetMappings)
    .innerJoin(organizations, eq(organizations.id, timesheetMappings.organizationId))
    .innerJoin(grants, eq(grants.organizationId, organizations.id))
    .where(and(eq(timesheetMappings.organizationId, organizationId), visibleTo(actor)))
    .groupBy(timesheetMappings.id)
    .orderBy(desc(timesheetMappings.createdAt), desc(timesheetMappings.id))
    .limit(mostMappings)
    .all()
  return Object.fromEntries(rows.map(({ fingerprint, mapping }) => [fingerprint, JSON.parse(mapping) as Mapping]))
}

export type TimeCell = { attorney: string; month: string; minutes: number; amountCents: Cents; entries: number }

const timeRows = keptFor((actor) => {
  const month = sql<string>`substr(${timesheetEntries.workedOn}, 1, 7)`
  return db
    .select({
      grantId: timesheetEntries.grantId,
      attorney: sql<string>`min(${timesheetEntries.attorney})`,
      month,
      minutes: sql<number>`sum(${timesheetEntries.minutes})`,
      amountCents: sql<Cents>`coalesce(sum(${timesheetEntries.amountCents}), 0)`,
      entries: sql<number>`count(*)`,
    })
    .from(timesheetEntries)
    .innerJoin(reportVersions, eq(reportVersions.id, timesheetEntries.reportVersionId))
    .innerJoin(reports, eq(reports.id, reportVersions.reportId))
    .innerJoin(grants, eq(grants.id, timesheetEntries.grantId))
    .innerJoin(organizations, eq(organizations.id, grants.organizationId))
    .where(and(among(timesheetEntries.grantId, "grants"), counts, visibleTo(actor)))
    .groupBy(timesheetEntries.grantId, sql`lower(${timesheetEntries.attorney})`, month)
    .orderBy(month, sql`lower(${timesheetEntries.attorney})`)
})

/** Hours and value of grants by attorney and month ("2027-01"), from the sheets that count; for staff and the grantee itself. */
export const timeOfGrants = (actor: Actor, grantIds: readonly number[]): (TimeCell & { grantId: number })[] => timeRows(actor, "grants", { grants: grantIds })

export type QuarterSum = { from: Day; to: Day; grantees: number; minutes: number; amountCents: number }

/** Sums of the accepted timesheets of a fiscal year's grants, by the quarter that they cover; for staff and the board. Archived grants count nowhere. */
export const quarterSums = (actor: Actor, fiscalYear: number, from: Read = db): QuarterSum[] => {
  if (actor.role === "grantee" || actor.role === "visitor") return []
  return from
    .select({
      from: sql<Day>`${requirements.coversFrom}`,
      to: sql<Day>`${requirements.coversTo}`,
      grantees: sql<number>`count(DISTINCT ${grants.organizationId})`,
      minutes: sql<number>`sum(${timesheetEntries.minutes})`,
      amountCents: sql<number>`coalesce(sum(${timesheetEntries.amountCents}), 0)`,
    })
    .from(grants)
    .innerJoin(organizations, eq(organizations.id, grants.organizationId))
    .innerJoin(timesheetEntries, eq(timesheetEntries.grantId, grants.id))
    .innerJoin(requirements, eq(requirements.id, timesheetEntries.requirementId))
    .innerJoin(reportVersions, eq(reportVersions.id, timesheetEntries.reportVersionId))
    .innerJoin(reports, eq(reports.id, reportVersions.reportId))
    .where(
      and(
        eq(grants.fiscalYear, fiscalYear),
        sql`${grants.deletedAt} IS NULL AND ${organizations.deletedAt} IS NULL AND ${requirements.coversFrom} IS NOT NULL AND ${reports.status} = 'accepted'`,
        counts,
      ),
    )
    .groupBy(requirements.coversFrom, requirements.coversTo)
    .orderBy(asc(requirements.coversFrom), asc(requirements.coversTo))
    .all()
}
