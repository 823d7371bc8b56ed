import { Radios } from "#components/ui/choice-field"
import { HiddenField, SelectField, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { addScheduleAction, editScheduleAction } from "#lib/schedule/actions"
import { scheduleForm } from "#lib/schedule/form"
import { countsFromLabels, countsFroms, type Schedule } from "#lib/schedule/schedule"

const Fields = () => (
  <>
    <TextField name="name" label="Name of the schedule" required />
    <Radios name="countsFrom" label="Months are counted from" options={countsFroms.map((value) => ({ value, label: countsFromLabels[value] }))} required />
    <TextField
      name="lastYear"
      label="For grants of fiscal years up to"
      hint="For a pattern of earlier years: its last year. Left empty, it suits any year."
      inputMode="numeric"
      width="short"
    />
  </>
)

export const NewScheduleForm = ({ schedules, formKey }: { schedules: readonly Schedule[]; formKey: string }) => (
  <Form action={addScheduleAction} formKey={formKey} submit="Add schedule" values={{ countsFrom: "fiscal_year" }} cancelHref="/office/settings/schedules">
    <Fields />
    <SelectField
      name="copyOf"
      label="Begin with the rules of"
      options={schedules.map(({ id, name }) => ({ value: String(id), label: name }))}
      blank="No other schedule"
    />
  </Form>
)

export const ScheduleForm = ({ schedule, formKey }: { schedule: Schedule; formKey: string }) => (
  <Form
    action={editScheduleAction}
    formKey={formKey}
    version={schedule.version}
    submit="Save schedule"
    values={scheduleForm(schedule)}
    cancelHref={`/office/settings/schedules/${schedule.id}`}
  >
    <HiddenField name="id" value={schedule.id} />
    <Fields />
  </Form>
)
