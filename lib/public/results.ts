import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm"
import { caseIssueAreas, cases, grantCases, grants, issueAreas } from "#db/schema"
import { db } from "#db/store"
import type { FullCase } from "#lib/case/case"
import { casesById } from "#lib/case/queries"
import { visitor } from "#lib/kernel/actor"
import { type CaseRow, sumColumns, withGrants } from "#lib/public/lists"
import type { PublicCase, PublicName, Sum } from "#lib/public/public"
import { type AreaResults, type CountedResults, groupOf, type ResultGroup, type Results, resultGroups, resultsIn, withoutArea } from "#lib/public/result"
import { caseIsPublic, grantIsPublic } from "#lib/public/visible"

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

const byGroup = <Value>(of: (group: ResultGroup) => Value) => Object.fromEntries(resultGroups.map((group) => [group, of(group)])) as Record<ResultGroup, Value>

const resultsWhere = (holds: SQL): CountedResults => {
  const rows = db.select({ result: cases.result, cases: sql<number>`count(*)` }).from(cases).where(and(isFunded, holds)).groupBy(cases.result).all()
  const count = (group: ResultGroup) => rows.filter(({ result }) => groupOf(result) === group).reduce((sum, row) => sum + row.cases, 0)
  const counts = byGroup(count)
  return {
    counts,
    cases: rows.reduce((sum, row) => sum + row.cases, 0),
    sums: byGroup((group) => (counts[group] === 0 ? noSum : sumWhere(sql`${holds} AND ${inArray(cases.result, resultsIn(group))}`))),
    sum: sumWhere(holds),
  }
}

const countUnfunded = (holds: SQL) =>
  db
    .select({ cases: sql<number>`count(*)` })
    .from(cases)
    .where(and(caseIsPublic(), holds, sql`NOT (${isFunded})`))
    .get()?.cases ?? 0

const ofArea = (id: number) =>
  sql`EXISTS (SELECT 1 FROM ${caseIssueAreas} WHERE ${caseIssueAreas.caseId} = ${cases.id} AND ${caseIssueAreas.issueAreaId} = ${id})`

/** Each issue area that has a funded case, by name. */
const usedAreas = () =>
  db
    .select({ id: issueAreas.id, slug: issueAreas.slug, name: issueAreas.name })
    .from(issueAreas)
    .where(
      and(
        isNull(issueAreas.deletedAt),
        sql`EXISTS (SELECT 1 FROM ${caseIssueAreas} JOIN ${cases} ON ${cases.id} = ${caseIssueAreas.caseId} WHERE ${caseIssueAreas.issueAreaId} = ${issueAreas.id} AND ${isFunded})`,
      ),
    )
    .orderBy(issueAreas.name)
    .all()

/** What came of the funded cases, by issue area and in all, with what was granted for them. */
export const publicResults = (): Results => {
  const all = resultsWhere(sql`1`)
  const every = db.select(sumColumns).from(grants).where(grantIsPublic()).get() ?? noSum
  return {
    areas: usedAreas().map(({ id, ...name }) => ({ ...name, ...resultsWhere(ofArea(id)) })),
    none: resultsWhere(sql`NOT ${hasArea}`),
    all,
    unfunded: countUnfunded(sql`1`),
    withoutCase: {
      grants: every.grants - all.sum.grants,
      unrecorded: every.unrecorded - all.sum.unrecorded,
      amountCents: every.amountCents - all.sum.amountCents,
    },
  }
}

/** What changed through a case, as far as it is public. */
export type ToldChange = Pick<FullCase, "reliefs" | "changedLaw" | "changedPolicy" | "changedPractice">
export type ResultRow = CaseRow & { change: ToldChange }

/** `unfunded`: public cases of the area that no public grant pays for, which are in none of the counts. */
type AreaCases = AreaResults & { unfunded: number; groups: { group: ResultGroup; cases: ResultRow[] }[] }

const findArea = (slug: string): (PublicName & { holds: SQL }) | undefined => {
  if (slug === withoutArea.slug) return { ...withoutArea, holds: sql`NOT ${hasArea}` }
  const area = db
    .select()
    .from(issueAreas)
    .where(and(eq(issueAreas.slug, slug), isNull(issueAreas.deletedAt)))
    .get()
  return area && { slug: area.slug, name: area.name, holds: ofArea(area.id) }
}

/** The funded cases of one area with what they changed and their grants, in the groups in which they are told; undefined where no such area is in use. */
export const publicResultsOfArea = (slug: string): AreaCases | undefined => {
  const area = findArea(slug)
  if (!area) return undefined
  const { holds, ...name } = area
  const found = db.all<PublicCase & { granteeSlug: string; granteeName: string }>(
    sql`SELECT ${cases.id} AS id, ${cases.slug} AS slug, ${cases.title} AS title, ${cases.caption} AS caption, ${cases.description} AS description,
      ${cases.stage} AS stage, ${cases.result} AS result, o.slug AS granteeSlug, o.name AS granteeName
      FROM ${cases} JOIN organizations o ON o.id = ${cases.organizationId} WHERE ${isFunded} AND ${holds} ORDER BY ${cases.title} COLLATE NOCASE, ${cases.id}`,
  )
  const records = new Map(
    casesById(
      visitor,
      found.map(({ id }) => id),
    ).map((record) => [record.id, record]),
  )
  const told = withGrants(found).flatMap(({ granteeSlug, granteeName, ...row }) => {
    const change = records.get(row.id)
    return change ? [{ ...row, grantee: { slug: granteeSlug, name: granteeName }, change }] : []
  })
  return {
    ...name,
    ...resultsWhere(holds),
    unfunded: countUnfunded(holds),
    groups: resultGroups.map((group) => ({ group, cases: told.filter(({ result }) => groupOf(result) === group) })).filter((each) => each.cases.length > 0),
  }
}
