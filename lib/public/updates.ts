import { and, eq, sql } from "drizzle-orm"
import { given, keptQuery } from "#db/kept-query"
import { caseUpdates, documents } from "#db/schema"
import { db } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import type { PublicUpdate } from "#lib/public/public"
import { anySight, documentIsPublic, givenSight, mayPreview, type Sight, updateIsPublic } from "#lib/public/visible"

const ways = {
  case: eq(caseUpdates.caseId, given("case")),
  organization: eq(caseUpdates.organizationId, given("organization")),
  id: eq(caseUpdates.id, given("id")),
}

const rowsOf = (way: keyof typeof ways) =>
  keptQuery(() =>
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
      .leftJoin(documents, and(eq(documents.id, caseUpdates.documentId), documentIsPublic(anySight)))
      .where(and(ways[way], updateIsPublic(anySight)))
      .orderBy(sql`${caseUpdates.happenedOn} IS NULL, ${caseUpdates.happenedOn} DESC, ${caseUpdates.position}, ${caseUpdates.id}`),
  )
const rowsOfCase = rowsOf("case")
const rowsOfOrganization = rowsOf("organization")
const rowsById = rowsOf("id")

/** Published news of an organization's cases or of one case: the newest first, then what has no date, in the order it was given. */
export const publicUpdatesOf = (of: { organizationId: number } | { caseId: number }, sight: Sight = {}): (PublicUpdate & { caseId: number | null })[] =>
  "caseId" in of ? rowsOfCase({ case: of.caseId, ...givenSight(sight) }) : rowsOfOrganization({ organization: of.organizationId, ...givenSight(sight) })

type Drafted = { id: number; organizationId: number; caseId: number | null }

/** How a piece of news reads once it, its case and its organization are public. */
export const previewUpdate = (actor: Actor, { id, organizationId, caseId }: Drafted): PublicUpdate | undefined =>
  mayPreview(actor, organizationId)
    ? rowsById({ id, ...givenSight({ organizationId, caseId: caseId ?? undefined, updateId: id }) }).map(({ caseId: _, ...update }) => update)[0]
    : undefined
