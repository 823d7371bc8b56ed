import { and, asc, eq, getTableColumns, inArray, isNull, type SQL, sql } from "drizzle-orm"
import { among, given, keptFor, keptQuery } from "#db/kept-query"
import {
  caseAudiences,
  caseCaptions,
  caseIssueAreas,
  caseParticipants,
  caseReliefs,
  cases,
  caseUpdates,
  courtDates,
  dockets,
  documents,
  issueAreas,
  notes,
  organizations,
} from "#db/schema"
import { db, type Read } from "#db/store"
import type { FullCase, FullCaseUpdate } from "#lib/case/case"
import { reads, sealed, usualAudience } from "#lib/case/part"
import { type Actor, isStaff, system } from "#lib/kernel/actor"
import { type Audience, readableAudiences } from "#lib/kernel/audience"
import { Missing } from "#lib/kernel/refusal"

/** Of any query that reads cases. */
export const visibleTo = (actor: Actor): SQL => {
  const kept = sql`${cases.deletedAt} IS NULL AND EXISTS (SELECT 1 FROM organizations o WHERE o.id = ${cases.organizationId} AND o.deleted_at IS NULL)`
  switch (actor.role) {
    case "administrator":
    case "officer":
    case "system":
      return sql`1`
    case "board":
      return kept
    case "grantee":
      return sql`${kept} AND (${cases.organizationId} = ${actor.organizationId} OR ${cases.id} IN (
        SELECT gc.case_id FROM grant_cases gc JOIN grants g ON g.id = gc.grant_id WHERE g.organization_id = ${actor.organizationId} AND g.deleted_at IS NULL))`
    case "visitor":
      return sql`${kept} AND ${cases.publishedAt} IS NOT NULL
        AND EXISTS (SELECT 1 FROM organizations o WHERE o.id = ${cases.organizationId} AND o.published_at IS NOT NULL)`
  }
}

/** Of a query that joins the update with its organization and, where it has one, its case. */
const updateVisibleTo = (actor: Actor): SQL => {
  const there = sql`${caseUpdates.deletedAt} IS NULL AND ${organizations.deletedAt} IS NULL AND ${cases.deletedAt} IS NULL`
  const shown = sql`${there} AND (${caseUpdates.publishedAt} IS NOT NULL OR ${inArray(caseUpdates.audience, [...readableAudiences[actor.role]])})`
  switch (actor.role) {
    case "administrator":
    case "officer":
    case "system":
      return sql`1`
    case "board":
      return shown
    case "grantee":
      return sql`${shown} AND ${caseUpdates.organizationId} = ${actor.organizationId}`
    case "visitor":
      return sql`${there} AND ${caseUpdates.publishedAt} IS NOT NULL AND ${organizations.publishedAt} IS NOT NULL AND (${caseUpdates.caseId} IS NULL OR ${cases.publishedAt} IS NOT NULL)`
  }
}

const owner = { organizationName: organizations.name, organizationSlug: organizations.slug }

const caseWays = {
  id: eq(cases.id, given("id")),
  organization: eq(cases.organizationId, given("organization")),
  ids: among(cases.id, "ids"),
}

const caseRows = keptFor((actor, way: keyof typeof caseWays) =>
  db
    .select({ ...getTableColumns(cases), ...owner })
    .from(cases)
    .innerJoin(organizations, eq(organizations.id, cases.organizationId))
    .where(and(visibleTo(actor), caseWays[way]))
    .orderBy(asc(sql`${cases.deletedAt} IS NOT NULL`), asc(cases.id)),
)

const grouped = <Row extends { caseId: number }>(rows: Row[]) => Map.groupBy(rows, ({ caseId }) => caseId)

const captionsOf = keptQuery(() => db.select().from(caseCaptions).where(among(caseCaptions.caseId, "ids")).orderBy(asc(caseCaptions.id)))
const docketsOf = keptQuery(() => db.select().from(dockets).where(among(dockets.caseId, "ids")).orderBy(asc(dockets.position), asc(dockets.id)))
const areasOf = keptQuery(() =>
  db
    .select({ caseId: caseIssueAreas.caseId, id: issueAreas.id, name: issueAreas.name, slug: issueAreas.slug })
    .from(caseIssueAreas)
    .innerJoin(issueAreas, eq(issueAreas.id, caseIssueAreas.issueAreaId))
    .where(among(caseIssueAreas.caseId, "ids"))
    .orderBy(asc(issueAreas.name)),
)
const reliefsOf = keptQuery(() => db.select().from(caseReliefs).where(among(caseReliefs.caseId, "ids")))
const participantsOf = keptQuery(() =>
  db.select().from(caseParticipants).where(among(caseParticipants.caseId, "ids")).orderBy(asc(caseParticipants.position), asc(caseParticipants.id)),
)
const datesOf = keptQuery(() => db.select().from(courtDates).where(among(courtDates.caseId, "ids")).orderBy(asc(courtDates.happensOn), asc(courtDates.id)))
const audiencesOf = keptQuery(() => db.select().from(caseAudiences).where(among(caseAudiences.caseId, "ids")))

/**
 * Where cases are or were in court, and under which captions before. Both follow the case itself: whether it exists for whoever asks is
 * the caller's to decide.
 */
export const inCourt = (ids: readonly number[]) => {
  const captions = grouped(captionsOf({ ids }))
  const files = grouped(docketsOf({ ids }))
  return (id: number): Pick<FullCase, "captions" | "dockets"> => ({ captions: captions.get(id) ?? [], dockets: files.get(id) ?? [] })
}

