import { PaymentStatusWord, PaymentWaiting } from "#components/payment/payment-columns"
import { DayText } from "#components/ui/day"
import { Facts } from "#components/ui/facts"
import { Link } from "#components/ui/link"
import { Money } from "#components/ui/money"
import { directionLabels, type FullPayment, paymentMethodLabels } from "#lib/payment/payment"

export const PaymentFacts = ({ payment }: { payment: FullPayment }) => (
  <Facts
    wide
    items={[
      { label: "Organization", value: <Link href={`/office/grantees/${payment.organizationId}`}>{payment.organizationName}</Link> },
      {
        label: "Grant",
        value: (
          <Link href={`/office/grants/${payment.grantId}`}>
            Fiscal year {payment.fiscalYear}, <Money cents={payment.grantAmountCents} />
          </Link>
        ),
      },
      { label: "Amount", value: <Money cents={payment.amountCents} />, note: directionLabels[payment.direction] },
      { label: "Status", value: <PaymentStatusWord {...payment} />, note: payment.writtenOffOn ? <DayText day={payment.writtenOffOn} /> : null },
      { label: "Due", value: payment.dueOn && <DayText day={payment.dueOn} /> },
      { label: "Paid", value: payment.paidOn ? <DayText day={payment.paidOn} /> : "Not paid" },
      ...(payment.awaited
        ? [
            {
              label: "Waits for",
              value: <PaymentWaiting payment={payment} />,
              note: <Link href={`/office/requirements/${payment.awaited.requirementId}`}>Open the requirement</Link>,
            },
          ]
        : []),
      ...(payment.earlyReason ? [{ label: "Why it was paid early", value: payment.earlyReason }] : []),
      { label: "Method", value: payment.method && paymentMethodLabels[payment.method] },
      { label: "Reference", value: payment.reference },
    ]}
  />
)
