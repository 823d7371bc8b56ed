import type { ReactNode } from "react"
import type { Column } from "#components/ui/column"
import { ColumnChart } from "#components/ui/column-chart"
import { Figures } from "#components/ui/figures"
import { Money } from "#components/ui/money"
import { SimpleTable } from "#components/ui/simple-table"
import { type Cents, cents, formatMoney } from "#lib/kernel/money"
import { monthLabel, type GrantTime as Time } from "#lib/timesheet/grant-time"
import { formatHours } from "#lib/timesheet/timesheet"

type Props = { time: Time; grantedCents: number | null; children?: ReactNode }

/** A month, or all of them together. */
type Line = { key: string; label: string; hours: string[]; minutes: number; amountCents: Cents }

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

const linesOf = (time: Time): Line[] => [
  ...time.months.map((month): Line => {
    const theirs = time.attorneys.map(({ byMonth }) => byMonth[month])
    return {
      key: month,
      label: monthLabel(month),
      hours: theirs.map((cell) => (cell ? formatHours(cell.minutes) : "–")),
      minutes: sum(theirs.map((cell) => cell?.minutes ?? 0)),
      amountCents: cents(sum(theirs.map((cell) => cell?.amountCents ?? 0))),
    }
  }),
  {
    key: "all",
    label: "All hours",
    hours: time.attorneys.map(({ minutes }) => formatHours(minutes)),
    minutes: time.minutes,
    amountCents: cents(time.amountCents),
  },
  {
    key: "value",
    label: "Value",
    hours: time.attorneys.map(({ amountCents }) => formatMoney(amountCents)),
    minutes: time.minutes,
    amountCents: cents(time.amountCents),
  },
]

/** "Jan 2027": twelve stand side by side. */
const shortMonth = (label: string) => label.replace(/^(\p{L}{3})\p{L}*/u, "$1")

const finding = (time: Time) => {
  const [first, last] = [time.months[0], time.months.at(-1)]
  if (!first || !last) return ""
  const span = first === last ? `in ${monthLabel(first)}` : `from ${monthLabel(first)} to ${monthLabel(last)}`
  return `The attorneys’ time ${span} is worth ${formatMoney(time.amountCents)}.`
}

/** Hours and value by attorney and month, and what they say of the grant's money. `children`: what follows from it. */
export const GrantTime = ({ time, grantedCents, children }: Props) => {
  if (time.attorneys.length === 0) return <p className="text-muted">No hours yet. They come with the timesheets, as .xlsx or .csv files.</p>
  const lines = linesOf(time)
  const columns: Column<Line>[] = [
    { id: "month", header: "Month", cell: ({ label }) => label },
    ...time.attorneys.map(({ attorney }, index): Column<Line> => ({ id: attorney, header: attorney, cell: ({ hours }) => hours[index], align: "end" })),
    { id: "hours", header: "Hours", cell: ({ key, minutes }) => (key === "value" ? "" : formatHours(minutes)), align: "end" },
    { id: "value", header: "Value", cell: ({ amountCents }) => <Money cents={amountCents} />, align: "end" },
  ]
  return (
    <>
      <Figures
        items={[
          { label: "Hours", value: formatHours(time.minutes) },
          { label: "Value of the time", value: formatMoney(time.amountCents) },
          {
            label: "Work for each granted dollar",
            value: time.perDollarCents === null ? "Not known" : formatMoney(time.perDollarCents),
            note: grantedCents === null ? "The amount of the grant is not recorded" : `Granted ${formatMoney(grantedCents)}`,
          },
          {
            label: "Granted money spent on time",
            value: formatMoney(time.spentCents),
            note:
              time.uncoveredCents === null
                ? undefined
                : time.uncoveredCents > 0
                  ? `${formatMoney(time.uncoveredCents)} of the grant is left`
                  : "All of the grant",
          },
        ]}
      />
      {children}
      <SimpleTable caption="Hours by attorney and month" columns={columns} rows={lines} rowKey={({ key }) => key} />
      <div className="mt-6">
        <ColumnChart
          finding={finding(time)}
          series={[{ label: "Value of the time" }]}
          rows={lines.slice(0, time.months.length).map(({ key, label, amountCents }) => ({ key, label: shortMonth(label), values: [amountCents] }))}
          format="money"
          rowHeader="Month"
        />
      </div>
    </>
  )
}
