import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm"
import { among, given, keptFor, keptQuery } from "#db/kept-query"
import { cases, events, grants, organizations, persons, reportCases, reports, requirements, reviews, uploads } from "#db/schema"
import { db } from "#db/store"
import { casesOfGrants } from "#lib/grant/queries"
import { type Actor, isStaff } from "#lib/kernel/actor"
import type { Instant } from "#lib/kernel/clock"
import { Missing } from "#lib/kernel/refusal"
import type { PageCount, Report, ReportCase, Review } from "#lib/report/report"
import { partsOfReviews } from "#lib/report/review-parts"

const present = sql`(${reports.deletedAt} IS NULL AND ${grants.deletedAt} IS NULL AND ${organizations.deletedAt} IS NULL)`

// The plus keeps SQLite from reading all accepted reports there are, where the few of a grant or an organization are asked for.
export const visibleTo = (actor: Actor): SQL => {
  switch (actor.role) {
    case "administrator":
    case "officer":
    case "system":
      return sql`1`
    case "board":
      return sql`(${present} AND +${reports.status} = 'accepted')`
    case "grantee":
      return sql`(${present} AND ${grants.organizationId} = ${actor.organizationId})`
    case "visitor":
      return sql`(${present} AND +${reports.status} = 'accepted' AND ${reports.publishedAt} IS NOT NULL AND ${grants.publishedAt} IS NOT NULL AND ${organizations.publishedAt} IS NOT NULL)`
  }
}

const columns = {
  id: reports.id,
  grantId: reports.grantId,
  organizationId: grants.organizationId,
  organizationName: organizations.name,
  fiscalYear: grants.fiscalYear,
  kind: reports.kind,
  coversFrom: reports.coversFrom,
  coversTo: reports.coversTo,
  status: reports.status,
  requirementId: reports.requirementId,
  requirementState: requirements.state,
  dueOn: requirements.dueOn,
  publishedUrl: reports.publishedUrl,
  publishedAt: reports.publishedAt,
  grantPublishedAt: grants.publishedAt,
  organizationPublishedAt: organizations.publishedAt,
  version: reports.version,
}

const listedRows = sql`${reports.deletedAt} IS NULL`
const ways = {
  id: eq(reports.id, given("id")),
  ids: among(reports.id, "ids"),
  answering: sql`${reports.requirementId} = ${given("requirement")} AND ${reports.status} <> 'withdrawn'`,
  requirement: sql`${listedRows} AND ${reports.requirementId} = ${given("requirement")}`,
  grant: sql`${listedRows} AND ${reports.grantId} = ${given("grant")}`,
  organization: sql`${listedRows} AND ${grants.organizationId} = ${given("organization")}`,
  case: sql`${listedRows} AND ${reports.id} IN (SELECT report_id FROM report_cases WHERE case_id = ${given("case")})`,
}

const rowsOf = keptFor((actor, way: keyof typeof ways) =>
  db
    .select(columns)
    .from(reports)
    .innerJoin(grants, eq(grants.id, reports.grantId))
    .innerJoin(organizations, eq(organizations.id, grants.organizationId))
    .leftJoin(requirements, eq(requirements.id, reports.requirementId))
    .where(and(visibleTo(actor), ways[way]))
    .orderBy(desc(grants.fiscalYear), asc(reports.coversFrom), asc(reports.id)),
)
type Row = ReturnType<typeof rowsOf>[number]

const shown = ({ grantPublishedAt, organizationPublishedAt, ...row }: Row): Report => ({
  ...row,
  isGrantPublic: grantPublishedAt !== null && organizationPublishedAt !== null,
})

export const findReport = (actor: Actor, id: number): Report | undefined => rowsOf(actor, "id", { id }).map(shown)[0]

