import { inArray, type SQL, sql } from "drizzle-orm"
import { inIds } from "#db/in-parts"
import { foundIds } from "#db/match"
import { db } from "#db/store"
import { archivedOrganizations } from "#lib/board/archived"
import { caseCounter } from "#lib/board/case-totals"
import { decidedCases } from "#lib/board/decided"
import { lastCourtIs } from "#lib/board/last-court"
import type { BoardCaseRow } from "#lib/board/list"
import { assertReads } from "#lib/board/queries"
import { stages } from "#lib/case/case"
import { isMeant } from "#lib/case/meant"
import type { Actor } from "#lib/kernel/actor"
import { type ListState, notRecorded } from "#lib/kernel/list"

const visible = sql`c.deleted_at IS NULL AND o.deleted_at IS NULL`

const stageIs = (chosen: readonly string[]): SQL =>
  sql`(${inArray(sql`c.stage`, [...chosen])}${chosen.includes(notRecorded) ? sql` OR c.stage IS NULL` : sql``})`

const areaIs = (chosen: readonly string[]): SQL => {
  const named = sql`c.id IN (SELECT ca.case_id FROM case_issue_areas ca JOIN issue_areas a ON a.id = ca.issue_area_id WHERE ${inArray(sql`a.slug`, [...chosen])})`
  return chosen.includes(notRecorded) ? sql`(${named} OR NOT EXISTS (SELECT 1 FROM case_issue_areas ca WHERE ca.case_id = c.id))` : named
}

const decidedIn = (chosen: readonly string[]): SQL => {
  const ids = decidedCases().flatMap(({ id, years }) => (chosen.includes(years === null ? notRecorded : String(years)) ? [id] : []))
  return sql`c.id IN ${inIds(ids)}`
}

const where = ({ q, filters }: ListState): SQL => {
  const { stage = [], result = [], area = [], level = [], since = [] } = filters
  const parts = [visible]
  if (q)
    parts.push(
      sql`(${sql.join([sql`c.id IN ${foundIds("case", q)}`, sql`c.organization_id IN ${foundIds("organization", q)}`, ...isMeant(sql`c.id`, q)], sql` OR `)})`,
    )
  if (stage.length > 0) parts.push(stageIs(stage))
  if (result.length > 0) parts.push(inArray(sql`c.result`, result))
  if (area.length > 0) parts.push(areaIs(area))
  if (level.length > 0) parts.push(lastCourtIs(level))
  if (since.length > 0) parts.push(decidedIn(since))
  return sql.join(parts, sql` AND `)
}

const stageRank = sql`CASE c.stage ${sql.join(
  stages.map((stage, rank) => sql`WHEN ${stage} THEN ${rank}`),
  sql` `,
)} END`

const orderOf = ({ column, descending }: NonNullable<ListState["sort"]>): SQL => {
  const to = sql.raw(descending ? "DESC" : "ASC")
  switch (column) {
    case "organization":
      return sql`o.sort_name ${to}, c.id`
    case "stage":
      return sql`${stageRank} ${to} NULLS LAST, c.id`
    case "result":
      return sql`c.result ${to}, c.id`
    default:
      return sql`c.title COLLATE NOCASE ${to}, c.id ${to}`
  }
}

type Found = Omit<BoardCaseRow, "areas" | "grants">

const withParts = (rows: Found[]): BoardCaseRow[] => {
  const ids = inIds(rows.map(({ id }) => id))
  const areas = db.all<{ caseId: number; areas: string }>(sql`SELECT ca.case_id AS caseId, group_concat(a.name, ', ' ORDER BY a.name) AS areas
    FROM case_issue_areas ca JOIN issue_areas a ON a.id = ca.issue_area_id WHERE ca.case_id IN ${ids} GROUP BY ca.case_id`)
  const grants = Map.groupBy(
    db.all<{
      caseId: number
      id: number
      fiscalYear: number
      amountCents: number | null
    }>(sql`SELECT gc.case_id AS caseId, g.id, g.fiscal_year AS fiscalYear, g.amount_cents AS amountCents
      FROM grant_cases gc JOIN grants g ON g.id = gc.grant_id JOIN organizations o ON o.id = g.organization_id
      WHERE gc.case_id IN ${ids} AND g.deleted_at IS NULL AND g.status <> 'cancelled' AND o.deleted_at IS NULL ORDER BY g.fiscal_year DESC, g.id DESC`),
    ({ caseId }) => caseId,
  )
  const named = new Map(areas.map((row) => [row.caseId, row.areas]))
  return rows.map((row) => ({ ...row, areas: named.get(row.id) ?? "", grants: grants.get(row.id) ?? [] }))
}

/** Stage and outcome alone are counted from the kept totals, anything else from the cases themselves. */
const countOf = (state: ListState, counter: ReturnType<typeof caseCounter>): number => {
  const { stage = [], result = [], area = [], level = [], since = [] } = state.filters
  if (state.q || area.length + level.length + since.length > 0)
    return db.get<{ count: number }>(sql`SELECT count(*) AS count FROM cases c JOIN organizations o ON o.id = c.organization_id WHERE ${where(state)}`).count
  const isChosen = (chosen: readonly string[], value: string) => chosen.length === 0 || chosen.includes(value)
  return counter((row) => isChosen(stage, row.stage || notRecorded) && isChosen(result, row.result))
}

/** One page of the cases that the board sees, and how many the filters leave. @throws Missing for anybody but the board and staff */
export const listBoardCases = (actor: Actor, state: ListState): { rows: BoardCaseRow[]; count: number; total: number } => {
  assertReads(actor)
  const sort = state.sort ?? { column: "title", descending: false }
  const rows = db.all<Found>(sql`SELECT c.id, c.title, c.organization_id AS organizationId, o.name AS organizationName, c.stage, c.result
    FROM cases c JOIN organizations o ON o.id = c.organization_id WHERE ${where(state)} ORDER BY ${orderOf(sort)} LIMIT ${state.pageSize} OFFSET ${(state.page - 1) * state.pageSize}`)
  const counter = caseCounter(archivedOrganizations())
  return { rows: withParts(rows), count: countOf(state, counter), total: counter(() => true) }
}
