import { and, desc, eq, sql } from "drizzle-orm"
import { cases, grantCases, grants, organizations } from "#db/schema"
import { db } from "#db/store"
import { sumColumns } from "#lib/public/lists"
import type { PublicName, Sum } from "#lib/public/public"
import { caseIsPublic, grantIsPublic, organizationIsPublic } from "#lib/public/visible"

const nothing: Sum = { grants: 0, unrecorded: 0, amountCents: 0 }

export type PublicTotals = Sum & {
  grantees: number
  /** Public cases that a public grant pays for. */
  cases: number
  /** Grants whose case is in none of the records that are public. */
  grantsWithoutCase: number
  firstYear: number | null
}

/** What the public grants, grantees and cases add up to. */
export const publicTotals = (): PublicTotals => {
  const count = sql<number>`count(*)`
  const hasCase = sql`EXISTS (SELECT 1 FROM ${grantCases} JOIN ${cases} ON ${cases.id} = ${grantCases.caseId} WHERE ${grantCases.grantId} = ${grants.id} AND ${caseIsPublic()})`
  const isFunded = sql`EXISTS (SELECT 1 FROM ${grantCases} JOIN ${grants} ON ${grants.id} = ${grantCases.grantId} WHERE ${grantCases.caseId} = ${cases.id} AND ${grantIsPublic()})`
  const sums = db
    .select({ ...sumColumns, firstYear: sql<number | null>`min(${grants.fiscalYear})` })
    .from(grants)
    .where(grantIsPublic())
    .get()
  return {
    ...nothing,
    firstYear: null,
    ...sums,
    grantees: db.select({ count }).from(organizations).where(organizationIsPublic()).get()?.count ?? 0,
    cases: db.select({ count }).from(cases).where(and(caseIsPublic(), isFunded)).get()?.count ?? 0,
    grantsWithoutCase:
      db
        .select({ count })
        .from(grants)
        .where(and(grantIsPublic(), sql`NOT ${hasCase}`))
        .get()?.count ?? 0,
  }
}

export const publicSumOfYear = (fiscalYear: number): Sum =>
  db
    .select(sumColumns)
    .from(grants)
    .where(and(eq(grants.fiscalYear, fiscalYear), grantIsPublic()))
    .get() ?? nothing

/** The newest public grants, for the first page. */
export const newestPublicGrants = (limit: number): { id: number; fiscalYear: number; amountCents: number | null; grantee: PublicName }[] =>
  db
    .select({ id: grants.id, fiscalYear: grants.fiscalYear, amountCents: grants.amountCents, grantee: { slug: organizations.slug, name: organizations.name } })
    .from(grants)
    .innerJoin(organizations, eq(organizations.id, grants.organizationId))
    .where(grantIsPublic())
    .orderBy(desc(grants.fiscalYear), desc(grants.id))
    .limit(limit)
    .all()
