import { and, asc, desc, eq, isNull } from "drizzle-orm"
import type { SQLiteColumn } from "drizzle-orm/sqlite-core"
import { given, keptQuery } from "#db/kept-query"
import { caseIssueAreas, cases, documents, grantCases, grants, issueAreas, organizations } from "#db/schema"
import { db } from "#db/store"
import { caseToldTo } from "#lib/case/queries"
import { type Actor, visitor } from "#lib/kernel/actor"
import { publicCaseColumns } from "#lib/public/columns"
import type { CasePage } from "#lib/public/public"
import { publicUpdatesOf } from "#lib/public/updates"
import { anySight, documentIsPublic, givenSight, grantIsPublic, mayPreview, type Sight } from "#lib/public/visible"
import { publishedReports } from "#lib/report/published-queries"

const grantRows = keptQuery(() =>
  db
    .select({ id: grants.id, fiscalYear: grants.fiscalYear, amountCents: grants.amountCents, slug: organizations.slug, name: organizations.name })
    .from(grantCases)
    .innerJoin(grants, eq(grants.id, grantCases.grantId))
    .innerJoin(organizations, eq(organizations.id, grants.organizationId))
    .where(and(eq(grantCases.caseId, given("case")), grantIsPublic(anySight)))
    .orderBy(desc(grants.fiscalYear), desc(grants.id)),
)

/** An area out of use is no page to be led to. */
const areaRows = keptQuery(() =>
  db
    .select({ slug: issueAreas.slug, name: issueAreas.name })
    .from(caseIssueAreas)
    .innerJoin(issueAreas, eq(issueAreas.id, caseIssueAreas.issueAreaId))
    .where(and(eq(caseIssueAreas.caseId, given("case")), isNull(issueAreas.deletedAt)))
    .orderBy(asc(issueAreas.name)),
)

const documentRows = keptQuery(() =>
  db
    .select({ id: documents.id, title: documents.title, mediaType: documents.mediaType, sizeBytes: documents.sizeBytes })
    .from(documents)
    .where(and(eq(documents.caseId, given("case")), documentIsPublic(anySight)))
    .orderBy(asc(documents.createdAt), asc(documents.id)),
)

const pageRows = (by: SQLiteColumn) =>
  keptQuery(() =>
    db
      .select({
        own: publicCaseColumns,
        publishedAt: cases.publishedAt,
        organizationId: organizations.id,
        organization: { slug: organizations.slug, name: organizations.name },
        organizationPublishedAt: organizations.publishedAt,
      })
      .from(cases)
      .innerJoin(organizations, eq(organizations.id, cases.organizationId))
      .where(and(eq(by, given("asked")), isNull(cases.deletedAt), isNull(organizations.deletedAt))),
  )
const rowsById = pageRows(cases.id)
const rowsBySlug = pageRows(cases.slug)

/** The public page of a case, by its slug or its id. `preview` shows what would be public once the case and its organization are published. */
export const readCasePage = (actor: Actor, slugOrId: string | number, { preview = false } = {}): CasePage | undefined => {
  const [found] = (typeof slugOrId === "number" ? rowsById : rowsBySlug)({ asked: slugOrId })
  if (!found) return undefined
  const { own, organization, organizationId } = found
  const isPublished = found.publishedAt !== null && found.organizationPublishedAt !== null
  if (preview ? !mayPreview(actor, organizationId) : !isPublished) return undefined
  const sight: Sight = preview ? { organizationId, caseId: own.id } : {}
  const record = caseToldTo(visitor, own.id)
  if (!record) return undefined
  const values = { case: own.id, ...givenSight(sight) }
  const paidBy = grantRows(values)
  return {
    ...own,
    record,
    issueAreas: areaRows(values),
    isPublished,
    organization,
    updates: publicUpdatesOf({ caseId: own.id }, sight).map(({ caseId: _, ...update }) => update),
    grants: paidBy,
    reports: publishedReports(preview ? actor : visitor, { grantIds: paidBy.map(({ id }) => id) }).filter(
      ({ caseIds }) => caseIds.includes(own.id) || caseIds.length === 0,
    ),
    documents: documentRows(values),
  }
}
