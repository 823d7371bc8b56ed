import { sql } from "drizzle-orm"
import { type AnySQLiteColumn, check, index, integer, primaryKey, text } from "drizzle-orm/sqlite-core"
import { cents, day, flag, id, instant, oneOf, table, version } from "#db/column"
import { cases } from "#db/schema/case"
import { organizations } from "#db/schema/organization"
import { requirements } from "#db/schema/requirement"
import { grantStatuses } from "#lib/grant/grant"
import type { Cents } from "#lib/kernel/money"
import { directions, paymentMethods, paymentStatuses } from "#lib/payment/payment"

/** Money from the foundation to one organization for one fiscal year. */
export const grants = table(
  "grants",
  {
    id: id(),
    organizationId: integer("organization_id")
      .notNull()
      .references(() => organizations.id),
    fiscalYear: integer("fiscal_year").notNull(),
    /** Null: not recorded. */
    amountCents: cents("amount"),
    purpose: text("purpose"),
    startsOn: day("starts"),
    endsOn: day("ends"),
    awardedOn: day("awarded"),
    /** The grantee applies for another grant: some schedules ask for its reports earlier then. */
    appliesAgain: flag("applies_again").notNull().default(false),
    status: oneOf("status", grantStatuses).notNull(),
    /** Entered from older records: its payments and dates are known only as far as rows say so. */
    isImported: flag("is_imported").notNull().default(false),
    /** Kept by triggers: payments that are not cancelled, what was paid out less what came back, and the cases that the grant pays for. */
    paymentCount: integer("payment_count").notNull().default(0),
    paidNetCents: integer("paid_net_cents").$type<Cents>().notNull().default(sql`0`),
    caseCount: integer("case_count").notNull().default(0),
    /** Null: an older grant of whose payments nothing is recorded. */
    paidCents: integer("paid_cents").$type<Cents>().generatedAlwaysAs(sql`iif(is_imported AND payment_count = 0, NULL, paid_net_cents)`),
    /** Awarded and not yet paid. Null where no amount is recorded; a closed or cancelled grant owes nothing. */
    toPayCents: integer("to_pay_cents")
      .$type<Cents>()
      .generatedAlwaysAs(sql`iif(status IN ('awarded', 'active', 'closing'), amount_cents - paid_net_cents, 0)`),
    /** Why it was awarded although a year-end report was late. */
    awardedDespite: text("awarded_despite"),
    publishedAt: instant("published"),
    createdAt: instant("created").notNull(),
    deletedAt: instant("deleted"),
    version: version(),
  },
  (grant) => [
    index("grants_organization").on(grant.organizationId, grant.fiscalYear),
    index("grants_year").on(grant.fiscalYear, grant.amountCents),
    index("grants_status").on(grant.status, grant.id),
    index("grants_amount").on(grant.amountCents),
    index("grants_purpose").on(sql`${grant.purpose} COLLATE NOCASE`),
    index("grants_starts").on(grant.startsOn),
    index("grants_cases").on(grant.caseCount),
    index("grants_paid").on(grant.paidCents),
    index("grants_to_pay").on(grant.toPayCents),
    index("grants_published").on(grant.publishedAt),
    index("grants_public")
      .on(grant.fiscalYear, grant.organizationId, grant.status, grant.amountCents)
      .where(sql`deleted_at IS NULL AND published_at IS NOT NULL`),
    index("grants_archived").on(grant.deletedAt).where(sql`deleted_at IS NOT NULL`),
    check("grants_fiscal_year", sql`fiscal_year BETWEEN 1900 AND 2200`),
    check("grants_period", sql`starts_on IS NULL OR ends_on IS NULL OR starts_on <= ends_on`),
  ],
)

/** Which cases a grant pays for; many to many. */
export const grantCases = table(
  "grant_cases",
  {
    grantId: integer("grant_id")
      .notNull()
      .references(() => grants.id),
    caseId: integer("case_id")
      .notNull()
      .references(() => cases.id),
  },
  (row) => [primaryKey({ columns: [row.grantId, row.caseId] }), index("grant_cases_case").on(row.caseId, row.grantId)],
)

export const payments = table(
  "payments",
  {
    id: id(),
    grantId: integer("grant_id")
      .notNull()
      .references(() => grants.id),
    direction: oneOf("direction", directions).notNull(),
    amountCents: cents("amount").notNull(),
    status: oneOf("status", paymentStatuses).notNull(),
    dueOn: day("due"),
    paidOn: day("paid"),
    method: oneOf("method", paymentMethods),
    reference: text("reference"),
    /** It is paid when this is accepted or waived. Whether it is free is read from the requirement, never stored. */
    waitsForRequirementId: integer("waits_for_requirement_id").references((): AnySQLiteColumn => requirements.id),
    /** When the foundation gave up money that was to come back; the row is cancelled then. */
    writtenOffOn: day("written_off"),
    /** Why it was paid while it still waited. */
    earlyReason: text("early_reason"),
    createdAt: instant("created").notNull(),
    version: version(),
  },
  (payment) => [
    index("payments_grant").on(payment.grantId),
    index("payments_due").on(payment.status, payment.dueOn),
    index("payments_to_come").on(payment.dueOn, payment.id).where(sql`status IN ('scheduled', 'approved') AND due_on IS NOT NULL`),
    index("payments_paid").on(payment.paidOn),
    index("payments_due_day").on(payment.dueOn),
    index("payments_amount").on(payment.amountCents),
    index("payments_waits").on(payment.waitsForRequirementId).where(sql`waits_for_requirement_id IS NOT NULL`),
    check("payments_paid_day", sql`(status = 'paid') = (paid_on IS NOT NULL)`),
  ],
)
