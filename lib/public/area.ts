import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm"
import { caseIssueAreas, cases, grantCases, grants, issueAreas, organizations } from "#db/schema"
import { db } from "#db/store"
import { publicCaseColumns } from "#lib/public/columns"
import { offset, sumColumns } from "#lib/public/lists"
import { type PublicCase, type PublicGrant, type PublicName, publicPageSize, type Sum } from "#lib/public/public"
import { caseIsPublic, grantIsPublic, organizationIsPublic } from "#lib/public/visible"

/** A grantee with the public cases of the area that it brings or that its grants pay for, and those grants. */
export type AreaGrantee = PublicName & { cases: readonly PublicCase[]; grants: readonly Pick<PublicGrant, "id" | "fiscalYear" | "amountCents">[] }
export type AreaGrantees = PublicName & { rows: AreaGrantee[]; grantees: number; cases: number; sum: Sum }

/** Both start from the area's own cases, so that what they cost follows the area and not the foundation. */
const ofArea = (areaId: number): SQL =>
  sql`${cases.id} IN (SELECT ${caseIssueAreas.caseId} FROM ${caseIssueAreas} WHERE ${caseIssueAreas.issueAreaId} = ${areaId}) AND ${caseIsPublic()}`

const paysFor = (areaId: number) =>
  and(
    sql`${grants.id} IN (SELECT ${grantCases.grantId} FROM ${cases} JOIN ${grantCases} ON ${grantCases.caseId} = ${cases.id} WHERE ${ofArea(areaId)})`,
    grantIsPublic(),
  )

/** The grantees of an issue area by name; undefined where no such area is in use. A grant that pays for several cases of the area counts once. */
export const publicGranteesOfArea = (slug: string, page: number): AreaGrantees | undefined => {
  const area = db
    .select()
    .from(issueAreas)
    .where(and(eq(issueAreas.slug, slug), isNull(issueAreas.deletedAt)))
    .get()
  if (!area) return undefined
  const count = sql<number>`count(*)`
  const isOfArea = and(
    organizationIsPublic(),
    sql`${organizations.id} IN (SELECT ${cases.organizationId} FROM ${cases} WHERE ${ofArea(area.id)}
      UNION SELECT ${grants.organizationId} FROM ${grants} WHERE ${paysFor(area.id)})`,
  )
  const named = db
    .select({ id: organizations.id, slug: organizations.slug, name: organizations.name })
    .from(organizations)
    .where(isOfArea)
    .orderBy(asc(organizations.sortName), asc(organizations.id))
    .limit(publicPageSize)
    .offset(offset(page))
    .all()
  const ids = named.map(({ id }) => id)
  const own = db
    .select({ organizationId: cases.organizationId, case: publicCaseColumns })
    .from(cases)
    .where(and(inArray(cases.organizationId, ids), ofArea(area.id)))
    .orderBy(sql`${cases.title} COLLATE NOCASE`, asc(cases.id))
    .all()
  const granted = db
    .select({ organizationId: grants.organizationId, id: grants.id, fiscalYear: grants.fiscalYear, amountCents: grants.amountCents })
    .from(grants)
    .where(and(inArray(grants.organizationId, ids), paysFor(area.id)))
    .orderBy(desc(grants.fiscalYear), desc(grants.id))
    .all()
  const paidFor = db
    .select({ organizationId: grants.organizationId, case: publicCaseColumns })
    .from(grantCases)
    .innerJoin(grants, eq(grants.id, grantCases.grantId))
    .innerJoin(cases, eq(cases.id, grantCases.caseId))
    .where(and(inArray(grants.organizationId, ids), grantIsPublic(), ofArea(area.id)))
    .orderBy(sql`${cases.title} COLLATE NOCASE`, asc(cases.id))
    .all()
  const casesOf = (id: number) => {
    const rows = [...own, ...paidFor].filter(({ organizationId }) => organizationId === id)
    return [...new Map(rows.map((row) => [row.case.id, row.case])).values()]
  }
  return {
    slug: area.slug,
    name: area.name,
    grantees: db.select({ count }).from(organizations).where(isOfArea).get()?.count ?? 0,
    cases: db.select({ count }).from(cases).where(ofArea(area.id)).get()?.count ?? 0,
    sum: { grants: 0, unrecorded: 0, amountCents: 0, ...db.select(sumColumns).from(grants).where(paysFor(area.id)).get() },
    rows: named.map(({ id, ...name }) => ({
      ...name,
      cases: casesOf(id),
      grants: granted.filter(({ organizationId }) => organizationId === id).map(({ organizationId: _, ...grant }) => grant),
    })),
  }
}
