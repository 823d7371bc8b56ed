import { and, asc, desc, eq, isNull } from "drizzle-orm"
import { caseCaptions, caseIssueAreas, caseReliefs, cases, dockets, documents, grantCases, grants, issueAreas, organizations } from "#db/schema"
import { db } from "#db/store"
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

/** What belongs to the case alone, and to nobody's rights. */
const partsOf = (caseId: number) => ({
  earlierCaptions: db
    .select({ caption: caseCaptions.caption })
    .from(caseCaptions)
    .where(eq(caseCaptions.caseId, caseId))
    .orderBy(asc(caseCaptions.id))
    .all()
    .map(({ caption }) => caption),
  dockets: db
    .select({ id: dockets.id, court: dockets.court, number: dockets.number })
    .from(dockets)
    .where(eq(dockets.caseId, caseId))
    .orderBy(asc(dockets.position), asc(dockets.id))
    .all(),
  issueAreas: db
    .select({ slug: issueAreas.slug, name: issueAreas.name })
    .from(caseIssueAreas)
    .innerJoin(issueAreas, eq(issueAreas.id, caseIssueAreas.issueAreaId))
    .where(and(eq(caseIssueAreas.caseId, caseId), isNull(issueAreas.deletedAt)))
    .orderBy(asc(issueAreas.name))
    .all(),
  reliefs: db
    .select({ relief: caseReliefs.relief })
    .from(caseReliefs)
    .where(eq(caseReliefs.caseId, caseId))
    .all()
    .map(({ relief }) => relief),
})

const columns = {
  ...publicCaseColumns,
  stageOn: cases.stageOn,
  granteeSide: cases.granteeSide,
  disposition: cases.disposition,
  prevailed: cases.prevailed,
  settlementForm: cases.settlementForm,
}

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
      own: columns,
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
  const paidBy = grantsOf(own.id, sight)
  return {
    ...own,
    ...partsOf(own.id),
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
