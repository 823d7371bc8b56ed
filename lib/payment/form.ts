import { plainMoney } from "#lib/kernel/money"
import type { Payment } from "#lib/payment/payment"

/** What the form shows of a payment. */
export const paymentForm = (payment: Payment): Record<string, string> => ({
  amountCents: plainMoney(payment.amountCents, true),
  dueOn: payment.dueOn ?? "",
  status: payment.status,
  waitsForRequirementId: payment.waitsForRequirementId === null ? "" : String(payment.waitsForRequirementId),
})
