import { type SQL, sql } from "drizzle-orm"
import { inIds } from "#db/in-parts"
import { foundIds } from "#db/match"
import { remember } from "#db/remember"
import { db } from "#db/store"
import type { CaseResult } from "#lib/case/case"
import type { Actor } from "#lib/kernel/actor"
import type { Day } from "#lib/kernel/day"
import { type ListState, notRecorded } from "#lib/kernel/list"
import type { GranteeRow, GranteeSums, GranteeYear } from "#lib/organization/list"

/** The table holds what is private too, so that it exists for those only who see all grants. */
const visibleTo = (actor: Actor): SQL => {
  switch (actor.role) {
    case "administrator":
    case "officer":
    case "system":
      return sql`1`
    case "board":
      return sql`o.deleted_at IS NULL`
    case "grantee":
    case "visitor":
      return sql`0`
  }
}

const list = (values: readonly (string | number)[]): SQL =>
  sql`(${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )})`

const kindOf = (kind: string | undefined): SQL => {
  if (kind === "archived") return sql`o.deleted_at IS NOT NULL`
  return kind === "applicant" ? sql`o.deleted_at IS NULL AND t.grants = 0` : sql`o.deleted_at IS NULL AND t.grants > 0`
}

const owesOf = (owes: string, today: Day): SQL => {
  if (owes === "nothing") return sql`t.next_due_on IS NULL`
  return owes === "overdue" ? sql`t.next_due_on < ${today}` : sql`t.next_due_on IS NOT NULL`
}

const areaIs = (areas: readonly string[]): SQL => {
  const named = sql`o.id IN (SELECT organization_id FROM organization_issue_areas WHERE issue_area_id IN (SELECT id FROM issue_areas WHERE slug IN ${list(areas)}))`
  return areas.includes(notRecorded) ? sql`(${named} OR t.areas = '')` : named
}

const conditions = (actor: Actor, { q, filters }: Pick<ListState, "q" | "filters">, today: Day): SQL => {
  const { year = [], area = [], case: results = [], owes = [], kind = [] } = filters
  const parts = [visibleTo(actor), kindOf(kind[0])]
  if (q) parts.push(sql`o.id IN ${foundIds("organization", q)}`)
  if (year.length > 0) parts.push(sql`o.id IN (SELECT organization_id FROM organization_years WHERE fiscal_year IN ${list(year.map(Number))})`)
  if (area.length > 0) parts.push(areaIs(area))
  if (results.length > 0) parts.push(sql`o.id IN (SELECT organization_id FROM cases WHERE deleted_at IS NULL AND result IN ${list(results)})`)
  if (owes[0]) parts.push(owesOf(owes[0], today))
  return sql.join(parts, sql` AND `)
}

/** What a column sorts by; what is not there, or not recorded, comes last in either direction. */
const keyOf = (column: string): { key: SQL; absent?: SQL } => {
  switch (column) {
    case "areas":
      return { key: sql`t.areas`, absent: sql`t.areas = ''` }
    case "awarded":
      return { key: sql`t.awarded_cents`, absent: sql`t.awarded_cents = 0` }
    case "grants":
      return { key: sql`t.grants` }
    case "cases":
      return { key: sql`t.cases` }
    case "owes":
      return { key: sql`t.next_due_on`, absent: sql`t.next_due_on IS NULL` }
    case "public":
      return { key: sql`(o.published_at IS NOT NULL)` }
    default:
      return column.startsWith("fy") ? { key: sql`y.awarded_cents`, absent: sql`coalesce(y.awarded_cents, 0) = 0` } : { key: sql`o.sort_name` }
  }
}

const orderOf = ({ column, descending }: NonNullable<ListState["sort"]>): SQL => {
  const { key, absent } = keyOf(column)
  return sql`ORDER BY ${absent ? sql`${absent}, ` : sql``}${key} ${sql.raw(descending ? "DESC" : "ASC")}, o.sort_name, o.id`
}

const byName = { column: "name", descending: false }

const source = (sort: NonNullable<ListState["sort"]>): SQL =>
  sort.column.startsWith("fy")
    ? sql`organizations o JOIN organization_totals t ON t.organization_id = o.id
        LEFT JOIN organization_years y ON y.organization_id = o.id AND y.fiscal_year = ${Number(sort.column.slice(2))}`
    : sql`organizations o JOIN organization_totals t ON t.organization_id = o.id`

type Found = Omit<GranteeRow, "isPublic" | "isArchived" | "years" | "results"> & { publishedAt: string | null; deletedAt: string | null }

const yearsOf = (ids: readonly number[]): Map<number, Map<number, GranteeYear>> => {
  const found = db.all<
    { id: number; year: number } & GranteeYear
  >(sql`SELECT organization_id AS id, fiscal_year AS year, awarded_cents AS awardedCents, unrecorded
    FROM organization_years WHERE organization_id IN ${inIds(ids)}`)
  const years = new Map<number, Map<number, GranteeYear>>()
  for (const { id, year, ...sum } of found) years.set(id, (years.get(id) ?? new Map<number, GranteeYear>()).set(year, sum))
  return years
}

