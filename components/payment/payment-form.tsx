import { Radios } from "#components/ui/choice-field"
import { DayField, HiddenField, MoneyField, SelectField, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Notice } from "#components/ui/notice"
import type { Day } from "#lib/kernel/day"
import { formatMoney } from "#lib/kernel/money"
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
} from "#lib/payment/payment"

const statusOptions = (statuses: readonly PaymentStatus[]) => statuses.map((value) => ({ value, label: paymentStatusLabels[value] }))

export const NewPaymentForm = ({ grantId, formKey }: { grantId: number; formKey: string }) => (
  <Form
    action={schedulePaymentAction}
    formKey={formKey}
    submit="Add payment"
    values={{ direction: "out", status: "scheduled" }}
    cancelHref={`/office/grants/${grantId}`}
  >
    <HiddenField name="grantId" value={grantId} />
    <Radios name="direction" label="Which way" options={directions.map((value) => ({ value, label: directionLabels[value] }))} required />
    <MoneyField name="amountCents" label="Amount" required />
    <DayField name="dueOn" label="Due on" />
    <SelectField name="status" label="Status" options={statusOptions(newPaymentStatuses)} required />
  </Form>
)

export const PaymentForm = ({ payment, formKey }: { payment: FullPayment; formKey: string }) => (
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
      <TextField name="reference" label="Reference" hint="Check number, or the bank's own." width="medium" />
    </Form>
  </>
)
