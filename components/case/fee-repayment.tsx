import { PaymentStatusWord } from "#components/payment/payment-columns"
import { LinkButton } from "#components/ui/button"
import { DayText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import { Money } from "#components/ui/money"
import { SimpleTable } from "#components/ui/simple-table"
import type { FullCase } from "#lib/case/case"
import type { FullGrant } from "#lib/grant/grant"
import { formatMoney } from "#lib/kernel/money"
import type { FullPayment } from "#lib/payment/payment"

/** What may still be asked back: paid, not come back, and not asked for already; never more than the court awarded. */
const mostBack = (grant: FullGrant, awardCents: number, repayments: readonly FullPayment[]): number => {
  const planned = repayments.filter(({ grantId, status }) => grantId === grant.id && status !== "paid" && status !== "cancelled")
  const left = grant.paidNetCents - planned.reduce((sum, { amountCents }) => sum + amountCents, 0)
  return Math.max(0, Math.min(awardCents, left))
}

type Props = { courtCase: FullCase; grants: readonly FullGrant[]; repayments: readonly FullPayment[] }

/** A fee award can bring a grant back: what is due on each grant that paid for the case, what came of it, and the way to plan it. */
export const FeeRepayment = ({ courtCase: { feeAwardCents, feeAwardOn }, grants, repayments }: Props) => {
  if (feeAwardCents === null) return null
  const open = grants
    .filter(({ deletedAt }) => deletedAt === null)
    .map((grant) => ({ ...grant, backCents: mostBack(grant, feeAwardCents, repayments) }))
    .filter(({ backCents }) => backCents > 0)
  return (
    <div className="mt-6" id="repayments">
      <h3 className="text-h3 font-semibold">Of the fee award</h3>
      <p className="mt-1">
        <Money cents={feeAwardCents} /> was awarded{feeAwardOn ? " on " : ""}
        {feeAwardOn ? <DayText day={feeAwardOn} /> : ", the day is not recorded"}. Where a grant is recoverable, plan here what comes back.
      </p>
      {repayments.length > 0 ? (
        <div className="mt-3">
          <SimpleTable
            caption="Payments back"
            captionHidden
            rows={[...repayments]}
            rowKey={({ id }) => id}
            columns={[
              { id: "amount", header: "Back", cell: ({ id, amountCents }) => <Link href={`/office/payments/${id}`}>{formatMoney(amountCents)}</Link> },
              { id: "grant", header: "Of the grant", wrap: true, cell: ({ organizationName, fiscalYear }) => `${organizationName}, ${fiscalYear}` },
              {
                id: "status",
                header: "Status",
                cell: ({ status, writtenOffOn }) => (status === "paid" ? "Received" : <PaymentStatusWord {...{ status, writtenOffOn }} />),
              },
              {
                id: "day",
                header: "Day",
                cell: ({ status, paidOn, dueOn, writtenOffOn }) => <DayText day={status === "paid" ? paidOn : (writtenOffOn ?? dueOn)} />,
              },
            ]}
          />
        </div>
      ) : null}
      <div className="mt-3 flex flex-wrap gap-3 print:hidden">
        {open.map(({ id, fiscalYear, organizationName, backCents }) => (
          <LinkButton key={id} small href={`/office/grants/${id}?add=payment&back=${backCents}#payments`}>
            Plan a repayment of {organizationName}, {fiscalYear}
          </LinkButton>
        ))}
      </div>
      {open.length === 0 && repayments.length === 0 ? (
        <p className="text-muted">No payment of a grant for this case is recorded, so none can come back.</p>
      ) : null}
    </div>
  )
}
