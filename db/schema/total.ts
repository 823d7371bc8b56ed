import { integer, primaryKey, text } from "drizzle-orm/sqlite-core"
import { table } from "#db/column"

/** Sums that the writing transaction keeps by triggers (db/migrations), so that no view adds up 100,000 grants. Cancelled and archived grants count nowhere. */

/** Awarded by organization and fiscal year. `unrecorded` counts grants without an amount. */
export const organizationYears = table(
  "organization_years",
  {
    organizationId: integer("organization_id").notNull(),
    fiscalYear: integer("fiscal_year").notNull(),
    grants: integer("grants").notNull(),
    unrecorded: integer("unrecorded").notNull(),
    awardedCents: integer("awarded_cents").notNull(),
  },
  (row) => [primaryKey({ columns: [row.organizationId, row.fiscalYear] })],
)

export const organizationTotals = table("organization_totals", {
  organizationId: integer("organization_id").primaryKey(),
  grants: integer("grants").notNull(),
  unrecorded: integer("unrecorded").notNull(),
  awardedCents: integer("awarded_cents").notNull(),
  /** Paid out less what came back. */
  paidCents: integer("paid_cents").notNull(),
  cases: integer("cases").notNull(),
})

export const yearTotals = table("year_totals", {
  fiscalYear: integer("fiscal_year").primaryKey(),
  grants: integer("grants").notNull(),
  unrecorded: integer("unrecorded").notNull(),
  awardedCents: integer("awarded_cents").notNull(),
})

/** Money that moved, by month ("2026-11"): the other clock. A fiscal year is twelve of them. */
export const paymentMonths = table("payment_months", {
  month: text("month").primaryKey(),
  outCents: integer("out_cents").notNull(),
  backCents: integer("back_cents").notNull(),
})

export const caseTotals = table(
  "case_totals",
  { stage: text("stage").notNull(), result: text("result").notNull(), cases: integer("cases").notNull() },
  (row) => [primaryKey({ columns: [row.stage, row.result] })],
)

/** Which areas a grant counts in, through its cases; each once. */
export const grantIssueAreas = table(
  "grant_issue_areas",
  { grantId: integer("grant_id").notNull(), issueAreaId: integer("issue_area_id").notNull() },
  (row) => [primaryKey({ columns: [row.grantId, row.issueAreaId] })],
)

/** A grant with two areas counts in both. */
export const issueAreaTotals = table("issue_area_totals", {
  issueAreaId: integer("issue_area_id").primaryKey(),
  grants: integer("grants").notNull(),
  unrecorded: integer("unrecorded").notNull(),
  awardedCents: integer("awarded_cents").notNull(),
  cases: integer("cases").notNull(),
})
