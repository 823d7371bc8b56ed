import { z } from "zod"
import { dayInput, idInput, moneyInput, optionalDay, optionalText, versionInput } from "#lib/kernel/input"
import { directions, newPaymentStatuses, paymentMethods, paymentStatuses } from "#lib/payment/payment"

const amountCents = moneyInput.refine((cents) => cents > 0, "Write an amount larger than zero.")

export const newPaymentInput = z.strictObject({
  grantId: idInput,
  direction: z.enum(directions, "Choose which way the money moves."),
  amountCents,
  dueOn: optionalDay,
  status: z.enum(newPaymentStatuses, "Choose the status."),
})
export const paymentInput = z.strictObject({
  id: idInput,
  version: versionInput,
  amountCents,
  dueOn: optionalDay,
  status: z.enum(paymentStatuses, "Choose the status."),
})
export const recordPaymentInput = z.strictObject({
  id: idInput,
  version: versionInput,
  paidOn: dayInput,
  method: z.enum(paymentMethods, "Choose how it was paid."),
  reference: optionalText(200),
})
export const cancelPaymentInput = z.strictObject({ id: idInput, version: versionInput })

export type NewPayment = z.output<typeof newPaymentInput>
export type EditPayment = z.output<typeof paymentInput>
export type RecordPayment = z.output<typeof recordPaymentInput>
export type CancelPayment = z.output<typeof cancelPaymentInput>
