import { and, inArray, type SQL, sql } from "drizzle-orm"
import { inIds, inParts } from "#db/in-parts"
import { foundIds, organizationIds } from "#db/match"
import { cases } from "#db/schema"
import { db } from "#db/store"
import { type CaseResult, type CaseRow, type FullCase, type Stage, stages } from "#lib/case/case"
import { nextOf } from "#lib/case/court-date"
import { isMeant } from "#lib/case/meant"
import { casesById, visibleTo } from "#lib/case/queries"
import { type CourtLevel, courtById, courtIdsOf } from "#lib/court/court"
import { readCourt } from "#lib/court/read-court"
import { type Actor, isStaff } from "#lib/kernel/actor"
import { readableAudiences } from "#lib/kernel/audience"
import { addDays, type Day } from "#lib/kernel/day"
import { type ListState, notRecorded } from "#lib/kernel/list"
import { today } from "#lib/setting/queries"

const first = (state: ListState, name: string) => state.filters[name]?.[0]

/** The last file says in which court a case is now; those that run beside it count too. */
const inCourts = (ids: readonly string[]): SQL =>
  sql`${cases.id} IN (SELECT case_id FROM dockets WHERE ${inArray(sql`court_id`, ids.length > 0 ? [...ids] : [""])})`

const courtsOf = ({ level = [], circuit = [] }: ListState["filters"]): SQL | undefined => {
  if (level.length === 0 && circuit.length === 0) return undefined
  const levels = level.length > 0 ? level : [undefined]
  const circuits = circuit.length > 0 ? circuit : [undefined]
  return inCourts(
    levels.flatMap((each) => circuits.flatMap((its) => courtIdsOf({ ...(each ? { level: each as CourtLevel } : {}), ...(its ? { circuit: its } : {}) }))),
  )
}

/** A court by its id in the list, or by the words of the record. */
const courtIs = (typed: string): SQL => {
  const id = courtById(typed)?.id ?? readCourt(typed).court?.id
  const likely = sql`${cases.id} IN (SELECT case_id FROM dockets WHERE court LIKE ${`%${typed}%`})`
  return id ? sql`(${inCourts([id])} OR ${likely})` : likely
}

/** A day that is not for the reader, or privileged, must not tell itself by the row that it selects. */
const toCome = (actor: Actor, until?: Day): SQL =>
  sql`${cases.id} IN (SELECT case_id FROM court_dates WHERE happens_on >= ${today()} ${until ? sql`AND happens_on <= ${until}` : sql``}
    AND audience <> 'privileged' AND ${inArray(sql`audience`, [...readableAudiences[actor.role]])})`
const nextIs = (actor: Actor, chosen: string): SQL => {
  if (chosen === "none") return sql`NOT ${toCome(actor)}`
  return chosen === "any" ? toCome(actor) : toCome(actor, addDays(today(), Number(chosen)))
}

/** Cases of which nothing dated was heard for half a year, or ever, as long as they are not closed; a decided one whose stage is not recorded counts as closed. */
export const silentDays = 183
const isSilent = (): SQL =>
  sql`${cases.id} IN (SELECT case_id FROM case_list_totals WHERE coalesce(last_update_on, '') < ${addDays(today(), -silentDays)})
    AND ${cases.stage} IS NOT 'closed' AND (${cases.stage} IS NOT NULL OR ${cases.result} IN ('pending', 'on_appeal', 'not_recorded'))`

/** The words of the case or of its organization, and what else they may mean of a case: what the search over everything finds is here too. */
const isFound = (typed: string): SQL =>
  sql`(${sql.join(
    [sql`${cases.id} IN ${foundIds("case", typed)}`, sql`${cases.organizationId} IN ${foundIds("organization", typed)}`, ...isMeant(sql`${cases.id}`, typed)],
    sql` OR `,
  )})`
const stageIs = (chosen: readonly string[]): SQL =>
  sql`(${inArray(cases.stage, chosen as Stage[])}${chosen.includes(notRecorded) ? sql` OR ${cases.stage} IS NULL` : sql``})`
