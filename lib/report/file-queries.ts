import { and, asc, eq, type SQL, sql } from "drizzle-orm"
import { given, keptFor } from "#db/kept-query"
import { documents, grants, organizations, reportFiles, reports, reportVersions } from "#db/schema"
import { db } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import { visibleTo } from "#lib/report/queries"
import type { AttachedFile } from "#lib/report/report"
import { versionsVisibleTo } from "#lib/report/version-queries"

/** A decision is a court's own; a photo is published with its permission only, and other files never. */
const shownTo = (actor: Actor): SQL =>
  actor.role === "visitor" ? sql`(${reportFiles.kind} = 'decision' OR (${reportFiles.kind} = 'photo' AND ${reportFiles.mayPublish}))` : sql`1`

const ways = {
  version: eq(reportFiles.reportVersionId, given("version")),
  one: and(eq(reportFiles.reportVersionId, given("version")), eq(reportFiles.id, given("id"))),
}

const files = keptFor((actor, way: keyof typeof ways) =>
  db
    .select({
      id: reportFiles.id,
      reportVersionId: reportFiles.reportVersionId,
      kind: reportFiles.kind,
      documentId: reportFiles.documentId,
      caption: reportFiles.caption,
      credit: reportFiles.credit,
      mayPublish: reportFiles.mayPublish,
      name: documents.name,
      mediaType: documents.mediaType,
      sizeBytes: documents.sizeBytes,
      path: documents.path,
      sha256: documents.sha256,
    })
    .from(reportFiles)
    .innerJoin(reportVersions, eq(reportVersions.id, reportFiles.reportVersionId))
    .innerJoin(reports, eq(reports.id, reportVersions.reportId))
    .innerJoin(grants, eq(grants.id, reports.grantId))
    .innerJoin(organizations, eq(organizations.id, grants.organizationId))
    .innerJoin(documents, eq(documents.id, reportFiles.documentId))
    .where(and(ways[way], visibleTo(actor), versionsVisibleTo(actor), shownTo(actor)))
    .orderBy(asc(reportFiles.position), asc(reportFiles.id)),
)

const withoutPath = ({ path: _path, sha256: _hash, ...file }: ReturnType<typeof files>[number]): AttachedFile => file

/** What goes along with a version, in its order, for whoever may read the version; for everybody what may be published of it. */
export const filesOfVersion = (actor: Actor, reportVersionId: number): AttachedFile[] => files(actor, "version", { version: reportVersionId }).map(withoutPath)

/** What `/files/reports/<version>/<file>` sends. */
export const findAttachedFile = (actor: Actor, reportVersionId: number, id: number) => files(actor, "one", { version: reportVersionId, id })[0]
