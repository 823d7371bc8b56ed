import { and, desc, eq, getTableColumns, inArray, type SQL, sql } from "drizzle-orm"
import { given, keptFor, ownerIn } from "#db/kept-query"
import { documents, persons, uploads } from "#db/schema"
import { db } from "#db/store"
import type { Document } from "#lib/document/document"
import type { Actor } from "#lib/kernel/actor"
import { readableAudiences } from "#lib/kernel/audience"
import { Missing } from "#lib/kernel/refusal"

/** A row that owns a file, for the upkeep of files: nobody is shown it. */
export type FileOwner = { table: "documents" | "uploads"; id: number | string; path: string }

/** Every row that owns a file, deleted documents too, since they can be restored. */
export function storedPaths(): FileOwner[] {
  return [
    ...db
      .select({ id: documents.id, path: documents.path })
      .from(documents)
      .all()
      .map((row) => ({ table: "documents" as const, ...row })),
    ...db
      .select({ id: uploads.id, path: uploads.path })
      .from(uploads)
      .all()
      .map((row) => ({ table: "uploads" as const, ...row })),
  ]
}

const isOfReport = sql`(EXISTS (SELECT 1 FROM report_versions WHERE document_id = ${documents.id})
  OR EXISTS (SELECT 1 FROM report_files WHERE document_id = ${documents.id}))`

/** A report's file is reached by the report's own rule; an archived grant, case or organization takes its documents along. */
const isThere = sql`${documents.deletedAt} IS NULL
  AND NOT ${isOfReport}
  AND NOT EXISTS (SELECT 1 FROM organizations WHERE id = ${documents.organizationId} AND deleted_at IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM grants WHERE id = ${documents.grantId} AND deleted_at IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM cases WHERE id = ${documents.caseId} AND deleted_at IS NOT NULL)`

const isPublic = sql`EXISTS (SELECT 1 FROM organizations WHERE id = ${documents.organizationId} AND published_at IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM grants WHERE id = ${documents.grantId} AND published_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM cases WHERE id = ${documents.caseId} AND published_at IS NULL)`

const visibleTo = (actor: Actor): SQL => {
  const readable = inArray(documents.audience, [...readableAudiences[actor.role]])
  switch (actor.role) {
    case "administrator":
    case "officer":
    case "system":
      return sql`1`
    case "board":
      return sql`${isThere} AND ${readable}`
    case "grantee":
      return sql`${isThere} AND ${readable} AND ${documents.organizationId} = ${actor.organizationId}`
    case "visitor":
      return sql`${isThere} AND ${readable} AND ${isPublic}`
  }
}

const ways = {
  id: eq(documents.id, given("of")),
  organizationId: eq(documents.organizationId, given("of")),
  grantId: eq(documents.grantId, given("of")),
  caseId: eq(documents.caseId, given("of")),
}

const rows = keptFor((actor, way: keyof typeof ways) =>
  db
    .select({
      ...getTableColumns(documents),
      by: persons.name,
      isOfReport: sql<boolean>`${isOfReport}`.mapWith(Boolean),
    })
    .from(documents)
    .leftJoin(persons, eq(persons.id, documents.personId))
    .where(and(ways[way], visibleTo(actor)))
    .orderBy(sql`${documents.deletedAt} IS NOT NULL`, desc(documents.createdAt), desc(documents.id)),
)

type Of = { organizationId: number } | { grantId: number } | { caseId: number }

/** Newest first; those that are archived, for staff only, last. */
export const listDocuments = (actor: Actor, of: Of): Document[] => {
  const [way, id] = ownerIn<Exclude<keyof typeof ways, "id">>(of)
  return rows(actor, way, { of: id })
}

export const findDocument = (actor: Actor, id: number): Document | undefined => rows(actor, "id", { of: id })[0]

/** @throws Missing */
export const getDocument = (actor: Actor, id: number): Document => {
  const document = findDocument(actor, id)
  if (!document) throw new Missing("document")
  return document
}