/** Cases with all that belongs to them, each part for whom it is: one query for each kind of part, whatever the number of cases. */
const withParts = (actor: Actor, rows: ReturnType<typeof caseRows>): FullCase[] => {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const placed = inCourt(ids)
  const areas = grouped(areasOf({ ids }))
  const granted = grouped(reliefsOf({ ids }))
  const people = grouped(participantsOf({ ids }))
  const dates = grouped(datesOf({ ids }))
  const chosen = grouped(audiencesOf({ ids }))
  return rows.map((row) => {
    const audiences = { ...usualAudience, ...Object.fromEntries((chosen.get(row.id) ?? []).map(({ part, audience }) => [part, audience])) }
    const isFor = ({ audience }: { audience: Audience }) => reads(actor, audience, row.organizationId)
    const { captions, dockets } = placed(row.id)
    return {
      ...sealed(actor, row, audiences),
      earlierCaptions: captions.map(({ caption }) => caption),
      captions,
      dockets,
      issueAreas: (areas.get(row.id) ?? []).map(({ id, name, slug }) => ({ id, name, slug })),
      reliefs: (granted.get(row.id) ?? []).map(({ relief }) => relief),
      participants: (people.get(row.id) ?? []).filter(isFor),
      dates: (dates.get(row.id) ?? []).filter(isFor),
      audiences,
    }
  })
}

/** The case, if it exists for this actor. */
export const findCase = (actor: Actor, id: number): FullCase | undefined => withParts(actor, caseRows(actor, "id", { id }))[0]

/** As findCase; throws Missing. */
export const getCase = (actor: Actor, id: number): FullCase => {
  const found = findCase(actor, id)
  if (!found) throw new Missing("case")
  return found
}

/**
 * The case as a reader would be told of it, were it public: for a page that is looked at ahead. Whether the case exists for whoever asks
 * is the caller's to decide.
 */
export const caseToldTo = (reader: Actor, id: number): FullCase | undefined => withParts(reader, caseRows(system, "id", { id }))[0]

/** The organization's own cases, in the order in which they were entered; archived ones, which only staff see, last. */
export const casesOfOrganization = (actor: Actor, organizationId: number): FullCase[] =>
  withParts(actor, caseRows(actor, "organization", { organization: organizationId }))

/** Several cases by their ids, in that order; those that do not exist for the actor are left out. */
export const casesById = (actor: Actor, ids: readonly number[]): FullCase[] => {
  if (ids.length === 0) return []
  const byId = new Map(withParts(actor, caseRows(actor, "ids", { ids })).map((courtCase) => [courtCase.id, courtCase]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** For choosing the cases of a grant: the organization's own, and those that its grants pay for already. */
export const caseOptions = (actor: Actor, organizationId: number, from: Read = db): { id: number; title: string }[] =>
  from
    .select({ id: cases.id, title: cases.title })
    .from(cases)
    .where(
      and(
        visibleTo(actor),
        sql`${cases.deletedAt} IS NULL`,
        sql`(${cases.organizationId} = ${organizationId} OR ${cases.id} IN (
          SELECT gc.case_id FROM grant_cases gc JOIN grants g ON g.id = gc.grant_id WHERE g.organization_id = ${organizationId}))`,
      ),
    )
    .orderBy(sql`${cases.title} COLLATE NOCASE`)
    .all()

const updateWays = {
  id: eq(caseUpdates.id, given("id")),
  case: eq(caseUpdates.caseId, given("case")),
  organization: eq(caseUpdates.organizationId, given("organization")),
  ids: among(caseUpdates.id, "ids"),
}

const updateRows: (actor: Actor, way: keyof typeof updateWays, values: Record<string, number | readonly number[]>) => FullCaseUpdate[] = keptFor(
  (actor, way: keyof typeof updateWays) =>
    db
      .select({
        ...getTableColumns(caseUpdates),
        caseTitle: cases.title,
        caseSlug: cases.slug,
        organizationName: organizations.name,
        documentTitle: documents.title,
        documentAudience: documents.audience,
        note: { id: notes.id, kind: notes.kind, happenedOn: notes.happenedOn, grantId: notes.grantId, caseId: notes.caseId },
      })
      .from(caseUpdates)
      .leftJoin(notes, and(eq(notes.id, caseUpdates.noteId), isNull(notes.deletedAt), isStaff(actor) ? undefined : sql`0`))
      .leftJoin(documents, and(eq(documents.id, caseUpdates.documentId), isNull(documents.deletedAt)))
      .innerJoin(organizations, eq(organizations.id, caseUpdates.organizationId))
      .leftJoin(cases, eq(cases.id, caseUpdates.caseId))
      .where(and(updateVisibleTo(actor), updateWays[way]))
      .orderBy(sql`${caseUpdates.happenedOn} IS NULL`, sql`${caseUpdates.happenedOn} DESC`, asc(caseUpdates.position), asc(caseUpdates.id)),
)

/** News of an organization's cases, or of one case: dated ones first, the newest on top, then the undated in their kept order. */
export const updatesOf = (actor: Actor, of: { organizationId: number } | { caseId: number }): FullCaseUpdate[] =>
  "caseId" in of ? updateRows(actor, "case", { case: of.caseId }) : updateRows(actor, "organization", { organization: of.organizationId })

/** Several updates by their ids, in that order; those that do not exist for the actor are left out. */
export const updatesById = (actor: Actor, ids: readonly number[]): FullCaseUpdate[] => {
  if (ids.length === 0) return []
  const byId = new Map(updateRows(actor, "ids", { ids }).map((update) => [update.id, update]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

const findCaseUpdate = (actor: Actor, id: number): FullCaseUpdate | undefined => updateRows(actor, "id", { id })[0]

/** As findCaseUpdate; throws Missing. */
export const getCaseUpdate = (actor: Actor, id: number): FullCaseUpdate => {
  const found = findCaseUpdate(actor, id)
  if (!found) throw new Missing("case update")
  return found
}
