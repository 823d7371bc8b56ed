import { Link } from "#components/ui/link"
import type { Dashboard } from "#lib/board/board"
import { countOf } from "#lib/kernel/list"
import { formatMoney } from "#lib/kernel/money"

/** "Fiscal year 2027: $150,000 budgeted, $142,500 awarded to 5 grantees, $60,000 paid." What has rows leads to them; a budget is one sum and has none. */
export const DashboardSentence = ({ thisYear }: Pick<Dashboard, "thisYear">) => {
  const { fiscalYear, budgetCents, grants, awardedCents, unrecorded, grantees, paidCents } = thisYear
  const led = (list: string, words: string, hasRows: boolean) =>
    hasRows ? (
      <Link href={`/board/${list}?year=${fiscalYear}`} className="text-text">
        {words}
      </Link>
    ) : (
      words
    )
  return (
    <>
      {`Fiscal year ${fiscalYear}: ${budgetCents === null ? "no budget recorded" : `${formatMoney(budgetCents)} budgeted`}, `}
      {led("grants", `${formatMoney(awardedCents)} awarded`, grants > 0)}
      {" to "}
      {led("grantees", countOf(grantees, ["grantee", "grantees"]), grantees > 0)}
      {unrecorded > 0 ? ` (${unrecorded.toLocaleString("en-US")} not recorded), ` : ", "}
      {led("payments", paidCents === null ? "payments not recorded" : `${formatMoney(paidCents)} paid`, Boolean(paidCents))}
      {"."}
    </>
  )
}
