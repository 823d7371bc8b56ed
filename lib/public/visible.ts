import { and, eq, isNotNull, isNull, ne, or, type Placeholder, type SQL, sql } from "drizzle-orm"
import type { SQLiteColumn } from "drizzle-orm/sqlite-core"
import { given } from "#db/kept-query"
import { cases, caseUpdates, documents, grants, organizations, reports } from "#db/schema"
import { type Actor, isStaff } from "#lib/kernel/actor"

/** What the public sees, the same for every reader; in a preview one organization, case, grant or update counts as published already. */
export type Sight<Id = number> = { organizationId?: Id | undefined; caseId?: Id | undefined; grantId?: Id | undefined; updateId?: Id | undefined }
type Asked = Sight<number | Placeholder>

/** The sight of a query that is built once: what is previewed is given each time, as `givenSight` says it. */
export const anySight: Asked = {
  organizationId: given("previewedOrganization"),
  caseId: given("previewedCase"),
  grantId: given("previewedGrant"),
  updateId: given("previewedUpdate"),
}
export const givenSight = ({ organizationId, caseId, grantId, updateId }: Sight) => ({
  previewedOrganization: organizationId ?? null,
  previewedCase: caseId ?? null,
  previewedGrant: grantId ?? null,
  previewedUpdate: updateId ?? null,
})

const isPublished = (publishedAt: SQLiteColumn, id: SQLiteColumn, previewed: number | Placeholder | undefined) =>
  previewed === undefined ? isNotNull(publishedAt) : or(isNotNull(publishedAt), eq(id, previewed))

export const organizationIsPublic = ({ organizationId }: Asked = {}) =>
  and(isNull(organizations.deletedAt), isPublished(organizations.publishedAt, organizations.id, organizationId))

const ownerIsPublic = (organizationId: SQLiteColumn, sight: Asked) =>
  sql`EXISTS (SELECT 1 FROM ${organizations} WHERE ${organizations.id} = ${organizationId} AND ${organizationIsPublic(sight)})`

/** A case is public with its own organization, whoever else pays for it. */
export const caseIsPublic = (sight: Asked = {}) =>
  and(isNull(cases.deletedAt), isPublished(cases.publishedAt, cases.id, sight.caseId), ownerIsPublic(cases.organizationId, sight))

/** A cancelled grant was not made: it stands in no list and counts in no sum. */
export const grantIsPublic = (sight: Asked = {}) =>
  and(
    isNull(grants.deletedAt),
    isPublished(grants.publishedAt, grants.id, sight.grantId),
    ne(grants.status, "cancelled"),
    ownerIsPublic(grants.organizationId, sight),
  )

/** Of a grant that is public. */
export const reportIsPublic = (): SQL | undefined => and(isNull(reports.deletedAt), isNotNull(reports.publishedAt), eq(reports.status, "accepted"))

/** News of a case that is not public would name it: it is not public either. */
export const updateIsPublic = (sight: Asked = {}) =>
  and(
    isNull(caseUpdates.deletedAt),
    isPublished(caseUpdates.publishedAt, caseUpdates.id, sight.updateId),
    ownerIsPublic(caseUpdates.organizationId, sight),
    or(isNull(caseUpdates.caseId), sql`EXISTS (SELECT 1 FROM ${cases} WHERE ${cases.id} = ${caseUpdates.caseId} AND ${caseIsPublic(sight)})`),
  )

export const documentIsPublic = (sight: Asked = {}) =>
  and(
    isNull(documents.deletedAt),
    eq(documents.audience, "public"),
    ownerIsPublic(documents.organizationId, sight),
    or(isNull(documents.caseId), sql`EXISTS (SELECT 1 FROM ${cases} WHERE ${cases.id} = ${documents.caseId} AND ${caseIsPublic(sight)})`),
    or(isNull(documents.grantId), sql`EXISTS (SELECT 1 FROM ${grants} WHERE ${grants.id} = ${documents.grantId} AND ${grantIsPublic(sight)})`),
  )

/** Staff look ahead at any page, grantee staff at their own organization's, nobody else at any. */
export const mayPreview = (actor: Actor, organizationId: number): boolean => isStaff(actor) || actor.organizationId === organizationId
