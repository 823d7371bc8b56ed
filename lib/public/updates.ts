import { and, eq, sql } from "drizzle-orm"
import { caseUpdates, documents } from "#db/schema"
import { db } from "#db/store"
import type { PublicUpdate } from "#lib/public/public"
import { documentIsPublic, type Sight, updateIsPublic } from "#lib/public/visible"

/** Published news of an organization's cases or of one case: the newest first, then what has no date, in the order it was given. */
export const publicUpdatesOf = (of: { organizationId: number } | { caseId: number }, sight: Sight = {}): (PublicUpdate & { caseId: number | null })[] =>
  db
    .select({
      id: caseUpdates.id,
      caseId: caseUpdates.caseId,
      kind: caseUpdates.kind,
      happenedOn: caseUpdates.happenedOn,
      body: caseUpdates.body,
      source: caseUpdates.source,
      sourceUrl: caseUpdates.sourceUrl,
      document: { id: documents.id, title: documents.title, mediaType: documents.mediaType, sizeBytes: documents.sizeBytes },
    })
    .from(caseUpdates)
    .leftJoin(documents, and(eq(documents.id, caseUpdates.documentId), documentIsPublic(sight)))
    .where(and("caseId" in of ? eq(caseUpdates.caseId, of.caseId) : eq(caseUpdates.organizationId, of.organizationId), updateIsPublic(sight)))
    .orderBy(sql`${caseUpdates.happenedOn} IS NULL, ${caseUpdates.happenedOn} DESC, ${caseUpdates.position}, ${caseUpdates.id}`)
    .all()
