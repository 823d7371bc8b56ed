import { integer, primaryKey, text } from "drizzle-orm/sqlite-core"
import { day, table } from "#db/column"

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
  /** The earliest day on which something is owed that does not lie with the foundation; before today it is overdue. */
  nextDueOn: day("next_due"),
  /** Names of its issue areas, in order, to sort by. */
  areas: text("areas").notNull().default(""),
})

/** Issue areas of an organization: of its cases, and of the cases that its grants pay for. */
export const organizationIssueAreas = table(
  "organization_issue_areas",
  { organizationId: integer("organization_id").notNull(), issueAreaId: integer("issue_area_id").notNull() },
  (row) => [primaryKey({ columns: [row.organizationId, row.issueAreaId] })],
)

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

/** What the list of grants adds up, by fiscal year and status; archived grants are left out. `paidUnrecorded`: older grants of whose payments nothing is recorded. */
export const grantTotals = table(
  "grant_totals",
  {
    fiscalYear: integer("fiscal_year").notNull(),
    status: text("status").notNull(),
    grants: integer("grants").notNull(),
    unrecorded: integer("unrecorded").notNull(),
    awardedCents: integer("awarded_cents").notNull(),
    paidCents: integer("paid_cents").notNull(),
    paidUnrecorded: integer("paid_unrecorded").notNull(),
    toPayCents: integer("to_pay_cents").notNull(),
  },
  (row) => [primaryKey({ columns: [row.fiscalYear, row.status] })],
)

/** What the list of payments adds up. */
export const paymentTotals = table(
  "payment_totals",
  { status: text("status").notNull(), direction: text("direction").notNull(), payments: integer("payments").notNull(), cents: integer("cents").notNull() },
  (row) => [primaryKey({ columns: [row.status, row.direction] })],
)
