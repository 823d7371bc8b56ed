import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { EventTimeline } from "#components/event/event-timeline"
import { PaymentActs } from "#components/payment/payment-acts"
import { PaymentFacts } from "#components/payment/payment-facts"
import { PaymentForm, RecordPaymentForm } from "#components/payment/payment-form"
import { PageHeader } from "#components/ui/page-header"
import { Section } from "#components/ui/section"
import { requireStaff } from "#lib/door/actor"
import { listTimeline } from "#lib/event/queries"
import { idOf } from "#lib/kernel/id"
import { formatMoney } from "#lib/kernel/money"
import { can } from "#lib/kernel/permission"
import { may } from "#lib/payment/policy"
import { findPayment } from "#lib/payment/queries"
import { awaitedOptions } from "#lib/payment/waiting"
import { requirementsOfGrant } from "#lib/requirement/queries"
import { getSetting, today } from "#lib/setting/queries"

type Props = PageProps<"/office/payments/[id]">

const read = cache(async (param: string) => {
  const actor = await requireStaff()
  const id = idOf(param)
  return { actor, payment: (Number.isSafeInteger(id) ? findPayment(actor, id) : undefined) ?? notFound() }
})

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { payment } = await read((await params).id)
  return { title: `Payment of ${formatMoney(payment.amountCents)}, ${payment.organizationName}` }
}

const PaymentPage = async ({ params, searchParams }: Props) => {
  const { actor, payment } = await read((await params).id)
  const { edit } = await searchParams
  const formKey = randomUUID()
  const history = listTimeline(actor, { grantId: payment.grantId }).filter(({ noun, nounId }) => noun === "payment" && nounId === payment.id)
  const isRecording = edit === "record" && can(actor, may.record, payment)
  const isEditing = edit === "payment" && can(actor, may.edit, payment)
  return (
    <>
      <PageHeader
        title={`Payment of ${formatMoney(payment.amountCents)}`}
        breadcrumb={[
          { href: "/office/payments", label: "Payments" },
          { href: `/office/grants/${payment.grantId}`, label: `${payment.organizationName}, fiscal year ${payment.fiscalYear}` },
        ]}
      />
      <PaymentFacts payment={payment} />
      {isRecording ? (
        <Section title="Record payment">
          <RecordPaymentForm payment={payment} formKey={formKey} today={today()} />
        </Section>
      ) : isEditing ? (
        <Section title="Edit payment">
          <PaymentForm payment={payment} awaited={awaitedOptions(requirementsOfGrant(actor, payment.grantId))} formKey={formKey} />
        </Section>
      ) : (
        <PaymentActs actor={actor} payment={payment} formKey={formKey} />
      )}
      <Section title="Timeline" id="timeline">
        <EventTimeline label="What happened to this payment" events={history} timeZone={getSetting().timeZone} />
      </Section>
    </>
  )
}

export default PaymentPage
