import { ActionButton } from "#components/ui/action-button"
import { Because } from "#components/ui/because"
import { LinkButton } from "#components/ui/button"
import type { Actor } from "#lib/kernel/actor"
import { can, verdict } from "#lib/kernel/permission"
import { cancelPaymentAction, writeOffPaymentAction } from "#lib/payment/actions"
import type { FullPayment } from "#lib/payment/payment"
import { may } from "#lib/payment/policy"

/** Recording opens its form first; only what the person may do is there. */
export const PaymentActs = ({ actor, payment, formKey }: { actor: Actor; payment: FullPayment; formKey: string }) => (
  <div className="mt-6 flex flex-wrap items-start gap-3 print:hidden">
    {can(actor, may.record, payment) ? (
      <LinkButton kind="primary" href={`/office/payments/${payment.id}?edit=record`}>
        Record payment
      </LinkButton>
    ) : null}
    {can(actor, may.edit, payment) ? <LinkButton href={`/office/payments/${payment.id}?edit=payment`}>Edit payment</LinkButton> : null}
    {can(actor, may.cancel, payment) ? (
      <ActionButton action={cancelPaymentAction} formKey={formKey} fields={{ id: payment.id, version: payment.version }}>
        Cancel payment
      </ActionButton>
    ) : null}
    {can(actor, may.writeOff, payment) ? (
      <ActionButton
        action={writeOffPaymentAction}
        formKey={`${formKey}-off`}
        fields={{ id: payment.id, version: payment.version }}
        ask={{ name: "reason", label: "Why the money will not come back", required: true }}
      >
        Write off
      </ActionButton>
    ) : null}
    <Because verdict={verdict(actor, may.edit, payment)} />
  </div>
)
