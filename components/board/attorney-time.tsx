import { BarChart } from "#components/ui/bar-chart"
import { formatMoney } from "#lib/kernel/money"
import { coverage } from "#lib/requirement/requirement"
import type { QuarterAverage } from "#lib/timesheet/average"

const ordinals = ["first", "second", "third", "fourth"]

/** What the foundation says of a year's grantees: the average value of the attorneys' time, quarter by quarter. */
export const AttorneyTime = ({ quarters }: { quarters: readonly QuarterAverage[] }) => {
  const newest = quarters.at(-1)
  if (!newest) return <p className="text-muted">No timesheet of this or the last fiscal year is accepted yet.</p>
  const named = (quarter: QuarterAverage) => `${ordinals[quarter.number - 1] ?? `${quarter.number}th`} quarter of ${quarter.fiscalYear}`
  return (
    <BarChart
      finding={`The average value of attorney time in the ${named(newest)} was ${formatMoney(newest.averageCents)} for each grantee.`}
      description="Of the grantees whose timesheets for the quarter are accepted; what each of them sent is read by the foundation’s staff only."
      format="money"
      rowHeader="Quarter"
      series={[{ label: "Average value of attorney time" }]}
      rows={quarters.map((quarter) => ({
        key: `${quarter.fiscalYear} ${quarter.from}`,
        label: `${named(quarter).replace(/^./, (letter) => letter.toUpperCase())}, ${coverage(quarter.from, quarter.to)}`,
        values: [quarter.averageCents],
        note: `${quarter.grantees} ${quarter.grantees === 1 ? "grantee" : "grantees"}`,
      }))}
    />
  )
}
