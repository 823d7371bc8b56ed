import { PaymentWaiting } from "#components/payment/payment-columns"
import { kindOf, RequirementStanding } from "#components/requirement/requirement-name"
import { DueText } from "#components/ui/day"
import { Facts } from "#components/ui/facts"
import { Link } from "#components/ui/link"
import { Money } from "#components/ui/money"
import type { Day } from "#lib/kernel/day"
import type { FullPayment } from "#lib/payment/payment"
import { coverage, type Requirement } from "#lib/requirement/requirement"

type Props = { requirement: Requirement; payments: FullPayment[]; today: Day }

/** `payments`: those that wait for it, or waited. */
export const RequirementFacts = ({ requirement, payments, today }: Props) => {
  const { organizationId, organizationName, grantId, fiscalYear, dueOn, reportId, coversFrom, coversTo } = requirement
  const period = coverage(coversFrom, coversTo)
  return (
    <Facts
      items={[
        { label: "Standing", value: <RequirementStanding requirement={requirement} /> },
        { label: "What is owed", value: kindOf(requirement) },
        { label: "Due", value: <DueText day={dueOn} today={today} /> },
        ...(period ? [{ label: "Covers", value: period }] : []),
        { label: "Organization", value: <Link href={`/office/grantees/${organizationId}`}>{organizationName}</Link> },
        { label: "Grant", value: <Link href={`/office/grants/${grantId}`}>Grant of {fiscalYear}</Link> },
        ...(payments.length > 0
          ? [
              {
                label: payments.length > 1 ? "Payments" : "Payment",
                value: (
                  <ul>
                    {payments.map((payment) => (
                      <li key={payment.id}>
                        <Link href={`/office/payments/${payment.id}`}>
                          <Money cents={payment.amountCents} />
                        </Link>{" "}
                        <PaymentWaiting payment={payment} />
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]
          : []),
        ...(requirement.forName ? [{ label: "For", value: requirement.forName }] : []),
        ...(reportId === null ? [] : [{ label: "Report", value: <Link href={`/office/reports/${reportId}`}>Open the report</Link> }]),
      ]}
    />
  )
}
