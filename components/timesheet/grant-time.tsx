import type { ReactNode } from "react"
import type { Column } from "#components/ui/column"
import { ColumnChart } from "#components/ui/column-chart"
import { Figures } from "#components/ui/figures"
import { Money } from "#components/ui/money"
import { SimpleTable } from "#components/ui/simple-table"
import { formatMoney } from "#lib/kernel/money"
import { type AttorneyTime, monthLabel, type GrantTime as Time } from "#lib/timesheet/grant-time"
import { formatHours } from "#lib/timesheet/timesheet"

type Props = { time: Time; grantedCents: number | null; children?: ReactNode }

const hoursOf = (row: AttorneyTime, month: string) => {
  const cell = row.byMonth[month]
  return cell ? formatHours(cell.minutes) : "–"
}

const valueIn = (time: Time, month: string) => time.attorneys.reduce((sum, { byMonth }) => sum + (byMonth[month]?.amountCents ?? 0), 0)

const finding = (time: Time) => {
  const [first, last] = [time.months[0], time.months.at(-1)]
  if (!first || !last) return ""
  const span = first === last ? `in ${monthLabel(first)}` : `from ${monthLabel(first)} to ${monthLabel(last)}`
  return `The attorneys’ time ${span} is worth ${formatMoney(time.amountCents)}.`
}

/** Hours and value by attorney and month, and what they say of the grant's money. `children`: what follows from it. */
export const GrantTime = ({ time, grantedCents, children }: Props) => {
  if (time.attorneys.length === 0) return <p className="text-muted">No hours yet. They come with the timesheets, as .xlsx or .csv files.</p>
  const columns: Column<AttorneyTime>[] = [
    { id: "attorney", header: "Attorney", cell: ({ attorney }) => attorney, wrap: true },
    ...time.months.map((month): Column<AttorneyTime> => ({ id: month, header: monthLabel(month), cell: (row) => hoursOf(row, month), align: "end" })),
    { id: "hours", header: "Hours", cell: ({ minutes }) => formatHours(minutes), align: "end" },
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
      <SimpleTable caption="Hours by attorney and month" columns={columns} rows={time.attorneys} rowKey={({ attorney }) => attorney} />
      <div className="mt-6">
        <ColumnChart
          finding={finding(time)}
          series={[{ label: "Value of the time" }]}
          rows={time.months.map((month) => ({ key: month, label: monthLabel(month), values: [valueIn(time, month)] }))}
          format="money"
          rowHeader="Month"
        />
      </div>
    </>
  )
}
