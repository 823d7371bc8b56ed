import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm"
import { among, given, keptFor, keptQuery } from "#db/kept-query"
import { documents, grants, organizations, reportCases, reportFiles, reports, reportVersions } from "#db/schema"
import { db } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import { visibleTo } from "#lib/report/queries"
import { isFilePublic } from "#lib/report/report"
import { lastSent } from "#lib/report/version-queries"
import type { RequirementKind } from "#lib/requirement/requirement"

export type PublishedReport = {
  id: number
  grantId: number
  fiscalYear: number
  kind: RequirementKind
  /** On this site, or where the foundation published it before. */
  href: string
  isElsewhere: boolean
  /** Of the file on this site. */
  mediaType: string | null
  /** The cases that it is about. */
  caseIds: number[]
  /** Decisions, and photos that came with a permission. */
  attachments: PublicAttachment[]
}
export type PublicAttachment = { id: number; kind: "decision" | "photo"; href: string; caption: string; credit: string }

const attachmentRows = keptQuery(() =>
  db
    .select({
      id: reportFiles.id,
      versionId: reportFiles.reportVersionId,
      kind: reportFiles.kind,
      mayPublish: reportFiles.mayPublish,
      caption: sql<string>`coalesce(nullif(${reportFiles.caption}, ''), ${documents.name})`,
      credit: reportFiles.credit,
    })
    .from(reportFiles)
    .innerJoin(documents, eq(documents.id, reportFiles.documentId))
    .where(among(reportFiles.reportVersionId, "versions"))
    .orderBy(asc(reportFiles.position), asc(reportFiles.id)),
)

/** What is published with a version, by the rule of `isFilePublic`. The versions are those that the actor was given. */
const publicAttachments = (versions: readonly number[]): (PublicAttachment & { versionId: number })[] =>
  attachmentRows({ versions })
    .filter(isFilePublic)
    .map(({ mayPublish: _asked, kind, ...file }) => ({ ...file, kind: kind as PublicAttachment["kind"], href: `/files/reports/${file.versionId}/${file.id}` }))

const ways = { organization: eq(grants.organizationId, given("organization")), grants: among(reports.grantId, "grants") }

const rowsOf = keptFor((actor, way: keyof typeof ways) =>
  db
    .select({
      id: reports.id,
      grantId: reports.grantId,
      fiscalYear: grants.fiscalYear,
      kind: reports.kind,
      publishedUrl: reports.publishedUrl,
      versionId: reportVersions.id,
      mediaType: documents.mediaType,
    })
    .from(reports)
    .innerJoin(grants, eq(grants.id, reports.grantId))
    .innerJoin(organizations, eq(organizations.id, grants.organizationId))
    .leftJoin(reportVersions, and(eq(reportVersions.reportId, reports.id), lastSent))
    .leftJoin(documents, eq(documents.id, reportVersions.documentId))
    .where(and(visibleTo(actor), isNotNull(reports.publishedAt), isNull(reports.deletedAt), ways[way]))
    .orderBy(asc(grants.fiscalYear), asc(reports.kind), asc(reports.coversFrom), asc(reports.id)),
)

const caseRows = keptQuery(() => db.select().from(reportCases).where(among(reportCases.reportId, "reports")))

/** Reports that are published, of one organization or of some grants; the oldest period first. */
export const publishedReports = (actor: Actor, of: { organizationId: number } | { grantIds: readonly number[] }): PublishedReport[] => {
  const rows = "organizationId" in of ? rowsOf(actor, "organization", { organization: of.organizationId }) : rowsOf(actor, "grants", { grants: of.grantIds })
  if (rows.length === 0) return []
  const linked = caseRows({ reports: rows.map(({ id }) => id) })
  const attached = publicAttachments(rows.flatMap(({ versionId }) => versionId ?? []))
  return rows.map(({ publishedUrl, versionId, ...row }) => ({
    ...row,
    href: publishedUrl ?? `/files/reports/${versionId}`,
    isElsewhere: publishedUrl !== null,
    caseIds: linked.filter(({ reportId }) => reportId === row.id).map(({ caseId }) => caseId),
    attachments: attached.filter((file) => file.versionId === versionId).map(({ versionId: _of, ...file }) => file),
  }))
}
