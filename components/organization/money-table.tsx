import { Money } from "#components/ui/money"
import { SimpleTable } from "#components/ui/simple-table"
import type { MoneyYear } from "#lib/grant/grant"
import { unrecordedWords } from "#lib/organization/list"

const sum = (values: (number | null)[]) => values.reduce((total: number, value) => total + (value ?? 0), 0)

/** Two clocks side by side, never added: what was awarded, and what has left. */
export const MoneyTable = ({ years }: { years: MoneyYear[] }) => {
  const missing = sum(years.map(({ unrecorded }) => unrecorded))
  const unpaid = years.filter(({ paidCents }) => paidCents === null).length
  return (
    <SimpleTable
      caption="Money by fiscal year"
      captionHidden
      rows={years}
      rowKey={({ fiscalYear }) => fiscalYear}
      empty="No grant was awarded yet."
      columns={[
        { id: "year", header: "Fiscal year", cell: ({ fiscalYear }) => fiscalYear, footer: "All years" },
        {
          id: "awarded",
          header: "Awarded",
          align: "end",
          cell: ({ awardedCents, unrecorded, grants }) => <Money cents={unrecorded === grants ? null : awardedCents} />,
          footer: (
            <>
              <Money cents={sum(years.map(({ awardedCents }) => awardedCents))} />
              {missing > 0 ? <div className="text-xs text-muted">{unrecordedWords(missing)}</div> : null}
            </>
          ),
        },
        {
          id: "paid",
          header: "Paid",
          align: "end",
          cell: ({ paidCents }) => <Money cents={paidCents} />,
          footer: (
            <>
              <Money cents={sum(years.map(({ paidCents }) => paidCents))} />
              {unpaid > 0 ? (
                <div className="text-xs text-muted">
                  {unpaid} {unpaid === 1 ? "year" : "years"} not recorded
                </div>
              ) : null}
            </>
          ),
        },
        {
          id: "toPay",
          header: "Still to pay",
          align: "end",
          cell: ({ toPayCents }) => <Money cents={toPayCents} />,
          footer: <Money cents={sum(years.map(({ toPayCents }) => toPayCents))} />,
        },
      ]}
    />
  )
}
