import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm"
import { cases, documents, grantCases, grants, organizations } from "#db/schema"
import { db } from "#db/store"
import { type Actor, visitor } from "#lib/kernel/actor"
import { publicCaseColumns } from "#lib/public/columns"
import type { GranteePage, PublicCase, PublicDocument, PublicGrant, PublicName, UpdateGroup } from "#lib/public/public"
import { publicUpdatesOf } from "#lib/public/updates"
import { caseIsPublic, documentIsPublic, grantIsPublic, mayPreview, organizationIsPublic, type Sight } from "#lib/public/visible"
import { publishedReports } from "#lib/report/queries"

const grantsOf = (reader: Actor, organizationId: number, sight: Sight): PublicGrant[] => {
  const rows = db
    .select({ id: grants.id, fiscalYear: grants.fiscalYear, amountCents: grants.amountCents, purpose: grants.purpose })
    .from(grants)
    .where(and(eq(grants.organizationId, organizationId), grantIsPublic(sight)))
    .orderBy(desc(grants.fiscalYear), desc(grants.id))
    .all()
  const ids = rows.map(({ id }) => id)
  const paidFor = db
    .select({ grantId: grantCases.grantId, case: publicCaseColumns })
    .from(grantCases)
    .innerJoin(cases, eq(cases.id, grantCases.caseId))
    .where(and(inArray(grantCases.grantId, ids), caseIsPublic(sight)))
    .orderBy(asc(cases.id))
    .all()
  const reports = publishedReports(reader, { grantIds: ids })
  return rows.map((grant) => ({
    ...grant,
    cases: paidFor.filter(({ grantId }) => grantId === grant.id).map((row) => row.case),
    reports: reports.filter(({ grantId }) => grantId === grant.id),
  }))
}

/** Under their captions, which stand in the order in which their first news does. */
const updatesOf = (organizationId: number, sight: Sight): UpdateGroup[] => {
  const updates = publicUpdatesOf({ organizationId }, sight)
  const caseIds = updates.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]))
  const known = new Map<number | null, PublicCase>(
    db
      .select(publicCaseColumns)
      .from(cases)
      .where(inArray(cases.id, caseIds))
      .all()
      .map((row) => [row.id, row]),
  )
  const groups = Map.groupBy(updates, ({ caseId }) => caseId)
  return [...groups].map(([caseId, own]) => ({ case: known.get(caseId) ?? null, updates: own.map(({ caseId: _, ...update }) => update) }))
}

const documentsOf = (organizationId: number, sight: Sight): PublicDocument[] =>
  db
    .select({ id: documents.id, title: documents.title, mediaType: documents.mediaType, sizeBytes: documents.sizeBytes })
    .from(documents)
    .where(and(eq(documents.organizationId, organizationId), isNull(documents.caseId), documentIsPublic(sight)))
    .orderBy(asc(documents.createdAt), asc(documents.id))
    .all()

const neighbour = (of: { id: number; sortName: string }, direction: "previous" | "next"): PublicName | null =>
  db
    .select({ slug: organizations.slug, name: organizations.name })
    .from(organizations)
    .where(
      and(
        organizationIsPublic(),
        sql`(${organizations.sortName}, ${organizations.id}) ${sql.raw(direction === "next" ? ">" : "<")} (${of.sortName}, ${of.id})`,
      ),
    )
    .orderBy(...(direction === "next" ? [asc(organizations.sortName), asc(organizations.id)] : [desc(organizations.sortName), desc(organizations.id)]))
    .limit(1)
    .get() ?? null

/**
 * The public page of a grantee, by its slug or its id. `preview` shows what would be public once the organization is published,
 * to staff and to its own people; what else is private stays out of it.
 */
export const readGranteePage = (actor: Actor, slugOrId: string | number, { preview = false } = {}): GranteePage | undefined => {
  const found = db
    .select()
    .from(organizations)
    .where(typeof slugOrId === "number" ? eq(organizations.id, slugOrId) : eq(organizations.slug, slugOrId))
    .get()
  if (!found || found.deletedAt) return undefined
  if (preview ? !mayPreview(actor, found.id) : !found.publishedAt) return undefined
  const sight: Sight = preview ? { organizationId: found.id } : {}
  const { id, slug, name, parentName, description, website, publishedAt } = found
  return {
    ...{ id, slug, name, parentName, description, website },
    isPublished: publishedAt !== null,
    grants: grantsOf(preview ? actor : visitor, id, sight),
    updates: updatesOf(id, sight),
    documents: documentsOf(id, sight),
    previous: neighbour(found, "previous"),
    next: neighbour(found, "next"),
  }
}