/** In the order of the ids. */
export const reportsById = (actor: Actor, ids: readonly number[]): Report[] => {
  const found = new Map(rowsOf(actor, "ids", { ids }).map((row) => [row.id, shown(row)]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

const visibleRows = keptFor((actor) =>
  db
    .select({ id: reports.id })
    .from(reports)
    .innerJoin(grants, eq(grants.id, reports.grantId))
    .innerJoin(organizations, eq(organizations.id, grants.organizationId))
    .where(and(eq(reports.id, given("id")), visibleTo(actor))),
)

/** Whether it exists for the actor: asked by what hangs on it. */
export const isReportVisible = (actor: Actor, id: number): boolean => visibleRows(actor, "id", { id }).length > 0

/** @throws Missing */
export const getReport = (actor: Actor, id: number): Report => {
  const report = findReport(actor, id)
  if (!report) throw new Missing("report")
  return report
}

/** The report that answers a requirement, drafts included, withdrawn ones not. */
export const reportOfRequirement = (actor: Actor, requirementId: number): Report | undefined =>
  rowsOf(actor, "answering", { requirement: requirementId }).map(shown)[0]

/** Withdrawn ones too. */
export const reportsOfRequirement = (actor: Actor, requirementId: number): Report[] => rowsOf(actor, "requirement", { requirement: requirementId }).map(shown)

/** By year, newest first. The board is given accepted ones, a visitor public ones. */
export const reportsOfOrganization = (actor: Actor, organizationId: number): Report[] =>
  rowsOf(actor, "organization", { organization: organizationId }).map(shown)
export const reportsOfGrant = (actor: Actor, grantId: number): Report[] => rowsOf(actor, "grant", { grant: grantId }).map(shown)
export const reportsOfCase = (actor: Actor, caseId: number): Report[] => rowsOf(actor, "case", { case: caseId }).map(shown)

const withdrawals = keptQuery(() =>
  db
    .select({ at: events.at })
    .from(events)
    .where(and(eq(events.noun, "report"), eq(events.nounId, given("report")), eq(events.verb, "report.withdraw"), eq(events.outcome, "done")))
    .orderBy(desc(events.id))
    .limit(1),
)

/** When a report was taken back that was not sent again since. */
export const takenBackAt = (actor: Actor, reportId: number): Instant | undefined => {
  const status = findReport(actor, reportId)?.status
  return status === "withdrawn" || status === "draft" ? withdrawals({ report: reportId })[0]?.at : undefined
}

const reviewRows = keptQuery(() =>
  db
    .select({
      id: reviews.id,
      reportVersionId: reviews.reportVersionId,
      decision: reviews.decision,
      words: reviews.words,
      createdAt: reviews.createdAt,
      by: persons.name,
    })
    .from(reviews)
    .leftJoin(persons, eq(persons.id, reviews.personId))
    .where(eq(reviews.reportId, given("report")))
    .orderBy(asc(reviews.id)),
)

/** What the foundation answered, oldest first; for staff and the grantee itself. */
export const reviewsOf = (actor: Actor, reportId: number): Review[] => {
  if (!isReportVisible(actor, reportId) || (!isStaff(actor) && actor.role !== "grantee")) return []
  const rows = reviewRows({ report: reportId })
  const parts = partsOfReviews(rows.map(({ id }) => id))
  return rows.map((row) => ({ ...row, parts: parts.get(row.id) ?? [] }))
}

const caseColumns = { id: cases.id, title: cases.title, slug: cases.slug, isPublic: sql<boolean>`${cases.publishedAt} IS NOT NULL`.mapWith(Boolean) }

const caseRows = keptFor(({ role }) =>
  db
    .select(caseColumns)
    .from(reportCases)
    .innerJoin(cases, eq(cases.id, reportCases.caseId))
    .where(and(eq(reportCases.reportId, given("report")), isNull(cases.deletedAt), role === "visitor" ? isNotNull(cases.publishedAt) : undefined))
    .orderBy(asc(cases.title)),
)

/** The cases that a report is about. */
export const casesOfReport = (actor: Actor, reportId: number): ReportCase[] =>
  isReportVisible(actor, reportId) ? caseRows(actor, "report", { report: reportId }) : []

/** The cases that a report on this grant can be about: those that it pays for. */
export const casesToReportOn = (actor: Actor, grantId: number): ReportCase[] => casesOfGrants(actor, [grantId]).get(grantId) ?? []

export type Upload = PageCount & { id: string; name: string; mediaType: string; sizeBytes: number; path: string; createdAt: Instant; by: string }

const uploadRows = keptFor((actor) =>
  db
    .select({
      id: uploads.id,
      name: uploads.name,
      mediaType: uploads.mediaType,
      sizeBytes: uploads.sizeBytes,
      path: uploads.path,
      pages: uploads.pages,
      pagesFrom: uploads.pagesFrom,
      createdAt: uploads.createdAt,
      by: persons.name,
    })
    .from(uploads)
    .innerJoin(persons, eq(persons.id, uploads.personId))
    .where(
      and(
        eq(uploads.requirementId, given("requirement")),
        eq(uploads.kind, "report"),
        actor.role === "grantee" ? eq(persons.organizationId, actor.organizationId ?? 0) : eq(uploads.personId, actor.personId ?? 0),
      ),
    )
    .orderBy(desc(uploads.createdAt))
    .limit(1),
)

/** The file that is uploaded and not yet submitted: for grantee staff of any colleague, for the foundation's staff their own. */
export const findUpload = (actor: Actor, requirementId: number): Upload | undefined => uploadRows(actor, "requirement", { requirement: requirementId })[0]
