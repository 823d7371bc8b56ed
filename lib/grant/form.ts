import type { FullGrant } from "#lib/grant/grant"
import { plainMoney } from "#lib/kernel/money"

/** What the form shows of a grant. */
export const grantForm = (grant: FullGrant): Record<string, string> => ({
  fiscalYear: String(grant.fiscalYear),
  amountCents: grant.amountCents === null ? "" : plainMoney(grant.amountCents, true),
  purpose: grant.purpose ?? "",
  startsOn: grant.startsOn ?? "",
  endsOn: grant.endsOn ?? "",
  awardedOn: grant.awardedOn ?? "",
  appliesAgain: grant.appliesAgain ? "yes" : "",
  status: grant.status,
  caseIds: grant.cases.map(({ id }) => id).join(", "),
})
