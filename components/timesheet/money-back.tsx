import { LinkButton } from "#components/ui/button"
import { Notice } from "#components/ui/notice"
import { formatMoney } from "#lib/kernel/money"

type Props = { grantId: number; paidCents: number; workCents: number; toReturnCents: number }

/** At the end of a grant: what was paid and is not carried by time, offered as a payment back. Costs are known to people only. */
export const MoneyBack = ({ grantId, paidCents, workCents, toReturnCents }: Props) => (
  <Notice tone="attention" title={`${formatMoney(toReturnCents)} may have to come back`}>
    <p>
      {formatMoney(paidCents)} was paid, and the timesheets carry {formatMoney(Math.min(workCents, paidCents))} of it. What did not go into the costs of the
      case either comes back to the foundation.
    </p>
    <p className="mt-3">
      <LinkButton small href={`/office/grants/${grantId}?add=payment&back=${toReturnCents}#payments`}>
        Plan {formatMoney(toReturnCents)} back
      </LinkButton>
    </p>
  </Notice>
)
