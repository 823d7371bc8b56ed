import type { ReactNode } from "react"
import { NewPaymentForm } from "#components/payment/payment-form"
import { PaymentsTable } from "#components/payment/payments-table"
import { AddRequirementForm } from "#components/requirement/requirement-forms"
import { RequirementsTable } from "#components/requirement/requirements-table"
import { ActionButton } from "#components/ui/action-button"
import { LinkButton } from "#components/ui/button"
import { Section } from "#components/ui/section"
import type { FullGrant } from "#lib/grant/grant"
import type { Actor } from "#lib/kernel/actor"
import { can } from "#lib/kernel/permission"
import type { FullPayment } from "#lib/payment/payment"
import { may as mayPay } from "#lib/payment/policy"
import { addScheduleAction } from "#lib/requirement/actions"
import type { Requirement } from "#lib/requirement/requirement"

type Part = { actor: Actor; grant: FullGrant; adding: string | undefined; keyFor: (act: string) => string }

type Option = { value: string; label: string }

const AddLink = ({ grant, what, children }: { grant: FullGrant; what: string; children: ReactNode }) => (
  <LinkButton small href={`/office/grants/${grant.id}?add=${what}#${what}s`}>
    {children}
  </LinkButton>
)

export const GrantPayments = ({
  actor,
  grant,
  adding,
  keyFor,
  payments,
  awaited,
  backCents,
}: Part & { payments: FullPayment[]; awaited: readonly Option[]; backCents: number | undefined }) => {
  const mayAdd = can(actor, mayPay.schedule, grant)
  const isAdding = mayAdd && adding === "payment"
  return (
    <Section
      title="Payments"
      id="payments"
      action={
        mayAdd && !isAdding ? (
          <AddLink grant={grant} what="payment">
            Add payment
          </AddLink>
        ) : null
      }
    >
      {isAdding ? <NewPaymentForm grantId={grant.id} awaited={awaited} backCents={backCents} formKey={keyFor("payment")} /> : null}
      <PaymentsTable rows={payments} empty={grant.isImported ? "Payments of this older grant are not recorded." : "No payments are planned yet."} />
    </Section>
  )
}

export const GrantRequirements = ({ grant, adding, keyFor, requirements }: Part & { requirements: Requirement[] }) => (
  <Section
    title="Requirements"
    id="requirements"
    action={
      grant.deletedAt || adding === "requirement" ? null : (
        <>
          {requirements.length === 0 ? (
            <ActionButton action={addScheduleAction} formKey={keyFor("schedule")} fields={{ grantId: grant.id }} small>
              Add the foundation's schedule
            </ActionButton>
          ) : null}
          {requirements.some(({ scheduleRuleId }) => scheduleRuleId !== null) ? (
            <LinkButton small kind="quiet" href={`/office/grants/${grant.id}/dates`}>
              Dates by the schedule
            </LinkButton>
          ) : null}
          <AddLink grant={grant} what="requirement">
            Add requirement
          </AddLink>
        </>
      )
    }
  >
    {adding === "requirement" ? <AddRequirementForm grantId={grant.id} formKey={keyFor("requirement")} cancelHref={`/office/grants/${grant.id}`} /> : null}
    <RequirementsTable rows={requirements} hideYear />
  </Section>
)
