import type { Grant } from "#lib/grant/grant"
import { staffMay } from "#lib/kernel/kept"
import { allow, deny } from "#lib/kernel/permission"
import { type FullPayment, paymentStatusLabels } from "#lib/payment/payment"

const recorded = "This payment is recorded as paid. Money that comes back is a payment of its own."

/** The subject of `schedule` is the grant. */
export const may = {
  schedule: staffMay<Grant>("payment.schedule", (grant) => (grant.status === "cancelled" ? deny("This grant is cancelled: no money moves on it.") : allow)),
  edit: staffMay<FullPayment>("payment.edit", (payment) => (payment.status === "paid" ? deny(recorded) : allow)),
  record: staffMay<FullPayment>("payment.record", (payment) => {
    if (payment.status === "scheduled" || payment.status === "approved") return allow
    if (payment.status === "paid") return deny("This payment is recorded already.")
    return deny(`This payment is ${paymentStatusLabels[payment.status].toLowerCase()}. Schedule or approve it first.`)
  }),
  cancel: staffMay<FullPayment>("payment.cancel", (payment) => {
    if (payment.status === "paid") return deny(recorded)
    return payment.status === "cancelled" ? deny("This payment is cancelled already.") : allow
  }),
  writeOff: staffMay<FullPayment>("payment.write_off", (payment) => {
    if (payment.direction !== "back") return deny("Only money that is to come back can be written off.")
    if (payment.status === "paid") return deny(recorded)
    return payment.status === "cancelled" ? deny("This payment is cancelled already.") : allow
  }),
}
