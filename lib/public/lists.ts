import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm"
import { remember } from "#db/remember"
import { caseIssueAreas, cases, grantCases, grants, issueAreas, organizations } from "#db/schema"
import { db } from "#db/store"
import type { Cents } from "#lib/kernel/money"
import { publicCaseColumns } from "#lib/public/columns"
import { type PublicCase, type PublicName, publicPageSize, type Sum } from "#lib/public/public"
import { caseIsPublic, grantIsPublic, organizationIsPublic } from "#lib/public/visible"

/** What these lists answer is the same for everybody, so no reader is asked for. */
type Amount = { id: number; fiscalYear: number; amountCents: Cents | null }
export type GranteeRow = PublicName & { letter: string; grants: readonly Amount[] }
/** `page` is where the letter begins. */
export type Letter = { letter: string; page: number }

/** Where a page of a public list begins. */
export const offset = (page: number) => (page - 1) * publicPageSize

export const sumColumns = {
  grants: sql<number>`count(${grants.id})`,
  unrecorded: sql<number>`count(${grants.id}) - count(${grants.amountCents})`,
  amountCents: sql<number>`coalesce(sum(${grants.amountCents}), 0)`,
}

const letterOf = (first: string) => (/[a-z]/.test(first) ? first.toUpperCase() : "#")

/** By name, with what each was granted, the newest first. */
export const listPublicGrantees = (page: number): { rows: GranteeRow[]; count: number; letters: Letter[] } => {
  const named = db
    .select({ id: organizations.id, slug: organizations.slug, name: organizations.name, sortName: organizations.sortName })
    .from(organizations)
    .where(organizationIsPublic())
    .orderBy(asc(organizations.sortName), asc(organizations.id))
    .limit(publicPageSize)
    .offset(offset(page))
    .all()
  const ids = named.map(({ id }) => id)
  const amounts = db
    .select({ organizationId: grants.organizationId, id: grants.id, fiscalYear: grants.fiscalYear, amountCents: grants.amountCents })
    .from(grants)
    .where(and(inArray(grants.organizationId, ids), grantIsPublic()))
    .orderBy(desc(grants.fiscalYear), desc(grants.id))
    .all()
  const byOwner = Map.groupBy(amounts, ({ organizationId }) => organizationId)
  const initials = db
    .select({ first: sql<string>`substr(${organizations.sortName}, 1, 1)`, count: sql<number>`count(*)` })
    .from(organizations)
    .where(organizationIsPublic())
    .groupBy(sql`1`)
    .orderBy(sql`1`)
    .all()
  const letters = new Map<string, Letter>()
  let before = 0
  for (const { first, count } of initials) {
    const letter = letterOf(first)
    if (!letters.has(letter)) letters.set(letter, { letter, page: Math.floor(before / publicPageSize) + 1 })
    before += count
  }
  return {
    rows: named.map(({ id, slug, name, sortName }) => ({ slug, name, letter: letterOf(sortName.charAt(0)), grants: byOwner.get(id) ?? [] })),
    count: before,
    letters: [...letters.values()],
  }
}

/** Each fiscal year that has a public grant, the newest first. */
export const listPublicYears = (): readonly (Sum & { fiscalYear: number })[] =>
  remember("public years", () =>
    db
      .select({ fiscalYear: grants.fiscalYear, ...sumColumns })
      .from(grants)
      .where(grantIsPublic())
      .groupBy(grants.fiscalYear)
      .orderBy(desc(grants.fiscalYear))
      .all(),
  )

/** Each issue area that has a public case, by name. */
export const listPublicAreas = (): (PublicName & { cases: number })[] =>
  db
    .select({ slug: issueAreas.slug, name: issueAreas.name, cases: sql<number>`count(*)` })
    .from(issueAreas)
    .innerJoin(caseIssueAreas, eq(caseIssueAreas.issueAreaId, issueAreas.id))
    .innerJoin(cases, eq(cases.id, caseIssueAreas.caseId))
    .where(and(isNull(issueAreas.deletedAt), caseIsPublic()))
    .groupBy(issueAreas.id)
    .orderBy(asc(issueAreas.name))
    .all()

export type GrantRow = Amount & { grantee: PublicName; cases: readonly PublicCase[] }

/** The public grants of one fiscal year by grantee, with their cases. */
export const listPublicGrantsOfYear = (fiscalYear: number, page: number): GrantRow[] => {
  const rows = db
    .select({ id: grants.id, fiscalYear: grants.fiscalYear, amountCents: grants.amountCents, grantee: { slug: organizations.slug, name: organizations.name } })
    .from(grants)
    .innerJoin(organizations, eq(organizations.id, grants.organizationId))
    .where(and(eq(grants.fiscalYear, fiscalYear), grantIsPublic()))
    .orderBy(asc(organizations.sortName), asc(grants.id))
    .limit(publicPageSize)
    .offset(offset(page))
    .all()
  const paidFor = db
    .select({ grantId: grantCases.grantId, case: publicCaseColumns })
    .from(grantCases)
    .innerJoin(cases, eq(cases.id, grantCases.caseId))
    .where(
      and(
        inArray(
          grantCases.grantId,
          rows.map(({ id }) => id),
        ),
        caseIsPublic(),
      ),
    )
    .orderBy(asc(cases.id))
    .all()
  return rows.map((row) => ({ ...row, cases: paidFor.filter(({ grantId }) => grantId === row.id).map((each) => each.case) }))
}

export type CaseRow = PublicCase & { grantee: PublicName; grants: readonly Amount[] }

/** Cases with the public grants that pay for them, the newest first. */
export const withGrants = <Row extends { id: number }>(rows: readonly Row[]): (Row & { grants: readonly Amount[] })[] => {
  const paidBy = db
    .select({ caseId: grantCases.caseId, id: grants.id, fiscalYear: grants.fiscalYear, amountCents: grants.amountCents })
    .from(grantCases)
    .innerJoin(grants, eq(grants.id, grantCases.grantId))
    .where(
      and(
        inArray(
          grantCases.caseId,
          rows.map(({ id }) => id),
        ),
        grantIsPublic(),
      ),
    )
    .orderBy(desc(grants.fiscalYear), desc(grants.id))
    .all()
  const byCase = Map.groupBy(paidBy, ({ caseId }) => caseId)
  return rows.map((row) => ({ ...row, grants: (byCase.get(row.id) ?? []).map(({ caseId: _, ...amount }) => amount) }))
}

/** Public cases by title. */
export const listPublicCases = (page: number): { rows: CaseRow[]; count: number } => {
  const named = db
    .select({ case: publicCaseColumns, grantee: { slug: organizations.slug, name: organizations.name } })
    .from(cases)
    .innerJoin(organizations, eq(organizations.id, cases.organizationId))
    .where(caseIsPublic())
    .orderBy(sql`${cases.title} COLLATE NOCASE`, asc(cases.id))
    .limit(publicPageSize)
    .offset(offset(page))
    .all()
  const count = db.select({ count: sql<number>`count(*)` }).from(cases).where(caseIsPublic()).get()?.count ?? 0
  return { rows: withGrants(named.map((row) => ({ ...row.case, grantee: row.grantee }))), count }
}
