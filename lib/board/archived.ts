import { type SQL, sql } from "drizzle-orm"
import { db } from "#db/store"

/**
 * The kept totals count the grants, cases and payments of an archived organization too, whose rows nobody on the board sees.
 * These are what to take away, so that each total is that of its rows. There are few archived organizations, mostly none.
 */
export const archivedOrganizations = (): number[] => db.all<{ id: number }>(sql`SELECT id FROM organizations WHERE deleted_at IS NOT NULL`).map(({ id }) => id)

const among = (ids: readonly number[]): SQL => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`

type Sum = { grants: number; unrecorded: number; awardedCents: number }

export const archivedYears = (ids: readonly number[]): (Sum & { fiscalYear: number })[] =>
  db.all(sql`SELECT fiscal_year AS fiscalYear, sum(grants) AS grants, sum(unrecorded) AS unrecorded, sum(awarded_cents) AS awardedCents
    FROM organization_years WHERE organization_id IN ${among(ids)} GROUP BY fiscal_year`)

export const archivedMonths = (ids: readonly number[]): { month: string; cents: number }[] =>
  db.all(sql`SELECT substr(p.paid_on, 1, 7) AS month, sum(iif(p.direction = 'out', p.amount_cents, -p.amount_cents)) AS cents
    FROM grants g JOIN payments p ON p.grant_id = g.id WHERE g.organization_id IN ${among(ids)} AND p.status = 'paid' GROUP BY 1`)

export const archivedAreas = (ids: readonly number[]): (Sum & { id: number })[] =>
  db.all(sql`SELECT a.issue_area_id AS id, count(*) AS grants, sum(g.amount_cents IS NULL) AS unrecorded, coalesce(sum(g.amount_cents), 0) AS awardedCents
    FROM grants g JOIN grant_issue_areas a ON a.grant_id = g.id
    WHERE g.organization_id IN ${among(ids)} AND g.deleted_at IS NULL AND g.status <> 'cancelled' GROUP BY 1`)

export const archivedAreaCases = (ids: readonly number[]): { id: number; cases: number }[] =>
  db.all(sql`SELECT a.issue_area_id AS id, count(*) AS cases FROM cases c JOIN case_issue_areas a ON a.case_id = c.id
    WHERE c.organization_id IN ${among(ids)} AND c.deleted_at IS NULL GROUP BY 1`)

export const archivedCases = (ids: readonly number[]): { stage: string; result: string; cases: number }[] =>
  db.all(sql`SELECT coalesce(stage, '') AS stage, result, count(*) AS cases FROM cases
    WHERE organization_id IN ${among(ids)} AND deleted_at IS NULL GROUP BY stage, result`)
