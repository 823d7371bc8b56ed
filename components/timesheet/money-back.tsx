import { Fragment } from "react"
import { LinkButton } from "#components/ui/button"
import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"
import { formatMoney } from "#lib/kernel/money"
import { type Requirement, requirementTitle } from "#lib/requirement/requirement"

type Props = {
  grantId: number
  paidCents: number
  workCents: number
  toReturnCents: number
  /** Timesheets that may still carry some of it. */
  awaited: readonly Requirement[]
}

/** At the end of a grant: what was paid and is not carried by time, offered as a payment back. Costs are known to people only. */
export const MoneyBack = ({ grantId, paidCents, workCents, toReturnCents, awaited }: Props) => (
  <Notice tone="attention" title={`${formatMoney(toReturnCents)} may have to come back`}>
    <p>
      {formatMoney(paidCents)} was paid, and the timesheets carry {formatMoney(Math.min(workCents, paidCents))} of it. What did not go into the costs of the
      case either comes back to the foundation.
    </p>
    {awaited.length > 0 ? (
      <p className="mt-3">
        This may become less:{" "}
        {awaited.map((requirement) => (
          <Fragment key={requirement.id}>
            <Link href={`/office/requirements/${requirement.id}`}>{requirementTitle(requirement)}</Link>
            {requirement === awaited.at(-1) ? "" : "; "}
          </Fragment>
        ))}{" "}
        {awaited.length === 1 ? "is" : "are"} not accepted yet.
      </p>
    ) : null}
    <p className="mt-3">
      <LinkButton small href={`/office/grants/${grantId}?add=payment&back=${toReturnCents}#payments`}>
        Plan {formatMoney(toReturnCents)} back
      </LinkButton>
    </p>
  </Notice>
)
