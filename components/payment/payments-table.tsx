import { paymentColumns } from "#components/payment/payment-columns"
import { Link } from "#components/ui/link"
import { Money } from "#components/ui/money"
import { SimpleTable } from "#components/ui/simple-table"
import type { FullPayment } from "#lib/payment/payment"

/** A grant's or an organization's payments, each leading to its page. `withYear`: they may be of several grants. */
export const PaymentsTable = ({ rows, withYear, empty }: { rows: FullPayment[]; withYear?: boolean; empty?: string }) => {
  const columns = paymentColumns().filter(({ id }) => id !== "organization" && id !== "amount" && (withYear || id !== "year"))
  return (
    <SimpleTable
      caption="Payments"
      captionHidden
      rows={rows}
      rowKey={(payment) => payment.id}
      empty={empty ?? "No payments are recorded or planned."}
      columns={[
        {
          id: "amount",
          header: "Amount",
          cell: (payment) => (
            <Link href={`/office/payments/${payment.id}`}>
              <Money cents={payment.amountCents} />
            </Link>
          ),
        },
        ...columns,
      ]}
    />
  )
}
