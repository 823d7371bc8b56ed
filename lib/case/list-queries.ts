import { and, inArray, type SQL, sql } from "drizzle-orm"
import { inParts } from "#db/in-parts"
import { foundIds } from "#db/match"
import { cases } from "#db/schema"
import { db } from "#db/store"
import type { CaseResult, CaseRow, FullCase, Stage } from "#lib/case/case"
import { casesById, visibleTo } from "#lib/case/queries"
import { type Actor, isStaff } from "#lib/kernel/actor"
import type { Day } from "#lib/kernel/day"
import type { ListState } from "#lib/kernel/list"

const first = (state: ListState, name: string) => state.filters[name]?.[0]

const narrowing = (state: ListState): SQL[] => {
  const { area = [], year = [], result = [], stage = [] } = state.filters
  const found: (SQL | undefined)[] = [
    state.q ? sql`(${cases.id} IN ${foundIds("case", state.q)} OR ${cases.organizationId} IN ${foundIds("organization", state.q)})` : undefined,
    result.length ? inArray(cases.result, result as CaseResult[]) : undefined,
    stage.length ? inArray(cases.stage, stage as Stage[]) : undefined,
    area.length
      ? sql`${cases.id} IN (SELECT ci.case_id FROM case_issue_areas ci JOIN issue_areas a ON a.id = ci.issue_area_id WHERE ${inArray(sql`a.slug`, area)})`
      : undefined,
    year.length
      ? sql`${cases.id} IN (SELECT gc.case_id FROM grants g JOIN grant_cases gc ON gc.grant_id = g.id WHERE g.deleted_at IS NULL AND ${inArray(sql`g.fiscal_year`, year.map(Number))})`
      : undefined,
    first(state, "public") === "yes" ? sql`${cases.publishedAt} IS NOT NULL` : undefined,
    first(state, "public") === "no" ? sql`${cases.publishedAt} IS NULL` : undefined,
    first(state, "organization") ? sql`${cases.organizationId} = ${Number(first(state, "organization"))}` : undefined,
  ]
  return found.filter((each) => each !== undefined)
}

/** An archived organization takes its cases along. There are few of them, so the list of their ids is short. */
const ofArchived = sql`cases.organization_id IN (SELECT id FROM organizations WHERE deleted_at IS NOT NULL)`
const isArchived = sql`(${cases.deletedAt} IS NOT NULL OR ${ofArchived})`

const whereOf = (actor: Actor, state: ListState): SQL =>
  and(visibleTo(actor), first(state, "archived") ? isArchived : sql`NOT ${isArchived}`, ...narrowing(state)) ?? sql`1`

const stageRank = sql`instr(',pre_filing,agency,pleadings,discovery,dispositive_motions,trial,judgment,appeal,remand,settlement_pending,monitoring,closed,', ',' || ${cases.stage} || ',')`

const orders: Record<string, SQL> = {
  title: sql`${cases.title} COLLATE NOCASE`,
  court: sql`(SELECT d.court FROM dockets d WHERE d.case_id = cases.id ORDER BY d.position LIMIT 1)`,
  docket: sql`(SELECT d.number FROM dockets d WHERE d.case_id = cases.id ORDER BY d.position LIMIT 1)`,
  stage: stageRank,
  result: sql`${cases.result}`,
  areas: sql`(SELECT min(a.name) FROM case_issue_areas ci JOIN issue_areas a ON a.id = ci.issue_area_id WHERE ci.case_id = cases.id)`,
  grants: sql`(SELECT count(*) FROM grant_cases gc WHERE gc.case_id = cases.id)`,
  lastUpdate: sql`(SELECT max(u.happened_on) FROM case_updates u WHERE u.case_id = cases.id AND u.deleted_at IS NULL)`,
}

