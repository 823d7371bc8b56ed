import { and, isNull, type SQL, sql } from "drizzle-orm"
import { caseIssueAreas, cases, grantCases, grants, issueAreas } from "#db/schema"
import { db } from "#db/store"
import type { CaseResult } from "#lib/case/case"
import { type CaseRow, sumColumns, withGrants } from "#lib/public/lists"
import type { PublicCase, Sum } from "#lib/public/public"
import { type AreaResults, groupOf, type ResultCounts, type ResultGroup, type Results, resultGroups } from "#lib/public/result"
import { caseIsPublic, grantIsPublic } from "#lib/public/visible"

const noCounts = (): ResultCounts => Object.fromEntries(resultGroups.map((group) => [group, 0])) as ResultCounts
const noSum: Sum = { grants: 0, unrecorded: 0, amountCents: 0 }

/** Public, and paid for by a grant that is public. */
const isFunded = sql`${caseIsPublic()} AND EXISTS (SELECT 1 FROM ${grantCases} JOIN ${grants} ON ${grants.id} = ${grantCases.grantId}
  WHERE ${grantCases.caseId} = ${cases.id} AND ${grantIsPublic()})`

const isUsed = sql`EXISTS (SELECT 1 FROM ${issueAreas} WHERE ${issueAreas.id} = ${caseIssueAreas.issueAreaId} AND ${isNull(issueAreas.deletedAt)})`
const hasArea = sql`EXISTS (SELECT 1 FROM ${caseIssueAreas} WHERE ${caseIssueAreas.caseId} = ${cases.id} AND ${isUsed})`

/** Grants that pay for a public case of which this holds, each once. */
const sumWhere = (holds: SQL): Sum =>
  db
    .select(sumColumns)
    .from(grants)
    .where(
      and(
        grantIsPublic(),
        sql`EXISTS (SELECT 1 FROM ${grantCases} JOIN ${cases} ON ${cases.id} = ${grantCases.caseId} WHERE ${grantCases.grantId} = ${grants.id} AND ${caseIsPublic()} AND ${holds})`,
      ),
    )
    .get() ?? noSum

const counted = (rows: readonly { result: CaseResult; cases: number }[]): Pick<AreaResults, "cases" | "counts"> => {
  const counts = noCounts()
  for (const row of rows) counts[groupOf(row.result)] += row.cases
  return { counts, cases: rows.reduce((sum, row) => sum + row.cases, 0) }
}

const countWhere = (holds: SQL) =>
  counted(db.select({ result: cases.result, cases: sql<number>`count(*)` }).from(cases).where(and(isFunded, holds)).groupBy(cases.result).all())

const countUnfunded = (holds: SQL) =>
  db
    .select({ cases: sql<number>`count(*)` })
    .from(cases)
    .where(and(caseIsPublic(), holds, sql`NOT (${isFunded})`))
    .get()?.cases ?? 0

const ofArea = (id: number) =>
  sql`EXISTS (SELECT 1 FROM ${caseIssueAreas} WHERE ${caseIssueAreas.caseId} = ${cases.id} AND ${caseIssueAreas.issueAreaId} = ${id})`

/** What came of the funded cases, by issue area and in all, with what was granted for them. */
export const publicResults = (): Results => {
  const rows = db
    .select({ id: issueAreas.id, slug: issueAreas.slug, name: issueAreas.name, result: cases.result, cases: sql<number>`count(*)` })
    .from(issueAreas)
    .innerJoin(caseIssueAreas, sql`${caseIssueAreas.issueAreaId} = ${issueAreas.id}`)
    .innerJoin(cases, sql`${cases.id} = ${caseIssueAreas.caseId}`)
    .where(and(isNull(issueAreas.deletedAt), isFunded))
    .groupBy(issueAreas.id, cases.result)
    .orderBy(issueAreas.name)
    .all()
  const all = { ...countWhere(sql`1`), sum: sumWhere(sql`1`) }
  const every = db.select(sumColumns).from(grants).where(grantIsPublic()).get() ?? noSum
  return {
    areas: [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, found]) =>
      found.slice(0, 1).map(({ slug, name }) => ({ slug, name, ...counted(found), sum: sumWhere(ofArea(id)) })),
    ),
    none: { ...countWhere(sql`NOT ${hasArea}`), sum: sumWhere(sql`NOT ${hasArea}`) },
    all,
    unfunded: countUnfunded(sql`1`),
    withoutCase: {
      grants: every.grants - all.sum.grants,
      unrecorded: every.unrecorded - all.sum.unrecorded,
      amountCents: every.amountCents - all.sum.amountCents,
    },
  }
}

/** `unfunded`: public cases of the area that no public grant pays for, which are in none of the counts. */
type AreaCases = AreaResults & { unfunded: number; groups: { group: ResultGroup; cases: CaseRow[] }[] }

/** The funded cases of one area with their words and their grants, in the groups in which they are told; undefined where no such area is in use. */
export const publicResultsOfArea = (slug: string): AreaCases | undefined => {
  const area = db
    .select()
    .from(issueAreas)
    .where(and(sql`${issueAreas.slug} = ${slug}`, isNull(issueAreas.deletedAt)))
    .get()
  if (!area) return undefined
  const found = db.all<PublicCase & { granteeSlug: string; granteeName: string }>(
    sql`SELECT ${cases.id} AS id, ${cases.slug} AS slug, ${cases.title} AS title, ${cases.caption} AS caption, ${cases.description} AS description,
      ${cases.stage} AS stage, ${cases.result} AS result, o.slug AS granteeSlug, o.name AS granteeName
      FROM ${cases} JOIN organizations o ON o.id = ${cases.organizationId} WHERE ${isFunded} AND ${ofArea(area.id)} ORDER BY ${cases.title} COLLATE NOCASE, ${cases.id}`,
  )
  const told = withGrants(found.map(({ granteeSlug, granteeName, ...row }) => ({ ...row, grantee: { slug: granteeSlug, name: granteeName } })))
  return {
    slug: area.slug,
    name: area.name,
    ...countWhere(ofArea(area.id)),
    sum: sumWhere(ofArea(area.id)),
    unfunded: countUnfunded(ofArea(area.id)),
    groups: resultGroups.map((group) => ({ group, cases: told.filter(({ result }) => groupOf(result) === group) })).filter((each) => each.cases.length > 0),
  }
}
