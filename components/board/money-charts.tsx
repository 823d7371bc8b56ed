import { unrecordedWords } from "#components/public/amount"
import { BarChart } from "#components/ui/bar-chart"
import { withGaps } from "#components/ui/chart-scale"
import { ColumnChart } from "#components/ui/column-chart"
import { Link } from "#components/ui/link"
import type { BoardYear, Dashboard } from "#lib/board/board"
import { grantStatuses } from "#lib/grant/grant"
import { countOf, notRecorded } from "#lib/kernel/list"
import { formatMoney } from "#lib/kernel/money"

const listed = new Intl.ListFormat("en-US")

/** "the most for 2018, 2019 and 2026" */
const most = (years: readonly BoardYear[]): string => {
  const top = Math.max(...years.map(({ awardedCents }) => awardedCents))
  return `the most for ${listed.format(years.filter(({ awardedCents }) => awardedCents === top).map(({ fiscalYear }) => String(fiscalYear)))}`
}

/** Undefined where a year's list would hold nothing. */
const grantsOf = ({ fiscalYear, grants }: BoardYear) => (grants > 0 ? `/board/grants?year=${fiscalYear}` : undefined)

const awardedOf = ({ awardedCents, unrecorded, grants }: BoardYear) => (unrecorded === grants && grants > 0 ? null : awardedCents)

/** One clock: what was decided for a fiscal year. */
export const AwardedByYear = ({ years }: Pick<Dashboard, "years">) => {
  const sum = years.reduce((total, { awardedCents }) => total + awardedCents, 0)
  return (
    <ColumnChart
      finding={sum > 0 ? `${formatMoney(sum)} awarded since fiscal year ${years[0]?.fiscalYear}, ${most(years)}.` : "Nothing is awarded yet."}
      description="Awarded: decided for the fiscal year, whenever it is paid."
      format="money"
      rowHeader="Fiscal year"
      series={[{ label: "Awarded" }]}
      rows={withGaps(
        years.map((year) => ({
          key: year.fiscalYear,
          label: String(year.fiscalYear),
          values: [awardedOf(year)],
          href: grantsOf(year),
          note: unrecordedWords(year.unrecorded) ?? undefined,
        })),
      )}
      rowsLink={{ href: "/board/grants", label: "See all grants" }}
    />
  )
}

/** The other clock: what left, and came back, during a fiscal year. */
export const PaidByYear = ({ years }: Pick<Dashboard, "years">) => {
  const known = years.filter(({ paidCents }) => paidCents !== null)
  const sum = known.reduce((total, { paidCents }) => total + (paidCents ?? 0), 0)
  const before = years.length > known.length ? ` Before that, payments are not recorded.` : ""
  return (
    <ColumnChart
      finding={known[0] ? `${formatMoney(sum)} paid since fiscal year ${known[0].fiscalYear}.${before}` : "No payment is recorded yet."}
      description="Paid: left the foundation during the fiscal year, less what came back, whatever year it was awarded for."
      format="money"
      rowHeader="Fiscal year"
      series={[{ label: "Paid" }]}
      rows={withGaps(
        years.map(({ fiscalYear, paidCents }) => ({
          key: fiscalYear,
          label: String(fiscalYear),
          values: [paidCents],
          href: paidCents ? `/board/payments?year=${fiscalYear}` : undefined,
        })),
      )}
      rowsLink={{ href: "/board/payments", label: "See all payments" }}
    />
  )
}

const budgetFinding = ({ fiscalYear, budgetCents, awardedCents }: BoardYear): string => {
  if (budgetCents === null) return `No budget is recorded for fiscal year ${fiscalYear}.`
  const left = budgetCents - awardedCents
  if (left === 0) return `All of the budget of ${fiscalYear} is awarded.`
  return left > 0
    ? `${formatMoney(left)} of the budget of ${fiscalYear} is not awarded yet.`
    : `Awards of ${fiscalYear} are ${formatMoney(-left)} over the budget.`
}

/** This year's budget against what was decided; what is paid is another matter. */
export const BudgetAgainstAwards = ({ thisYear }: Pick<Dashboard, "thisYear">) => (
  <BarChart
    finding={budgetFinding(thisYear)}
    description="The budget is one sum set for the year, without rows of its own."
    format="money"
    rowHeader={`Fiscal year ${thisYear.fiscalYear}`}
    series={[{ label: "Amount" }]}
    rows={[
      { key: "budget", label: "Budget", values: [thisYear.budgetCents] },
      {
        key: "awarded",
        label: "Awarded",
        values: [thisYear.awardedCents],
        href: grantsOf(thisYear),
        note: unrecordedWords(thisYear.unrecorded) ?? undefined,
      },
    ]}
    rowsLink={{
      href: `/board/grantees?year=${thisYear.fiscalYear}`,
      label: `See the ${thisYear.grantees.toLocaleString("en-US")} grantees of ${thisYear.fiscalYear}`,
    }}
  />
)

export const LargestGrantees = ({ largest: grantees }: Pick<Dashboard, "largest">) => (
  <BarChart
    finding={grantees[0] ? `Over the years ${grantees[0].name} was awarded the most: ${formatMoney(grantees[0].awardedCents)}.` : "Nothing is awarded yet."}
    format="money"
    rowHeader="Grantee"
    series={[{ label: "Awarded" }]}
    rows={grantees.map(({ id, name, awardedCents, unrecorded }) => ({
      key: id,
      label: name,
      values: [awardedCents],
      href: `/board/grantees/${id}`,
      note: unrecordedWords(unrecorded) ?? undefined,
    }))}
    rowsLink={{ href: "/board/grantees?sort=-awarded", label: "See all grantees by amount" }}
  />
)

/** Cancelled grants count nowhere. */
const withoutArea = `/board/grants?area=${notRecorded}${grantStatuses.flatMap((status) => (status === "cancelled" ? [] : [`&status=${status}`])).join("")}`

export const AwardedByArea = ({ areas, grantsWithoutArea }: Pick<Dashboard, "areas" | "grantsWithoutArea">) => (
  <BarChart
    finding={areas[0] ? `Of the issue areas on record, ${areas[0].name} was awarded the most.` : "No issue area is recorded yet."}
    description={
      <>
        A grant whose cases touch two areas counts in both.{" "}
        {grantsWithoutArea > 0 ? (
          <>
            The issue area of <Link href={withoutArea}>{countOf(grantsWithoutArea, ["grant", "grants"])}</Link> is not recorded.
          </>
        ) : null}
      </>
    }
    format="money"
    rowHeader="Issue area"
    series={[{ label: "Awarded" }]}
    rows={areas.map(({ slug, name, awardedCents, grants, unrecorded }) => ({
      key: slug,
      label: name,
      values: [grants > 0 && unrecorded === grants ? null : awardedCents],
      href: `/board/grants?area=${slug}`,
      note: unrecordedWords(unrecorded) ?? undefined,
    }))}
    rowsLink={{ href: "/board/grantees?sort=areas", label: "See grantees by issue area" }}
  />
)