const areaIs = (areas: readonly string[]): SQL => {
  const named = sql`${cases.id} IN (SELECT ci.case_id FROM case_issue_areas ci JOIN issue_areas a ON a.id = ci.issue_area_id WHERE ${inArray(sql`a.slug`, [...areas])})`
  return areas.includes(notRecorded) ? sql`(${named} OR NOT EXISTS (SELECT 1 FROM case_issue_areas ci WHERE ci.case_id = ${cases.id}))` : named
}

const recorded = (conditions: readonly (SQL | undefined)[]): SQL[] => conditions.filter((each) => each !== undefined)

/** What the kept sums can tell too. */
const byStanding = ({ filters: { result = [], stage = [] } }: ListState): SQL[] =>
  recorded([result.length ? inArray(cases.result, result as CaseResult[]) : undefined, stage.length ? stageIs(stage) : undefined])

const narrowing = (actor: Actor, state: ListState): SQL[] => {
  const { area = [], year = [] } = state.filters
  const [organization, court, next] = [first(state, "organization"), first(state, "court"), first(state, "next")]
  return recorded([
    state.q ? isFound(state.q) : undefined,
    area.length ? areaIs(area) : undefined,
    year.length
      ? sql`${cases.id} IN (SELECT gc.case_id FROM grants g JOIN grant_cases gc ON gc.grant_id = g.id WHERE g.deleted_at IS NULL AND ${inArray(sql`g.fiscal_year`, year.map(Number))})`
      : undefined,
    courtsOf(state.filters),
    court ? courtIs(court) : undefined,
    next ? nextIs(actor, next) : undefined,
    first(state, "news") === "silent" ? isSilent() : undefined,
    first(state, "public") === "yes" ? sql`${cases.publishedAt} IS NOT NULL` : undefined,
    first(state, "public") === "no" ? sql`${cases.publishedAt} IS NULL` : undefined,
    organization ? sql`${cases.organizationId} IN ${organizationIds(organization)}` : undefined,
  ])
}

/** An archived organization takes its cases along. There are few of them, so the list of their ids is short. */
const ofArchived = sql`cases.organization_id IN (SELECT id FROM organizations WHERE deleted_at IS NOT NULL)`
const isArchived = sql`(${cases.deletedAt} IS NOT NULL OR ${ofArchived})`

const whereOf = (actor: Actor, state: ListState): SQL =>
  and(visibleTo(actor), first(state, "archived") ? isArchived : sql`NOT ${isArchived}`, ...byStanding(state), ...narrowing(actor, state)) ?? sql`1`

/** As the index of the stages has it (db/schema/case.ts). */
const stageRank = sql.raw(`instr(',${stages.join(",")},', ',' || stage || ',')`)

/** What the kept totals are sorted by. */
const kept = { court: "court", docket: "docket", areas: "area", grants: "grants", lastUpdate: "last_update_on" } as const
const orders: Record<string, SQL> = {
  title: sql`${cases.title} COLLATE NOCASE`,
  stage: stageRank,
  result: sql`${cases.result}`,
  public: sql`${cases.publishedAt}`,
}

/** By the days to come, each case at its first one, then the cases without: a page reads as many days as it shows. */
const byNext = (where: SQL, to: SQL, limit: SQL): SQL => {
  const comes = (date: SQL) => sql`${date}.happens_on >= ${today()} AND ${date}.audience <> 'privileged'`
  const [its, sooner] = [sql.raw("d"), sql.raw("e")]
  return sql`SELECT id FROM (SELECT cases.id FROM court_dates d CROSS JOIN cases ON cases.id = d.case_id WHERE ${comes(its)} AND NOT EXISTS
      (SELECT 1 FROM court_dates e WHERE e.case_id = d.case_id AND ${comes(sooner)} AND (e.happens_on, e.id) < (d.happens_on, d.id)) AND ${where}
      ORDER BY d.happens_on ${to}, d.case_id ${to})
    UNION ALL SELECT id FROM (SELECT cases.id FROM cases WHERE NOT EXISTS (SELECT 1 FROM court_dates e WHERE e.case_id = cases.id AND ${comes(sooner)}) AND ${where}
      ORDER BY cases.id ${to}) ${limit}`
}

