import { type SQL, sql } from "drizzle-orm"
import { db } from "#db/store"

/**
 * The kept totals count the grants, cases and payments of an archived organization too, whose rows nobody on the board sees.
 * These are what to take away, so that each total is that of its rows. There are few archived organizations, mostly none:
 * the joins start from them (CROSS JOIN keeps the order).
 */
export const archivedOrganizations = (): number[] => db.all<{ id: number }>(sql`SELECT id FROM organizations WHERE deleted_at IS NOT NULL`).map(({ id }) => id)

const each = (ids: readonly number[]): SQL => sql`json_each(${JSON.stringify(ids)}) e`
const grants = (ids: readonly number[]): SQL => sql`${each(ids)} CROSS JOIN grants g ON g.organization_id = e.value`
const payments = (ids: readonly number[]): SQL => sql`${grants(ids)} CROSS JOIN payments p ON p.grant_id = g.id WHERE p.status = 'paid'`
const cases = (ids: readonly number[]): SQL => sql`${each(ids)} CROSS JOIN cases c ON c.organization_id = e.value AND c.deleted_at IS NULL`
const paidOut = sql`coalesce(sum(iif(p.direction = 'out', p.amount_cents, -p.amount_cents)), 0)`

type Sum = { grants: number; unrecorded: number; awardedCents: number }

export const archivedYears = (ids: readonly number[]): (Sum & { fiscalYear: number })[] =>
  db.all(sql`SELECT y.fiscal_year AS fiscalYear, sum(y.grants) AS grants, sum(y.unrecorded) AS unrecorded, sum(y.awarded_cents) AS awardedCents
    FROM ${each(ids)} CROSS JOIN organization_years y ON y.organization_id = e.value GROUP BY 1`)

export const archivedMonths = (ids: readonly number[]): { month: string; cents: number }[] =>
  db.all(sql`SELECT substr(p.paid_on, 1, 7) AS month, ${paidOut} AS cents FROM ${payments(ids)} GROUP BY 1`)

export const archivedPayments = (ids: readonly number[]): { count: number; cents: number } =>
  db.get(sql`SELECT count(*) AS count, ${paidOut} AS cents FROM ${payments(ids)}`)

export const archivedAreas = (ids: readonly number[]): (Sum & { id: number })[] =>
  db.all(sql`SELECT a.issue_area_id AS id, count(*) AS grants, sum(g.amount_cents IS NULL) AS unrecorded, coalesce(sum(g.amount_cents), 0) AS awardedCents
    FROM ${grants(ids)} CROSS JOIN grant_issue_areas a ON a.grant_id = g.id WHERE g.deleted_at IS NULL AND g.status <> 'cancelled' GROUP BY 1`)

export const archivedAreaCases = (ids: readonly number[]): { id: number; cases: number }[] =>
  db.all(sql`SELECT a.issue_area_id AS id, count(*) AS cases FROM ${cases(ids)} CROSS JOIN case_issue_areas a ON a.case_id = c.id GROUP BY 1`)

export const archivedCases = (ids: readonly number[]): { stage: string; result: string; cases: number }[] =>
  db.all(sql`SELECT coalesce(c.stage, '') AS stage, c.result AS result, count(*) AS cases FROM ${cases(ids)} GROUP BY 1, 2`)
