import { Radios } from "#components/ui/choice-field"
import { DayField, HiddenField, MoneyField, SelectField, TextArea, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Notice } from "#components/ui/notice"
import type { Day } from "#lib/kernel/day"
import { formatMoney, plainMoney } from "#lib/kernel/money"
import { editPaymentAction, recordPaymentAction, schedulePaymentAction } from "#lib/payment/actions"
import { paymentForm } from "#lib/payment/form"
import {
  directionLabels,
  directions,
  type FullPayment,
  newPaymentStatuses,
  type PaymentStatus,
  paymentMethodLabels,
  paymentMethods,
  paymentStatusLabels,
  paymentStatusMoves,
  stillWaits,
  waitingWords,
} from "#lib/payment/payment"

const statusOptions = (statuses: readonly PaymentStatus[]) => statuses.map((value) => ({ value, label: paymentStatusLabels[value] }))

type Option = { value: string; label: string }

const WaitsField = ({ awaited }: { awaited: readonly Option[] }) =>
  awaited.length > 0 ? (
    <SelectField
      name="waitsForRequirementId"
      label="Waits for"
      hint="It is free to pay once this is accepted or waived. Paying it before that asks for a reason."
      options={awaited}
      blank="Nothing"
    />
  ) : null

type NewPayment = { grantId: number; awaited: readonly Option[]; backCents?: number | undefined; formKey: string }

/** `awaited`: what the grant owes, that the payment can wait for. `backCents`: what is proposed to come back. */
export const NewPaymentForm = ({ grantId, awaited, backCents, formKey }: NewPayment) => (
  <Form
    action={schedulePaymentAction}
    formKey={formKey}
    submit="Add payment"
    values={backCents ? { direction: "back", status: "scheduled", amountCents: plainMoney(backCents, true) } : { direction: "out", status: "scheduled" }}
    cancelHref={`/office/grants/${grantId}`}
  >
    <HiddenField name="grantId" value={grantId} />
    <Radios name="direction" label="Which way" options={directions.map((value) => ({ value, label: directionLabels[value] }))} required />
    <MoneyField name="amountCents" label="Amount" required />
    <DayField name="dueOn" label="Due on" />
    <SelectField name="status" label="Status" options={statusOptions(newPaymentStatuses)} required />
    <WaitsField awaited={awaited} />
  </Form>
)

export const PaymentForm = ({ payment, awaited, formKey }: { payment: FullPayment; awaited: readonly Option[]; formKey: string }) => (
  <Form
    action={editPaymentAction}
    formKey={formKey}
    version={payment.version}
    submit="Save payment"
    values={paymentForm(payment)}
    cancelHref={`/office/payments/${payment.id}`}
  >
    <HiddenField name="id" value={payment.id} />
    <MoneyField name="amountCents" label="Amount" required />
    <DayField name="dueOn" label="Due on" />
    <SelectField name="status" label="Status" options={statusOptions([payment.status, ...paymentStatusMoves[payment.status]])} required />
    <WaitsField awaited={awaited} />
  </Form>
)

/** Recording can't be undone, so the form says first what it means. */
export const RecordPaymentForm = ({ payment, formKey, today }: { payment: FullPayment; formKey: string; today: Day }) => (
  <>
    <Notice tone="attention" title="This can't be taken back">
      You record that {formatMoney(payment.amountCents)}{" "}
      {payment.direction === "out" ? `has left for ${payment.organizationName}` : `has come back from ${payment.organizationName}`}. A recorded payment is never
      changed or deleted; money that returns later is a payment of its own.
    </Notice>
    {stillWaits(payment) ? <Notice tone="problem">{waitingWords(payment)}. Paying it now needs a reason, which is kept with your name.</Notice> : null}
    <Form
      action={recordPaymentAction}
      formKey={formKey}
      version={payment.version}
      submit={`Record ${formatMoney(payment.amountCents)} as paid`}
      values={{ paidOn: today }}
      cancelHref={`/office/payments/${payment.id}`}
    >
      <HiddenField name="id" value={payment.id} />
      <DayField name="paidOn" label="Paid on" max={today} required />
      <SelectField
        name="method"
        label="Method"
        blank="Choose"
        options={paymentMethods.map((value) => ({ value, label: paymentMethodLabels[value] }))}
        required
      />
      {stillWaits(payment) ? <TextArea name="earlyReason" label="Why it is paid before that" rows={3} required /> : null}
      <TextField name="reference" label="Reference" hint="Check number, or the bank's own." width="medium" />
    </Form>
  </>
)
