import { z } from "zod"
import { dayInput, idInput, moneyInput, optionalDay, optionalText, versionInput, wordsInput } from "#lib/kernel/input"
import { directions, newPaymentStatuses, paymentMethods, paymentStatuses } from "#lib/payment/payment"

/** Empty: it waits for nothing. */
const waitsForRequirementId = z
  .union([z.literal(""), idInput], "Choose one of the list.")
  .optional()
  .transform((value) => value || null)
const amountCents = moneyInput.refine((cents) => cents > 0, "Write an amount larger than zero.")

export const newPaymentInput = z.strictObject({
  grantId: idInput,
  direction: z.enum(directions, "Choose which way the money moves."),
  amountCents,
  dueOn: optionalDay,
  status: z.enum(newPaymentStatuses, "Choose the status."),
  waitsForRequirementId,
})
export const paymentInput = z.strictObject({
  id: idInput,
  version: versionInput,
  amountCents,
  dueOn: optionalDay,
  status: z.enum(paymentStatuses, "Choose the status."),
  waitsForRequirementId,
})
export const recordPaymentInput = z.strictObject({
  id: idInput,
  version: versionInput,
  paidOn: dayInput,
  method: z.enum(paymentMethods, "Choose how it was paid."),
  reference: optionalText(200),
  earlyReason: optionalText(2000),
})
export const cancelPaymentInput = z.strictObject({ id: idInput, version: versionInput })

type Optional<Form, Name extends keyof Form> = Omit<Form, Name> & Partial<Pick<Form, Name>>
/** `waitsForRequirementId` left out: a new payment waits for nothing, one that is changed for what it waited for. */
export type NewPayment = Optional<z.output<typeof newPaymentInput>, "waitsForRequirementId">
export type EditPayment = Optional<z.output<typeof paymentInput>, "waitsForRequirementId">
/** `earlyReason`: why it was paid while it still waited. */
export type RecordPayment = Optional<z.output<typeof recordPaymentInput>, "earlyReason">
export const writeOffPaymentInput = z.strictObject({ id: idInput, version: versionInput, reason: wordsInput("Write why the money will not come back.", 500) })
export type WriteOffPayment = z.output<typeof writeOffPaymentInput>
export type CancelPayment = z.output<typeof cancelPaymentInput>
