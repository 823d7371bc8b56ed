import type { NewGrant } from "#lib/grant/input"
import { day } from "#lib/kernel/day"
import { cents } from "#lib/kernel/money"

/** A grant's form: $25,000 for fiscal year 2027, or another one. */
export const grantOf = (organizationId: number, { fiscalYear = 2027, ...fields }: Partial<NewGrant> = {}) => ({
  organizationId,
  fiscalYear,
  amountCents: cents(2_500_000),
  purpose: null,
  startsOn: day(`${fiscalYear - 1}-10-01`),
  endsOn: day(`${fiscalYear}-09-30`),
  awardedOn: day("2026-09-25"),
  appliesAgain: false,
  status: "active" as const,
  caseIds: [],
  ...fields,
})
