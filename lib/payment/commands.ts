import { and, eq, ne, sql } from "drizzle-orm"
import { change } from "#db/change"
import { type About, perform } from "#db/perform"
import { payments } from "#db/schema"
import type { Write } from "#db/store"
import type { Grant } from "#lib/grant/grant"
import { getGrant } from "#lib/grant/queries"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import { formatMoney } from "#lib/kernel/money"
import { Refusal } from "#lib/kernel/refusal"
import { paymentForm } from "#lib/payment/form"
import type { CancelPayment, EditPayment, NewPayment, RecordPayment, WriteOffPayment } from "#lib/payment/input"
import { type Direction, directionLabels, type FullPayment, paymentStatusLabels, paymentStatusMoves, stillWaits, waitingWords } from "#lib/payment/payment"
import { may } from "#lib/payment/policy"
import { getPayment } from "#lib/payment/queries"
import { checkAwaited } from "#lib/payment/waiting"
import { today } from "#lib/setting/queries"

type Change = { direction: Direction; amountCents: number }

/** Planned and paid, in each direction, without the payment that is being changed. Cancelled ones count nowhere. */
const planOf = (tx: Write, grantId: number, except: number) =>
  tx
    .select({
      out: sql<number>`coalesce(sum(iif(${payments.direction} = 'out', ${payments.amountCents}, 0)), 0)`,
      back: sql<number>`coalesce(sum(iif(${payments.direction} = 'back', ${payments.amountCents}, 0)), 0)`,
      paidOut: sql<number>`coalesce(sum(iif(${payments.direction} = 'out' AND ${payments.status} = 'paid', ${payments.amountCents}, 0)), 0)`,
      paidBack: sql<number>`coalesce(sum(iif(${payments.direction} = 'back' AND ${payments.status} = 'paid', ${payments.amountCents}, 0)), 0)`,
    })
    .from(payments)
    .where(and(eq(payments.grantId, grantId), ne(payments.status, "cancelled"), ne(payments.id, except)))
    .get() ?? { out: 0, back: 0, paidOut: 0, paidBack: 0 }

/** Nothing is planned beyond the grant, nothing comes back that was not paid. */
const refuseTooMuch = (tx: Write, grant: Pick<Grant, "id" | "amountCents">, { direction, amountCents }: Change, except = 0) => {
  const plan = planOf(tx, grant.id, except)
  if (direction === "back") {
    const left = plan.paidOut - plan.back
    if (amountCents > left) throw new Refusal(`Only ${formatMoney(left)} was paid on this grant and has not come back.`, "amountCents")
    return
  }
  if (grant.amountCents === null) return
  const left = grant.amountCents - plan.out + plan.paidBack
  if (amountCents > left)
    throw new Refusal(
      `The grant is ${formatMoney(grant.amountCents)}, and ${formatMoney(Math.max(left, 0))} of it is not yet paid or planned. Write no more than that, or change the grant first.`,
      "amountCents",
    )
}

const keysOf = ({ id, grantId, organizationId }: FullPayment) => ({ id, grantId, organizationId })

const aboutPayment = (payment: FullPayment, rest: Pick<About, "before" | "after">): About => ({
  noun: "payment",
  id: payment.id,
  organizationId: payment.organizationId,
  grantId: payment.grantId,
  summary: `${formatMoney(payment.amountCents)}${payment.direction === "back" ? `, ${directionLabels.back.toLowerCase()}` : ""}, fiscal year ${payment.fiscalYear}`,
  ...rest,
})

/** Plans a payment on a grant: out to the grantee, or back to the foundation. */
export const schedulePayment = (actor: Actor, input: NewPayment) =>
  perform(
    actor,
    may.schedule,
    () => getGrant(actor, input.grantId),
    (tx, grant) => {
      if (input.direction === "out" && grant.status === "closed" && !grant.isImported) throw new Refusal("This grant is closed. Reopen it to pay more on it.")
      refuseTooMuch(tx, grant, input)
      checkAwaited(grant.id, input.waitsForRequirementId ?? null, tx)
      const { id } = tx
        .insert(payments)
        .values({ ...input, createdAt: now() })
        .returning({ id: payments.id })
        .get()
      const made = getPayment(actor, id)
      return { value: keysOf(made), about: aboutPayment(made, { after: input }) }
    },
  )

/** Changes what is planned. What is recorded as paid stays as it is. */
export const editPayment = (actor: Actor, { id, version, ...values }: EditPayment) =>
  perform(
    actor,
    may.edit,
    () => getPayment(actor, id),
    (tx, payment) => {
      if (values.status !== payment.status && !paymentStatusMoves[payment.status].includes(values.status))
        throw new Refusal(
          `A payment that is ${paymentStatusLabels[payment.status].toLowerCase()} can't become ${paymentStatusLabels[values.status].toLowerCase()} here.`,
          "status",
        )
      checkAwaited(payment.grantId, values.waitsForRequirementId ?? null, tx)
      const writtenOffOn = values.status === "cancelled" ? payment.writtenOffOn : null
      const changed = change(tx, payments, payment, version, { ...values, writtenOffOn }, () => paymentForm(payment))
      if (values.status !== "cancelled") refuseTooMuch(tx, { id: payment.grantId, amountCents: payment.grantAmountCents }, { ...payment, ...values }, id)
      return { value: keysOf(payment), about: aboutPayment(getPayment(actor, id), changed) }
    },
  )

/** Records that money moved. Can't be undone: money that returns is a payment of its own. */
export const recordPayment = (actor: Actor, { id, version, paidOn, method, reference, earlyReason = null }: RecordPayment) =>
  perform(
    actor,
    may.record,
    () => getPayment(actor, id),
    (tx, payment) => {
      if (paidOn > today()) throw new Refusal("This day is still to come. Record the payment once the money has left.", "paidOn")
      refuseTooMuch(tx, { id: payment.grantId, amountCents: payment.grantAmountCents }, payment, id)
      const isEarly = stillWaits(payment)
      if (isEarly && !earlyReason) throw new Refusal(`${waitingWords(payment)}. To pay it all the same, write the reason.`, "earlyReason")
      const values = { status: "paid" as const, paidOn, method, reference, earlyReason: isEarly ? earlyReason : null }
      const changed = change(tx, payments, payment, version, values, () => paymentForm(payment))
      const about = aboutPayment(payment, changed)
      return {
        value: keysOf(payment),
        about: isEarly ? { ...about, summary: `${about.summary}. ${waitingWords(payment)}; paid because: ${earlyReason}` } : about,
      }
    },
  )

/** Keeps the row: a payment is never deleted. */
export const cancelPayment = (actor: Actor, { id, version }: CancelPayment) =>
  perform(
    actor,
    may.cancel,
    () => getPayment(actor, id),
    (tx, payment) => ({
      value: keysOf(payment),
      about: aboutPayment(
        payment,
        change(tx, payments, payment, version, { status: "cancelled" }, () => paymentForm(payment)),
      ),
    }),
  )

/** The foundation gives up money that was to come back; the row stays, cancelled, with the day. */
export const writeOffPayment = (actor: Actor, { id, version, reason }: WriteOffPayment) =>
  perform(
    actor,
    may.writeOff,
    () => getPayment(actor, id),
    (tx, payment) => {
      const changed = change(tx, payments, payment, version, { status: "cancelled", writtenOffOn: today() }, () => paymentForm(payment))
      const about = aboutPayment(payment, changed)
      return { value: keysOf(payment), about: { ...about, summary: `${about.summary}, written off: ${reason}` } }
    },
  )
