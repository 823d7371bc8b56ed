import { and, asc, desc, eq, isNull, sql } from "drizzle-orm"
import { among, given, keptQuery } from "#db/kept-query"
import { cases, documents, grantCases, grants, organizations } from "#db/schema"
import { db } from "#db/store"
import { inCourt } from "#lib/case/queries"
import { type Actor, visitor } from "#lib/kernel/actor"
import { publicCaseColumns } from "#lib/public/columns"
import type { GranteePage, PublicCase, PublicGrant, UpdateGroup } from "#lib/public/public"
import { publicUpdatesOf } from "#lib/public/updates"
import { anySight, caseIsPublic, documentIsPublic, givenSight, grantIsPublic, mayPreview, organizationIsPublic, type Sight } from "#lib/public/visible"
import { publishedReports } from "#lib/report/published-queries"

const grantRows = keptQuery(() =>
  db
    .select({ id: grants.id, fiscalYear: grants.fiscalYear, amountCents: grants.amountCents, purpose: grants.purpose })
    .from(grants)
    .where(and(eq(grants.organizationId, given("organization")), grantIsPublic(anySight)))
    .orderBy(desc(grants.fiscalYear), desc(grants.id)),
)

const paidForRows = keptQuery(() =>
  db
    .select({ grantId: grantCases.grantId, case: publicCaseColumns })
    .from(grantCases)
    .innerJoin(cases, eq(cases.id, grantCases.caseId))
    .where(and(among(grantCases.grantId, "grants"), caseIsPublic(anySight)))
    .orderBy(asc(cases.id)),
)

const grantsOf = (reader: Actor, organization: number, sight: Sight): PublicGrant[] => {
  const rows = grantRows({ organization, ...givenSight(sight) })
  const ids = rows.map(({ id }) => id)
  const paidFor = paidForRows({ grants: ids, ...givenSight(sight) })
  const placed = inCourt(paidFor.map((row) => row.case.id))
  const reports = publishedReports(reader, { grantIds: ids })
  return rows.map((grant) => ({
    ...grant,
    cases: paidFor.filter(({ grantId }) => grantId === grant.id).map((row) => ({ ...row.case, ...placed(row.case.id) })),
    reports: reports.filter(({ grantId }) => grantId === grant.id),
  }))
}

/** How a grant reads on its grantee's page once both are public; undefined where it would stand there not even then. */
export const previewGrant = (actor: Actor, { id, organizationId }: { id: number; organizationId: number }): PublicGrant | undefined =>
  mayPreview(actor, organizationId) ? grantsOf(actor, organizationId, { organizationId, grantId: id }).find((grant) => grant.id === id) : undefined

const caseRows = keptQuery(() => db.select(publicCaseColumns).from(cases).where(among(cases.id, "cases")))

/** Under their captions, which stand in the order in which their first news does. */
const updatesOf = (organizationId: number, sight: Sight): UpdateGroup[] => {
  const updates = publicUpdatesOf({ organizationId }, sight)
  const ids = updates.flatMap(({ caseId }) => caseId ?? [])
  const known = new Map<number | null, PublicCase>(caseRows({ cases: ids }).map((row) => [row.id, row]))
  const groups = Map.groupBy(updates, ({ caseId }) => caseId)
  return [...groups].map(([caseId, own]) => ({ case: known.get(caseId) ?? null, updates: own.map(({ caseId: _, ...update }) => update) }))
}

const documentRows = keptQuery(() =>
  db
    .select({ id: documents.id, title: documents.title, mediaType: documents.mediaType, sizeBytes: documents.sizeBytes })
    .from(documents)
    .where(and(eq(documents.organizationId, given("organization")), isNull(documents.caseId), documentIsPublic(anySight)))
    .orderBy(asc(documents.createdAt), asc(documents.id)),
)

const neighbourRows = (compare: "<" | ">", order: typeof asc) =>
  keptQuery(() =>
    db
      .select({ slug: organizations.slug, name: organizations.name })
      .from(organizations)
      .where(and(organizationIsPublic(), sql`(${organizations.sortName}, ${organizations.id}) ${sql.raw(compare)} (${given("sortName")}, ${given("id")})`))
      .orderBy(order(organizations.sortName), order(organizations.id))
      .limit(1),
  )
const previousRows = neighbourRows("<", desc)
const nextRows = neighbourRows(">", asc)

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
  const { id, slug, name, sortName, parentName, description, website, publishedAt } = found
  return {
    ...{ id, slug, name, parentName, description, website },
    isPublished: publishedAt !== null,
    grants: grantsOf(preview ? actor : visitor, id, sight),
    updates: updatesOf(id, sight),
    documents: documentRows({ organization: id, ...givenSight(sight) }),
    previous: previousRows({ sortName, id })[0] ?? null,
    next: nextRows({ sortName, id })[0] ?? null,
  }
}