/** The ids come first, so that only the rows of the page are read whole. What is not recorded comes last. */
const idsOf = (actor: Actor, state: ListState, limit: SQL): number[] => {
  const where = whereOf(actor, state)
  const to = state.sort?.descending ? sql`DESC` : sql`ASC`
  const query =
    state.sort?.column === "organization"
      ? sql`SELECT cases.id FROM organizations CROSS JOIN cases ON cases.organization_id = organizations.id WHERE ${where}
          ORDER BY organizations.sort_name ${to}, organizations.id ${to}, cases.id ${limit}`
      : sql`SELECT cases.id FROM cases WHERE ${where} ORDER BY ${orders[state.sort?.column ?? "title"]} ${to} NULLS LAST, cases.id ${to} ${limit}`
  return db.all<{ id: number }>(query).map(({ id }) => id)
}

/** With what stands beside them, for staff: one query for each, whatever the number of cases. */
const rowsOf = (actor: Actor, ids: number[]): CaseRow[] => {
  if (ids.length === 0) return []
  const grants = Map.groupBy(
    db.all<{ caseId: number; id: number; fiscalYear: number }>(
      sql`SELECT gc.case_id AS caseId, g.id AS id, g.fiscal_year AS fiscalYear FROM grant_cases gc JOIN grants g ON g.id = gc.grant_id
        WHERE g.deleted_at IS NULL AND ${inArray(sql`gc.case_id`, ids)} ORDER BY g.fiscal_year DESC, g.id DESC`,
    ),
    ({ caseId }) => caseId,
  )
  const updated = new Map(
    db
      .all<{ caseId: number; lastUpdateOn: Day | null }>(
        sql`SELECT case_id AS caseId, max(happened_on) AS lastUpdateOn FROM case_updates WHERE deleted_at IS NULL AND ${inArray(sql`case_id`, ids)} GROUP BY case_id`,
      )
      .map(({ caseId, lastUpdateOn }) => [caseId, lastUpdateOn]),
  )
  return casesById(actor, ids).map((courtCase) => ({
    ...courtCase,
    grants: (grants.get(courtCase.id) ?? []).map(({ id, fiscalYear }) => ({ id, fiscalYear })),
    lastUpdateOn: updated.get(courtCase.id) ?? null,
  }))
}

const countOf = (where: SQL): number => db.get<{ count: number }>(sql`SELECT count(*) AS count FROM cases WHERE ${where}`).count
/** From the kept sums, which leave archived cases out, less those of archived organizations. */
const kept = (): number =>
  db.get<{ count: number }>(sql`SELECT coalesce(sum(cases), 0) AS count FROM case_totals`).count - countOf(sql`${ofArchived} AND ${cases.deletedAt} IS NULL`)

export type CasePage = { rows: CaseRow[]; count: number; total: number }

const none: CasePage = { rows: [], count: 0, total: 0 }

/** One page of the office's list of cases; for anybody but staff it is empty. */
export const listCases = (actor: Actor, state: ListState): CasePage => {
  if (!isStaff(actor)) return none
  const total = kept()
  const isNarrow = first(state, "archived") !== undefined || narrowing(state).length > 0
  const limit = sql`LIMIT ${state.pageSize} OFFSET ${(state.page - 1) * state.pageSize}`
  return { rows: rowsOf(actor, idsOf(actor, state, limit)), count: isNarrow ? countOf(whereOf(actor, state)) : total, total }
}

/** All rows that the filters leave, in the order of the screen; for the export. */
export const allCases = (actor: Actor, state: ListState): CaseRow[] => {
  const ids = isStaff(actor) ? idsOf(actor, state, sql``) : []
  return inParts(ids).flatMap((part) => rowsOf(actor, part))
}

/** An organization's own cases as a list shows them; only those that exist for the actor. For staff. */
export const caseRowsOf = (actor: Actor, cases: readonly FullCase[]): CaseRow[] =>
  isStaff(actor)
    ? rowsOf(
        actor,
        cases.map(({ id }) => id),
      )
    : []
