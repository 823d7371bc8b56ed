"use server"

import { action } from "#lib/door/action"
import { cancelPayment, editPayment, recordPayment, schedulePayment, writeOffPayment } from "#lib/payment/commands"
import { cancelPaymentInput, newPaymentInput, paymentInput, recordPaymentInput, writeOffPaymentInput } from "#lib/payment/input"

const toGrant = ({ grantId }: { grantId: number }) => `/office/grants/${grantId}#payments`
const toPayment = ({ id }: { id: number }) => `/office/payments/${id}`

export const schedulePaymentAction = action(newPaymentInput, schedulePayment, { redirectTo: toGrant })
export const editPaymentAction = action(paymentInput, editPayment, { redirectTo: toPayment })
export const recordPaymentAction = action(recordPaymentInput, recordPayment, { redirectTo: toPayment })
export const cancelPaymentAction = action(cancelPaymentInput, cancelPayment)
export const writeOffPaymentAction = action(writeOffPaymentInput, writeOffPayment)
