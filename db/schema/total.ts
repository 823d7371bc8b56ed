import { sql } from "drizzle-orm"
import { index, integer, primaryKey, text } from "drizzle-orm/sqlite-core"
import { day, flag, oneOf, table } from "#db/column"
import { requirementKinds, requirementLanes } from "#lib/requirement/requirement"

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

export const organizationTotals = table(
  "organization_totals",
  {
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
  },
  (total) => [index("organization_totals_awarded").on(total.awardedCents)],
)

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

/** Where each requirement stands but for the day, so that a list of 100,000 grants' requirements is read from an index. By the view `requirement_lanes`. */
export const requirementPlaces = table(
  "requirement_places",
  {
    requirementId: integer("requirement_id").primaryKey(),
    organizationId: integer("organization_id").notNull(),
    fiscalYear: integer("fiscal_year").notNull(),
    kind: oneOf("kind", requirementKinds).notNull(),
    dueOn: day("due").notNull(),
    coversFrom: day("covers_from"),
    lane: oneOf("lane", requirementLanes).notNull(),
    /** A draft is open, or changes were requested. */
    isStarted: flag("is_started").notNull(),
  },
  (place) => [
    index("requirement_places_lane").on(place.lane, place.dueOn, place.requirementId, place.isStarted, place.kind, place.fiscalYear),
    index("requirement_places_started").on(place.dueOn, place.requirementId).where(sql`is_started = 1 AND lane = 'theirs'`),
    index("requirement_places_organization").on(place.organizationId, place.dueOn, place.lane),
    index("requirement_places_open").on(place.organizationId, place.lane, place.dueOn).where(sql`lane IN ('theirs', 'ours')`),
    index("requirement_places_owed").on(place.kind, place.dueOn).where(sql`lane = 'theirs'`),
    index("requirement_places_due").on(place.dueOn, place.requirementId, place.lane),
    index("requirement_places_kind").on(place.kind, place.dueOn, place.requirementId, place.lane),
    index("requirement_places_year").on(place.fiscalYear, place.dueOn, place.requirementId, place.lane),
    index("requirement_places_covers").on(place.coversFrom, place.dueOn, place.requirementId, place.lane),
  ],
)

/** How many requirements stand in each lane. */
export const requirementTotals = table(
  "requirement_totals",
  { lane: text("lane").notNull(), kind: text("kind").notNull(), fiscalYear: integer("fiscal_year").notNull(), requirements: integer("requirements").notNull() },
  (row) => [primaryKey({ columns: [row.lane, row.kind, row.fiscalYear] })],
)
