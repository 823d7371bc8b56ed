import { and, desc, eq, sql } from "drizzle-orm"
import { cases, grantCases, grants, organizations } from "#db/schema"
import { db } from "#db/store"
import { listPublicYears, sumColumns } from "#lib/public/lists"
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
  const years = listPublicYears()
  const add = (of: (year: Sum) => number) => years.reduce((sum, year) => sum + of(year), 0)
  const all = add((year) => year.grants)
  const funded = db
    .select({ cases: sql<number>`count(DISTINCT ${grantCases.caseId})`, grants: sql<number>`count(DISTINCT ${grantCases.grantId})` })
    .from(grantCases)
    .innerJoin(grants, eq(grants.id, grantCases.grantId))
    .innerJoin(cases, eq(cases.id, grantCases.caseId))
    .where(and(grantIsPublic(), caseIsPublic()))
    .get()
  return {
    grants: all,
    unrecorded: add((year) => year.unrecorded),
    amountCents: add((year) => year.amountCents),
    firstYear: years.at(-1)?.fiscalYear ?? null,
    grantees: db.select({ count }).from(organizations).where(organizationIsPublic()).get()?.count ?? 0,
    cases: funded?.cases ?? 0,
    grantsWithoutCase: all - (funded?.grants ?? 0),
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
