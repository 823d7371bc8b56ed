import { sql } from "drizzle-orm"
import { db, readRevision } from "#db/store"
import { archivedAreaCases, archivedAreas, archivedMonths, archivedYears } from "#lib/board/archived"
import type { BoardArea, BoardYear, LargeGrantee } from "#lib/board/board"
import { day, fiscalYearOf } from "#lib/kernel/day"

type Sum = { grants: number; unrecorded: number; awardedCents: number }
const nothing: Sum = { grants: 0, unrecorded: 0, awardedCents: 0 }
const less = <Row extends Sum>(row: Row, away: Sum = nothing): Row => ({
  ...row,
  grants: row.grants - away.grants,
  unrecorded: row.unrecorded - away.unrecorded,
  awardedCents: row.awardedCents - away.awardedCents,
})

/** What moved in each fiscal year, by the day on which it did. */
const paidByYear = (archived: readonly number[], startMonth: number): Map<number, number> => {
  const months = db.all<{ month: string; cents: number }>(
    sql`SELECT month, out_cents - back_cents AS cents FROM payment_months WHERE out_cents > 0 OR back_cents > 0`,
  )
  const away = archivedMonths(archived).map(({ month, cents }) => ({ month, cents: -cents }))
  const years = new Map<number, number>()
  for (const { month, cents } of [...months, ...away]) {
    const year = fiscalYearOf(day(`${month}-01`), startMonth)
    years.set(year, (years.get(year) ?? 0) + cents)
  }
  return years
}

/** Each fiscal year with a grant, a payment or a budget, and the current one; oldest first. */
export const boardYears = (archived: readonly number[], startMonth: number, currentYear: number): BoardYear[] => {
  const away = new Map(archivedYears(archived).map((row) => [row.fiscalYear, row]))
  const awarded = new Map(
    db
      .all<Sum & { fiscalYear: number }>(sql`SELECT fiscal_year AS fiscalYear, grants, unrecorded, awarded_cents AS awardedCents FROM year_totals`)
      .map((row) => [row.fiscalYear, less(row, away.get(row.fiscalYear))]),
  )
  const budgets = new Map(
    db
      .all<{ year: number; budgetCents: number | null }>(sql`SELECT year, budget_cents AS budgetCents FROM fiscal_years`)
      .map((row) => [row.year, row.budgetCents]),
  )
  const paid = paidByYear(archived, startMonth)
  const firstPaid = Math.min(...paid.keys())
  const known = new Set([
    ...[...awarded.values()].filter(({ grants }) => grants > 0).map(({ fiscalYear }) => fiscalYear),
    ...paid.keys(),
    ...budgets.keys(),
    currentYear,
  ])
  return [...known]
    .sort((one, other) => one - other)
    .map((fiscalYear) => ({
      ...(awarded.get(fiscalYear) ?? nothing),
      fiscalYear,
      paidCents: fiscalYear < firstPaid ? null : (paid.get(fiscalYear) ?? 0),
      budgetCents: budgets.get(fiscalYear) ?? null,
    }))
}

/** Issue areas by what was awarded in them. A grant with two areas counts in both. */
export const boardAreas = (archived: readonly number[]): BoardArea[] => {
  const away = new Map(archivedAreas(archived).map((row) => [row.id, row]))
  const cases = new Map(archivedAreaCases(archived).map((row) => [row.id, row.cases]))
  return db
    .all<BoardArea>(
      sql`SELECT a.id, a.slug, a.name, t.grants, t.unrecorded, t.awarded_cents AS awardedCents, t.cases
        FROM issue_areas a JOIN issue_area_totals t ON t.issue_area_id = a.id WHERE a.deleted_at IS NULL`,
    )
    .map((row) => less({ ...row, cases: row.cases - (cases.get(row.id) ?? 0) }, away.get(row.id)))
    .filter(({ grants, cases: own }) => grants > 0 || own > 0)
    .sort((one, other) => other.awardedCents - one.awardedCents || one.name.localeCompare(other.name))
}

export const largestGrantees = (limit: number): LargeGrantee[] =>
  db.all(sql`SELECT o.id, o.name, t.grants, t.unrecorded, t.awarded_cents AS awardedCents
    FROM organization_totals t CROSS JOIN organizations o ON o.id = t.organization_id
    WHERE t.awarded_cents > 0 AND o.deleted_at IS NULL ORDER BY t.awarded_cents DESC, o.sort_name LIMIT ${limit}`)

type Counts = { grantees: number; grantsWithoutArea: number }
let kept: { revision: number; fiscalYear: number; counts: Counts } | undefined

const count = (fiscalYear: number): Counts =>
  db.get<Counts>(sql`SELECT
    (SELECT count(*) FROM organizations o JOIN organization_years y ON y.organization_id = o.id AND y.fiscal_year = ${fiscalYear} WHERE o.deleted_at IS NULL) AS grantees,
    (SELECT count(*) FROM grants g JOIN organizations o ON o.id = g.organization_id WHERE g.deleted_at IS NULL AND g.status <> 'cancelled' AND o.deleted_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM grant_issue_areas a WHERE a.grant_id = g.id)) AS grantsWithoutArea`)

/** Counts that no total has: kept until anything of grants, cases or organizations changes. */
export const keptCounts = (fiscalYear: number): Counts => {
  const revision = readRevision()
  if (kept?.revision !== revision || kept.fiscalYear !== fiscalYear) kept = { revision, fiscalYear, counts: count(fiscalYear) }
  return kept.counts
}