/** Each order is that of an index. The ids come first, so that only the rows of the page are read whole. What is not recorded comes last. */
const idsOf = (actor: Actor, state: ListState, limit: SQL): number[] => {
  const where = whereOf(actor, state)
  const to = state.sort?.descending ? sql`DESC` : sql`ASC`
  const column = state.sort?.column ?? "title"
  const total = kept[column as keyof typeof kept]
  const query =
    column === "organization"
      ? sql`SELECT cases.id FROM organizations CROSS JOIN cases ON cases.organization_id = organizations.id WHERE ${where}
          ORDER BY organizations.sort_name ${to}, organizations.id ${to}, cases.id ${limit}`
      : column === "next"
        ? byNext(where, to, limit)
        : total
          ? sql`SELECT cases.id FROM case_list_totals t CROSS JOIN cases ON cases.id = t.case_id WHERE ${where}
            ORDER BY ${sql.raw(`t.${total}`)} ${to} NULLS LAST, t.case_id ${to} ${limit}`
          : sql`SELECT cases.id FROM cases WHERE ${where} ORDER BY ${orders[column] ?? orders.title} ${to} NULLS LAST, cases.id ${to} ${limit}`
  return db.all<{ id: number }>(query).map(({ id }) => id)
}

/** With what stands beside them, for staff: one query for each, whatever the number of cases. */
const rowsOf = (actor: Actor, ids: number[]): CaseRow[] => {
  if (ids.length === 0) return []
  const grants = Map.groupBy(
    db.all<{ caseId: number; id: number; fiscalYear: number }>(
      sql`SELECT gc.case_id AS caseId, g.id AS id, g.fiscal_year AS fiscalYear FROM grant_cases gc JOIN grants g ON g.id = gc.grant_id
        WHERE g.deleted_at IS NULL AND gc.case_id IN ${inIds(ids)} ORDER BY g.fiscal_year DESC, g.id DESC`,
    ),
    ({ caseId }) => caseId,
  )
  const updated = new Map(
    db
      .all<{ caseId: number; lastUpdateOn: Day | null }>(
        sql`SELECT case_id AS caseId, last_update_on AS lastUpdateOn FROM case_list_totals WHERE case_id IN ${inIds(ids)}`,
      )
      .map(({ caseId, lastUpdateOn }) => [caseId, lastUpdateOn]),
  )
  const day = today()
  return casesById(actor, ids).map((courtCase) => ({
    ...courtCase,
    grants: (grants.get(courtCase.id) ?? []).map(({ id, fiscalYear }) => ({ id, fiscalYear })),
    lastUpdateOn: updated.get(courtCase.id) ?? null,
    next:
      nextOf(
        courtCase.dates.filter(({ audience }) => audience !== "privileged"),
        day,
      ) ?? null,
  }))
}

const countOf = (where: SQL): number => db.get<{ count: number }>(sql`SELECT count(*) AS count FROM cases WHERE ${where}`).count
/** From the kept sums, which leave archived cases out, less those of archived organizations. */
const keptCount = (standing: readonly SQL[] = []): number => {
  const where = and(sql`1`, ...standing)
  const kept = sql`(SELECT nullif(stage, '') AS stage, result, cases AS number FROM case_totals) AS cases`
  return (
    db.get<{ count: number }>(sql`SELECT coalesce(sum(number), 0) AS count FROM ${kept} WHERE ${where}`).count -
    db.get<{ count: number }>(sql`SELECT count(*) AS count FROM organizations CROSS JOIN cases ON cases.organization_id = organizations.id
      WHERE organizations.deleted_at IS NOT NULL AND cases.deleted_at IS NULL AND ${where}`).count
  )
}

export type CasePage = { rows: CaseRow[]; count: number; total: number }

const none: CasePage = { rows: [], count: 0, total: 0 }

/** One page of the office's list of cases; for anybody but staff it is empty. */
export const listCases = (actor: Actor, state: ListState): CasePage => {
  if (!isStaff(actor)) return none
  const isOfArchived = first(state, "archived") !== undefined
  const total = isOfArchived ? countOf(sql`${visibleTo(actor)} AND ${isArchived}`) : keptCount()
  const count = isOfArchived || narrowing(actor, state).length > 0 ? countOf(whereOf(actor, state)) : keptCount(byStanding(state))
  const limit = sql`LIMIT ${state.pageSize} OFFSET ${(state.page - 1) * state.pageSize}`
  return { rows: rowsOf(actor, idsOf(actor, state, limit)), count, total }
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
