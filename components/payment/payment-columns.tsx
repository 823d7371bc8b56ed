import { Absent } from "#components/ui/absent"
import type { Column } from "#components/ui/column"
import { DayText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import { Money } from "#components/ui/money"
import { Status } from "#components/ui/status"
import { directionLabels, type FullPayment, type PaymentSums, paymentMethodLabels, paymentStatusLabels, stillWaits, waitingWords } from "#lib/payment/payment"

/** Only what waits for somebody has a colour. */
export const PaymentStatusWord = ({ status, writtenOffOn }: Pick<FullPayment, "status" | "writtenOffOn">) => (
  <Status tone={status === "on_hold" ? "attention" : "plain"}>{writtenOffOn ? "Written off" : paymentStatusLabels[status]}</Status>
)

/** What it waits for, or since when it is free; nothing where it waits for nothing. */
export const PaymentWaiting = ({ payment }: { payment: FullPayment }) => {
  const words = waitingWords(payment)
  return words ? <Status tone={stillWaits(payment) ? "attention" : "plain"}>{words}</Status> : null
}

/** Money out and money back are two sums. */
const Sums = ({ sums }: { sums: PaymentSums }) => (
  <>
    <div>
      <Money cents={sums.outCents} /> out
    </div>
    <div>
      <Money cents={sums.backCents} /> back
    </div>
  </>
)

/** The columns of every table of payments; the list's own has sums below them. */
export const paymentColumns = (sums?: PaymentSums): Column<FullPayment>[] => [
  {
    id: "organization",
    header: "Organization",
    wrap: true,
    cell: (payment) => <Link href={`/office/payments/${payment.id}`}>{payment.organizationName}</Link>,
  },
  {
    id: "year",
    header: "Grant year",
    descendingFirst: true,
    cell: (payment) => (
      <Link href={`/office/grants/${payment.grantId}`} quiet>
        {payment.fiscalYear}
      </Link>
    ),
  },
  { id: "due", card: true, header: "Due", descendingFirst: true, cell: (payment) => <DayText day={payment.dueOn} /> },
  { id: "paid", header: "Paid", descendingFirst: true, cell: (payment) => <DayText day={payment.paidOn} absent="not paid" /> },
  {
    id: "amount",
    card: true,
    header: "Amount",
    align: "end",
    descendingFirst: true,
    cell: ({ amountCents, status }) => (
      <>
        <Money cents={amountCents} />
        {status === "cancelled" ? <div className="text-xs text-muted">not counted</div> : null}
      </>
    ),
    footer: sums && <Sums sums={sums} />,
  },
  { id: "direction", header: "Direction", cell: (payment) => directionLabels[payment.direction] },
  { id: "status", card: true, header: "Status", cell: (payment) => <PaymentStatusWord {...payment} /> },
  { id: "waits", header: "Waits for", wrap: true, cell: (payment) => <PaymentWaiting payment={payment} /> },
  { id: "method", header: "Method", hidden: true, cell: (payment) => (payment.method ? paymentMethodLabels[payment.method] : <Absent />) },
  { id: "reference", header: "Reference", hidden: true, wrap: true, cell: (payment) => payment.reference ?? <Absent /> },
]