const resultsOf = (ids: readonly number[]): Map<number, GranteeRow["results"]> => {
  const found = db.all<{ id: number; result: CaseResult; count: number }>(sql`SELECT organization_id AS id, result, count(*) AS count
    FROM cases WHERE deleted_at IS NULL AND organization_id IN ${inIds(ids)} GROUP BY organization_id, result`)
  return Map.groupBy(found, ({ id }) => id)
}

const rowsOf = (ids: readonly number[]): GranteeRow[] => {
  const found =
    db.all<Found>(sql`SELECT o.id, o.name, t.areas, t.awarded_cents AS awardedCents, t.grants, t.unrecorded, o.published_at AS publishedAt, o.deleted_at AS deletedAt
    FROM organizations o JOIN organization_totals t ON t.organization_id = o.id WHERE o.id IN ${inIds(ids)}`)
  const byId = new Map(found.map((row) => [row.id, row]))
  const years = yearsOf(ids)
  const results = resultsOf(ids)
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const { publishedAt, deletedAt, ...rest } = row
    return [{ ...rest, isPublic: publishedAt !== null, isArchived: deletedAt !== null, years: years.get(id) ?? new Map(), results: results.get(id) ?? [] }]
  })
}

type Filtering = Pick<ListState, "q" | "filters">

const keyFor = (actor: Actor, today: Day, ...asked: unknown[]) => `grantees ${actor.role} ${today} ${JSON.stringify(asked)}`

/** In the order asked for. Ten thousand rows are sorted once for each change of the store, not for each view. */
const idsOf = (actor: Actor, { q, filters, sort: asked }: ListState, today: Day): readonly number[] =>
  remember(keyFor(actor, today, "ids", q, filters, asked), () => {
    const sort = asked ?? byName
    return db.all<{ id: number }>(sql`SELECT o.id FROM ${source(sort)} WHERE ${conditions(actor, { q, filters }, today)} ${orderOf(sort)}`).map(({ id }) => id)
  })

type Counted = { count: number; sums: GranteeSums }

const from = sql`FROM organizations o JOIN organization_totals t ON t.organization_id = o.id`
const yearSums = sql`y.fiscal_year AS year, sum(y.awarded_cents) AS awardedCents, sum(y.unrecorded) AS unrecorded`

/** Where nothing is filtered, the kept totals less those of archived organizations: few. */
const yearSumsOf = (where: SQL, isFiltered: boolean): ({ year: number } & GranteeYear)[] =>
  isFiltered
    ? db.all(sql`SELECT ${yearSums} ${from} CROSS JOIN organization_years y ON y.organization_id = o.id WHERE ${where} GROUP BY y.fiscal_year`)
    : db.all(sql`SELECT ${yearSums} FROM (SELECT fiscal_year, awarded_cents, unrecorded, grants FROM year_totals
        UNION ALL SELECT y.fiscal_year, -y.awarded_cents, -y.unrecorded, -y.grants FROM organizations o CROSS JOIN organization_years y ON y.organization_id = o.id
          WHERE o.deleted_at IS NOT NULL) y GROUP BY y.fiscal_year HAVING sum(y.grants) > 0`)

const sumsOf = (actor: Actor, { q, filters }: Filtering, today: Day): Counted =>
  remember(keyFor(actor, today, "sums", q, filters), () => {
    const where = conditions(actor, { q, filters }, today)
    const { count, ...sums } = db.get<
      Omit<GranteeSums, "years"> & { count: number }
    >(sql`SELECT count(*) AS count, coalesce(sum(t.awarded_cents), 0) AS awardedCents,
      coalesce(sum(t.grants), 0) AS grants, coalesce(sum(t.unrecorded), 0) AS unrecorded, coalesce(sum(t.cases), 0) AS cases ${from} WHERE ${where}`)
    const years = count === 0 ? [] : yearSumsOf(where, q !== "" || Object.values(filters).some((values) => values.length > 0))
    return { count, sums: { ...sums, years: new Map(years.map(({ year, ...sum }) => [year, sum])) } }
  })

/** Of a kind: archived organizations are not among the grantees, so they hide none. */
const totalOf = (actor: Actor, kind: string[], today: Day): number =>
  remember(
    keyFor(actor, today, "total", kind),
    () => db.get<{ total: number }>(sql`SELECT count(*) AS total ${from} WHERE ${conditions(actor, { q: "", filters: { kind } }, today)}`).total,
  )

export type GranteePage = { rows: GranteeRow[]; total: number } & Counted

/** One page of the table, with the count and the sums of all that the filters leave. `total`: without filters. */
export const listGrantees = (actor: Actor, state: ListState, today: Day): GranteePage => {
  const first = (state.page - 1) * state.pageSize
  const ids = idsOf(actor, state, today).slice(first, first + state.pageSize)
  return { rows: rowsOf(ids), ...sumsOf(actor, state, today), total: totalOf(actor, state.filters.kind ?? [], today) }
}

/** All rows that the filters leave, in the order of the screen; for the export. */
export const allGrantees = (actor: Actor, state: ListState, today: Day): GranteeRow[] => rowsOf(idsOf(actor, state, today))

/** Fiscal years with a grant, newest first. */
export const granteeYears = (): number[] =>
  db.all<{ year: number }>(sql`SELECT fiscal_year AS year FROM year_totals ORDER BY fiscal_year DESC`).map(({ year }) => year)
