import { PaymentWaiting } from "#components/payment/payment-columns"
import { DayText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import { formatMoney } from "#lib/kernel/money"
import { directionLabels, type FullPayment } from "#lib/payment/payment"

/** What is to be paid next, and what each payment waits for. */
export const ComingPayments = ({ payments }: { payments: FullPayment[] }) =>
  payments.length === 0 ? (
    <p className="text-muted">No payment is scheduled.</p>
  ) : (
    <ul className="border-y border-hairline" data-rows="">
      {payments.map((payment) => (
        <li key={payment.id} className="border-b border-hairline py-3 last:border-0">
          <Link href={`/office/payments/${payment.id}`}>
            {formatMoney(payment.amountCents)}, {payment.organizationName}
          </Link>
          <div className="text-sm text-muted">
            {payment.direction === "back" ? `${directionLabels.back} · ` : ""}due <DayText day={payment.dueOn} absent="no day" />
          </div>
          <div className="[&>span]:whitespace-normal">
            <PaymentWaiting payment={payment} />
          </div>
        </li>
      ))}
    </ul>
  )
