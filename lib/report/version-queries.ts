import { and, desc, eq, type SQL, sql } from "drizzle-orm"
import { given, keptFor } from "#db/kept-query"
import { documents, grants, organizations, persons, reports, reportVersions } from "#db/schema"
import { db } from "#db/store"
import { type Actor, isStaff } from "#lib/kernel/actor"
import type { Instant } from "#lib/kernel/clock"
import { reportsOfRequirement, visibleTo } from "#lib/report/queries"
import type { Answers, ReportVersion } from "#lib/report/report"

/** The version of a report that was sent last. */
export const lastSent = sql`${reportVersions.number} = (SELECT max(number) FROM report_versions AS sent WHERE sent.report_id = ${reports.id} AND sent.submitted_at IS NOT NULL)`

/** Of a visible report: a grantee sees its draft, staff what was sent, everyone else the version that was accepted. */
export const versionsVisibleTo = (actor: Actor): SQL => {
  if (actor.role === "grantee") return sql`1`
  return isStaff(actor) ? sql`${reportVersions.submittedAt} IS NOT NULL` : lastSent
}

const versionColumns = {
  id: reportVersions.id,
  reportId: reportVersions.reportId,
  number: reportVersions.number,
  answers: {
    progress: reportVersions.progress,
    decisions: reportVersions.decisions,
    next: reportVersions.next,
    media: reportVersions.media,
    attorneys: reportVersions.attorneys,
    achieved: reportVersions.achieved,
    moneyUsed: reportVersions.moneyUsed,
  },
  more: reportVersions.more,
  file: { name: documents.name, mediaType: documents.mediaType, sizeBytes: documents.sizeBytes },
  pageCount: { pages: reportVersions.pages, pagesFrom: reportVersions.pagesFrom },
  isFiledByStaff: reportVersions.isFiledByStaff,
  receipt: reportVersions.receipt,
  submittedAt: reportVersions.submittedAt,
  submittedBy: persons.name,
  savedAt: reportVersions.savedAt,
  version: reportVersions.version,
}

const versionRows = keptFor((actor) =>
  db
    .select(versionColumns)
    .from(reportVersions)
    .innerJoin(reports, eq(reports.id, reportVersions.reportId))
    .innerJoin(grants, eq(grants.id, reports.grantId))
    .innerJoin(organizations, eq(organizations.id, grants.organizationId))
    .leftJoin(documents, eq(documents.id, reportVersions.documentId))
    .leftJoin(persons, eq(persons.id, reportVersions.submittedBy))
    .where(and(eq(reportVersions.reportId, given("report")), visibleTo(actor), versionsVisibleTo(actor)))
    .orderBy(desc(sql`${reportVersions.number} = 0`), desc(reportVersions.number)),
)

/** Versions of a report, newest first, with all answers: for staff and the grantee itself; a draft for the grantee only. */
export const versionsOf = (actor: Actor, reportId: number): ReportVersion[] =>
  isStaff(actor) || actor.role === "grantee" ? versionRows(actor, "report", { report: reportId }) : []

/** What was sent last for a requirement, by whichever report of it, withdrawn ones too: the next draft starts from it. */
export const findLastSent = (actor: Actor, requirementId: number) => {
  const last = reportsOfRequirement(actor, requirementId)
    .flatMap(({ id }) => versionsOf(actor, id))
    .filter(({ submittedAt }) => submittedAt !== null)
    .toSorted((one, other) => ((one.submittedAt ?? "") < (other.submittedAt ?? "") ? 1 : -1))
  return last[0]
}

export type AcceptedReport = { versionId: number; answers: Omit<Answers, "attorneys">; file: ReportVersion["file"]; submittedAt: Instant | null }

/** What an accepted report says, for whoever may read it, the board and (when it is public) everyone: never whom to call. */
export const findAcceptedVersion = (actor: Actor, reportId: number): AcceptedReport | undefined => {
  const { attorneys, ...answers } = versionColumns.answers
  return db
    .select({ versionId: reportVersions.id, answers, file: versionColumns.file, submittedAt: reportVersions.submittedAt })
    .from(reportVersions)
    .innerJoin(reports, eq(reports.id, reportVersions.reportId))
    .innerJoin(grants, eq(grants.id, reports.grantId))
    .innerJoin(organizations, eq(organizations.id, grants.organizationId))
    .leftJoin(documents, eq(documents.id, reportVersions.documentId))
    .where(and(eq(reports.id, reportId), visibleTo(actor), eq(reports.status, "accepted"), lastSent))
    .get()
}

const fileRows = keptFor((actor) => {
  const { attorneys, ...answers } = versionColumns.answers
  return db
    .select({
      kind: reports.kind,
      organizationName: organizations.name,
      fiscalYear: grants.fiscalYear,
      answers,
      file: {
        path: documents.path,
        name: documents.name,
        mediaType: documents.mediaType,
        sizeBytes: documents.sizeBytes,
        sha256: documents.sha256,
      },
    })
    .from(reportVersions)
    .innerJoin(reports, eq(reports.id, reportVersions.reportId))
    .innerJoin(grants, eq(grants.id, reports.grantId))
    .innerJoin(organizations, eq(organizations.id, grants.organizationId))
    .leftJoin(documents, eq(documents.id, reportVersions.documentId))
    .where(and(eq(reportVersions.id, given("version")), visibleTo(actor), versionsVisibleTo(actor)))
})

/** What `/files/reports/<id>` sends: the file of a version, or, where there is none, its answers. */
export const findReportFile = (actor: Actor, reportVersionId: number) => fileRows(actor, "version", { version: reportVersionId })[0]
