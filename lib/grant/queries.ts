import { and, asc, desc, eq, getTableColumns, type SQL, sql } from "drizzle-orm"
import { inIds } from "#db/in-parts"
import { among, given, keptFor } from "#db/kept-query"
import { cases, grantCases, grants, organizations } from "#db/schema"
import { db, type Read } from "#db/store"
import { visibleTo as caseVisibleTo } from "#lib/case/queries"
import { type FullGrant, type GrantCase, grantNames, grantTitle, type MoneyYear } from "#lib/grant/grant"
import type { Actor } from "#lib/kernel/actor"
import { Missing } from "#lib/kernel/refusal"

/** Of any query that reads grants. */
export const visibleTo = (actor: Actor): SQL => {
  const kept = sql`${grants.deletedAt} IS NULL AND EXISTS (SELECT 1 FROM organizations o WHERE o.id = ${grants.organizationId} AND o.deleted_at IS NULL)`
  switch (actor.role) {
    case "administrator":
    case "officer":
    case "system":
      return sql`1`
    case "board":
      return kept
    case "grantee":
      return sql`${kept} AND ${grants.organizationId} = ${actor.organizationId}`
    case "visitor":
      return sql`${kept} AND ${grants.publishedAt} IS NOT NULL
        AND EXISTS (SELECT 1 FROM organizations o WHERE o.id = ${grants.organizationId} AND o.published_at IS NOT NULL)`
  }
}

const ways = {
  id: eq(grants.id, given("id")),
  organization: eq(grants.organizationId, given("organization")),
  case: sql`${grants.id} IN (SELECT grant_id FROM grant_cases WHERE case_id = ${given("case")})`,
  ids: among(grants.id, "ids"),
}

const grantRows = keptFor((actor, way: keyof typeof ways) =>
  db
    .select({ ...getTableColumns(grants), organizationName: organizations.name, organizationSlug: organizations.slug })
    .from(grants)
    .innerJoin(organizations, eq(organizations.id, grants.organizationId))
    .where(and(visibleTo(actor), ways[way]))
    .orderBy(asc(sql`${grants.deletedAt} IS NOT NULL`), desc(grants.fiscalYear), asc(grants.id)),
)

const casesPaidFor = keptFor((actor) =>
  db
    .select({
      grantId: grantCases.grantId,
      id: cases.id,
      title: cases.title,
      slug: cases.slug,
      result: cases.result,
      isPublic: sql<number>`${cases.publishedAt} IS NOT NULL`.mapWith(Boolean),
    })
    .from(grantCases)
    .innerJoin(cases, eq(cases.id, grantCases.caseId))
    .where(and(among(grantCases.grantId, "grants"), caseVisibleTo(actor)))
    .orderBy(asc(grantCases.grantId), asc(cases.id)),
)

/** The cases of several grants in one query, each in the order in which they were entered; only those that exist for the actor. */
export const casesOfGrants = (actor: Actor, grantIds: readonly number[]): Map<number, GrantCase[]> => {
  if (grantIds.length === 0) return new Map()
  const byGrant = Map.groupBy(casesPaidFor(actor, "grants", { grants: grantIds }), ({ grantId }) => grantId)
  return new Map([...byGrant].map(([grantId, found]) => [grantId, found.map(({ grantId: _, ...each }) => each)]))
}

const withCases = (actor: Actor, rows: ReturnType<typeof grantRows>): FullGrant[] => {
  const byGrant = casesOfGrants(
    actor,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({ ...row, cases: byGrant.get(row.id) ?? [] }))
}

/** The grant, if it exists for this actor. */
export const findGrant = (actor: Actor, id: number): FullGrant | undefined => withCases(actor, grantRows(actor, "id", { id }))[0]

/** As findGrant; throws Missing. */
export const getGrant = (actor: Actor, id: number): FullGrant => {
  const found = findGrant(actor, id)
  if (!found) throw new Missing("grant")
  return found
}

/** Several grants by their ids, in that order; those that do not exist for the actor are left out. */
export const grantsById = (actor: Actor, ids: readonly number[]): FullGrant[] => {
  if (ids.length === 0) return []
  const byId = new Map(withCases(actor, grantRows(actor, "ids", { ids })).map((grant) => [grant.id, grant]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Newest fiscal year first; archived ones, which only staff see, last. */
export const grantsOfOrganization = (actor: Actor, organizationId: number): FullGrant[] =>
  withCases(actor, grantRows(actor, "organization", { organization: organizationId }))

/** What stands after "grant of" for each of an organization's grants, by its id. */
export const grantNamesOf = (actor: Actor, organizationId: number): Map<number, string> => grantNames(grantsOfOrganization(actor, organizationId))

type OfGrant = { organizationId: number; grantId: number; fiscalYear: number }

/** The same for one, where its grant is known by something that belongs to it. */
export const grantNameOf = (actor: Actor, of: OfGrant): string => grantNamesOf(actor, of.organizationId).get(of.grantId) ?? String(of.fiscalYear)

/** The same for many of many organizations: only where a year has several grants these are read. */
export const grantNamer = (actor: Actor, all: readonly OfGrant[]): ((of: OfGrant) => string) => {
  const ids = [...new Set(all.map(({ organizationId }) => organizationId))]
  const several = db.all<{ id: number; year: number }>(
    sql`SELECT organization_id AS id, fiscal_year AS year FROM grants WHERE organization_id IN ${inIds(ids)} GROUP BY 1, 2 HAVING count(*) > 1`,
  )
  const isAmongSeveral = new Set(several.map(({ id, year }) => `${id} ${year}`))
  return (of) => (isAmongSeveral.has(`${of.organizationId} ${of.fiscalYear}`) ? grantNameOf(actor, of) : String(of.fiscalYear))
}

/** The grants that paid for a case, newest first. */
export const grantsOfCase = (actor: Actor, caseId: number): FullGrant[] => withCases(actor, grantRows(actor, "case", { case: caseId }))

/** For a field that chooses one of an organization's grants. */
export const grantOptions = (actor: Actor, organizationId: number): { value: string; label: string }[] =>
  grantRows(actor, "organization", { organization: organizationId })
    .filter(({ deletedAt }) => deletedAt === null)
    .map((grant) => ({ value: String(grant.id), label: grantTitle(grant) }))

/** An organization's money by the fiscal year of its grants, newest first. Archived and cancelled grants count nowhere. */
export const moneyByYear = (actor: Actor, organizationId: number, from: Read = db): MoneyYear[] =>
  from
    .select({
      fiscalYear: grants.fiscalYear,
      grants: sql<number>`count(*)`,
      unrecorded: sql<number>`sum(${grants.amountCents} IS NULL)`,
      awardedCents: sql<number>`coalesce(sum(${grants.amountCents}), 0)`,
      paidCents: sql<number | null>`sum(${grants.paidCents})`,
      toPayCents: sql<number>`coalesce(sum(${grants.toPayCents}), 0)`,
    })
    .from(grants)
    .where(and(visibleTo(actor), eq(grants.organizationId, organizationId), sql`${grants.deletedAt} IS NULL AND ${grants.status} <> 'cancelled'`))
    .groupBy(grants.fiscalYear)
    .orderBy(desc(grants.fiscalYear))
    .all()
