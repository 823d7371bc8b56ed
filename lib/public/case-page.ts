import { and, asc, desc, eq, isNull } from "drizzle-orm"
import { caseIssueAreas, cases, documents, grantCases, grants, issueAreas, organizations } from "#db/schema"
import { db } from "#db/store"
import { caseToldTo } from "#lib/case/queries"
import { type Actor, visitor } from "#lib/kernel/actor"
import { publicCaseColumns } from "#lib/public/columns"
import type { CasePage } from "#lib/public/public"
import { publicUpdatesOf } from "#lib/public/updates"
import { documentIsPublic, grantIsPublic, mayPreview, type Sight } from "#lib/public/visible"
import { publishedReports } from "#lib/report/queries"

const grantsOf = (caseId: number, sight: Sight) =>
  db
    .select({ id: grants.id, fiscalYear: grants.fiscalYear, amountCents: grants.amountCents, slug: organizations.slug, name: organizations.name })
    .from(grantCases)
    .innerJoin(grants, eq(grants.id, grantCases.grantId))
    .innerJoin(organizations, eq(organizations.id, grants.organizationId))
    .where(and(eq(grantCases.caseId, caseId), grantIsPublic(sight)))
    .orderBy(desc(grants.fiscalYear), desc(grants.id))
    .all()

/** An area out of use is no page to be led to. */
const areasOf = (caseId: number) =>
  db
    .select({ slug: issueAreas.slug, name: issueAreas.name })
    .from(caseIssueAreas)
    .innerJoin(issueAreas, eq(issueAreas.id, caseIssueAreas.issueAreaId))
    .where(and(eq(caseIssueAreas.caseId, caseId), isNull(issueAreas.deletedAt)))
    .orderBy(asc(issueAreas.name))
    .all()

const documentsOf = (caseId: number, sight: Sight) =>
  db
    .select({ id: documents.id, title: documents.title, mediaType: documents.mediaType, sizeBytes: documents.sizeBytes })
    .from(documents)
    .where(and(eq(documents.caseId, caseId), documentIsPublic(sight)))
    .orderBy(asc(documents.createdAt), asc(documents.id))
    .all()

/** The public page of a case, by its slug or its id. `preview` shows what would be public once the case and its organization are published. */
export const readCasePage = (actor: Actor, slugOrId: string | number, { preview = false } = {}): CasePage | undefined => {
  const found = db
    .select({
      own: publicCaseColumns,
      publishedAt: cases.publishedAt,
      organizationId: organizations.id,
      organization: { slug: organizations.slug, name: organizations.name },
      organizationPublishedAt: organizations.publishedAt,
    })
    .from(cases)
    .innerJoin(organizations, eq(organizations.id, cases.organizationId))
    .where(and(typeof slugOrId === "number" ? eq(cases.id, slugOrId) : eq(cases.slug, slugOrId), isNull(cases.deletedAt), isNull(organizations.deletedAt)))
    .get()
  if (!found) return undefined
  const { own, organization, organizationId } = found
  const isPublished = found.publishedAt !== null && found.organizationPublishedAt !== null
  if (preview ? !mayPreview(actor, organizationId) : !isPublished) return undefined
  const sight: Sight = preview ? { organizationId, caseId: own.id } : {}
  const record = caseToldTo(visitor, own.id)
  if (!record) return undefined
  const paidBy = grantsOf(own.id, sight)
  return {
    ...own,
    record,
    issueAreas: areasOf(own.id),
    isPublished,
    organization,
    updates: publicUpdatesOf({ caseId: own.id }, sight).map(({ caseId: _, ...update }) => update),
    grants: paidBy,
    reports: publishedReports(preview ? actor : visitor, { grantIds: paidBy.map(({ id }) => id) }).filter(
      ({ caseIds }) => caseIds.includes(own.id) || caseIds.length === 0,
    ),
    documents: documentsOf(own.id, sight),
  }
}
