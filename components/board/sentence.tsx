import type { Dashboard } from "#lib/board/board"
import { formatMoney } from "#lib/kernel/money"

/** "Fiscal year 2027: $150,000 budgeted, $142,500 awarded to 5 grantees, $60,000 paid." */
export const dashboardSentence = ({ thisYear: { fiscalYear, budgetCents, awardedCents, unrecorded, grantees, paidCents } }: Dashboard): string => {
  const parts = [
    budgetCents === null ? "no budget recorded" : `${formatMoney(budgetCents)} budgeted`,
    `${formatMoney(awardedCents)} awarded to ${grantees.toLocaleString("en-US")} ${grantees === 1 ? "grantee" : "grantees"}${unrecorded > 0 ? ` (${unrecorded.toLocaleString("en-US")} not recorded)` : ""}`,
    paidCents === null ? "payments not recorded" : `${formatMoney(paidCents)} paid`,
  ]
  return `Fiscal year ${fiscalYear}: ${parts.join(", ")}.`
}
