import { unrecordedWords } from "#components/public/amount"
import { Money } from "#components/ui/money"
import { SimpleTable } from "#components/ui/simple-table"
import type { MoneyYear } from "#lib/grant/grant"

/** A grantee's money by the fiscal year of its grants. Awarded and paid stand beside each other and are never added. */
export const GranteeMoney = ({ years }: { years: MoneyYear[] }) => (
  <SimpleTable
    caption="Money by fiscal year of the grant"
    captionHidden
    rows={years}
    rowKey={({ fiscalYear }) => fiscalYear}
    empty="No grants yet."
    columns={[
      { id: "year", header: "Fiscal year", cell: ({ fiscalYear }) => fiscalYear },
      {
        id: "awarded",
        header: "Awarded",
        align: "end",
        cell: ({ awardedCents, grants, unrecorded }) => (
          <>
            <Money cents={unrecorded === grants ? null : awardedCents} />
            {unrecorded > 0 && unrecorded < grants ? <span className="text-muted"> ({unrecordedWords(unrecorded)})</span> : null}
          </>
        ),
      },
      { id: "paid", header: "Paid", align: "end", cell: ({ paidCents }) => <Money cents={paidCents} /> },
      { id: "toPay", header: "Still to pay", align: "end", cell: ({ toPayCents, paidCents }) => <Money cents={paidCents === null ? null : toPayCents} /> },
    ]}
  />
)
