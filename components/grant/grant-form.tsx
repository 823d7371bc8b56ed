import { OutsideYear } from "#components/grant/outside-year"
import { type OfferedSchedule, SchedulePreview } from "#components/grant/schedule-preview"
import { Checkbox, Checkboxes } from "#components/ui/choice-field"
import { DayField, HiddenField, MoneyField, SelectField, TextArea, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { awardGrantAction, editGrantAction } from "#lib/grant/actions"
import { grantForm } from "#lib/grant/form"
import { type FullGrant, type GrantStatus, grantStatusLabels, grantStatusMoves } from "#lib/grant/grant"
import type { GrantPeriod } from "#lib/schedule/dates"

type CaseOption = { id: number; title: string }

const statusOptions = (statuses: readonly GrantStatus[]) => statuses.map((value) => ({ value, label: grantStatusLabels[value] }))

const Fields = ({ cases, statuses }: { cases: readonly CaseOption[]; statuses: readonly GrantStatus[] }) => (
  <>
    <TextField name="fiscalYear" label="Fiscal year" hint="Named after the calendar year in which it ends." inputMode="numeric" width="short" required />
    <MoneyField name="amountCents" label="Amount" hint="Left empty, the amount is kept as not recorded." />
    <TextArea name="purpose" label="Purpose" rows={3} />
    <DayField name="awardedOn" label="Awarded on" />
    <DayField name="startsOn" label="First day of the period" />
    <DayField name="endsOn" label="Last day of the period" />
    <OutsideYear />
    <Checkbox name="appliesAgain" label="The grantee applies again" hint="Some schedules ask for its reports earlier then." />
    <SelectField name="status" label="Status" options={statusOptions(statuses)} required />
    {cases.length > 0 ? (
      <Checkboxes name="caseIds" label="Cases that this grant pays for" options={cases.map(({ id, title }) => ({ value: String(id), label: title }))} />
    ) : null}
    <TextField name="otherCase" label="Another organization's case" hint="Its caption, or the address of its page. Staff of both organizations see it then." />
  </>
)

type NewProps = {
  organizationId: number
  cases: readonly CaseOption[]
  values: Record<string, string>
  /** The schedules to choose from, and of when the form speaks at first. */
  schedules: readonly OfferedSchedule[]
  period: GrantPeriod
  isBarred: boolean
  formKey: string
  cancelHref: string
}

export const NewGrantForm = ({ organizationId, cases, values, schedules, period, isBarred, formKey, cancelHref }: NewProps) => (
  <Form action={awardGrantAction} formKey={formKey} submit="Award grant" values={{ status: "awarded", ...values }} cancelHref={cancelHref}>
    <HiddenField name="organizationId" value={organizationId} />
    <Fields cases={cases} statuses={["awarded", "active"]} />
    <SchedulePreview schedules={schedules} period={period} />
    {isBarred ? <TextArea name="despite" label="Why it is awarded although a year-end report is late" hint="Kept with the grant." rows={3} required /> : null}
  </Form>
)

export const GrantForm = ({ grant, cases, formKey }: { grant: FullGrant; cases: readonly CaseOption[]; formKey: string }) => {
  const others = grant.cases.filter(({ id }) => !cases.some((option) => option.id === id))
  return (
    <Form
      action={editGrantAction}
      formKey={formKey}
      version={grant.version}
      submit="Save grant"
      values={{ ...grantForm(grant), caseIds: grant.cases.map(({ id }) => String(id)) }}
      cancelHref={`/office/grants/${grant.id}`}
    >
      <HiddenField name="id" value={grant.id} />
      <Fields cases={[...cases, ...others]} statuses={[grant.status, ...grantStatusMoves[grant.status]]} />
    </Form>
  )
}
