import type { NewGrant } from "#lib/grant/input"
import { day } from "#lib/kernel/day"
import { cents } from "#lib/kernel/money"

/** A grant's form: $25,000 for fiscal year 2027. */
export const grantOf = (organizationId: number, fields: Partial<NewGrant> = {}) => ({
  organizationId,
  fiscalYear: 2027,
  amountCents: cents(2_500_000),
  purpose: null,
  startsOn: day("2026-10-01"),
  endsOn: day("2027-09-30"),
  awardedOn: day("2026-09-25"),
  appliesAgain: false,
  status: "active" as const,
  caseIds: [],
  ...fields,
})
