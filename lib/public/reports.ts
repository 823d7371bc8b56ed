import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm"
import { documents, grants, reportCases, reports, reportVersions } from "#db/schema"
import { db } from "#db/store"
import type { PublicReport } from "#lib/public/public"
import { reportIsPublic } from "#lib/public/visible"
import { requirementKinds } from "#lib/requirement/requirement"

/** The answers that are meant for everybody; whom the foundation can call is not among them. */
const questions = [
  ["Progress", "progress"],
  ["Significant decisions", "decisions"],
  ["What is next", "next"],
  ["In the media", "media"],
  ["What the grant achieved", "achieved"],
  ["How the money was used", "moneyUsed"],
] as const

const lastSubmitted = sql`(SELECT max(number) FROM report_versions AS sent WHERE sent.report_id = ${reports.id} AND sent.submitted_at IS NOT NULL)`

/** The published reports of grants that are public, the six-month report before the year-end report. */
export const publicReportsOf = (grantIds: readonly number[]): PublicReport[] => {
  const rows = db
    .select({ report: reports, fiscalYear: grants.fiscalYear, sent: reportVersions, file: { mediaType: documents.mediaType, sizeBytes: documents.sizeBytes } })
    .from(reports)
    .innerJoin(grants, eq(grants.id, reports.grantId))
    .leftJoin(reportVersions, and(eq(reportVersions.reportId, reports.id), sql`${reportVersions.number} = ${lastSubmitted}`))
    .leftJoin(documents, and(eq(documents.id, reportVersions.documentId), isNull(documents.deletedAt)))
    .where(and(inArray(reports.grantId, [...grantIds]), reportIsPublic()))
    .orderBy(asc(reports.id))
    .all()
  const about = new Map<number, number[]>()
  for (const { reportId, caseId } of db
    .select()
    .from(reportCases)
    .where(
      inArray(
        reportCases.reportId,
        rows.map(({ report }) => report.id),
      ),
    )
    .all())
    about.set(reportId, [...(about.get(reportId) ?? []), caseId])
  return rows
    .map(({ report, fiscalYear, sent, file }): PublicReport => {
      const href = report.publishedUrl ?? (file && sent ? `/files/reports/${sent.id}` : null)
      return {
        id: report.id,
        grantId: report.grantId,
        fiscalYear,
        kind: report.kind,
        coversFrom: report.coversFrom,
        coversTo: report.coversTo,
        href,
        file: report.publishedUrl ? null : file,
        words: href || !sent ? [] : questions.flatMap(([label, key]) => (sent[key].trim() ? [{ label, body: sent[key] }] : [])),
        caseIds: about.get(report.id) ?? [],
      }
    })
    .sort((one, other) => requirementKinds.indexOf(one.kind) - requirementKinds.indexOf(other.kind))
}
