import { DayField, SelectField, TextArea, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { monthNames } from "#lib/kernel/day"
import { editSettingAction } from "#lib/setting/actions"

type Values = {
  name: string
  about: string
  fiscalYearStartMonth: number
  timeZone: string
  contactName: string
  contactEmail: string
  contactPhone: string
  lastMeetingOn: string | null
  version: number
}

export const SettingForm = ({ formKey, setting: { version, ...values } }: { formKey: string; setting: Values }) => (
  <Form
    action={editSettingAction}
    formKey={formKey}
    version={version}
    values={{ ...values, fiscalYearStartMonth: String(values.fiscalYearStartMonth), lastMeetingOn: values.lastMeetingOn ?? "" }}
    submit="Save settings"
  >
    <TextField name="name" label="Name of the foundation" required />
    <TextArea name="about" label="Who the foundation is" hint="Public: it opens the public site. A blank line starts a new paragraph." rows={8} />
    <SelectField
      name="fiscalYearStartMonth"
      label="The fiscal year starts on the first of"
      hint="It is named after the year in which it ends."
      options={monthNames.map((label, index) => ({ value: String(index + 1), label }))}
      required
    />
    <TextField name="timeZone" label="Time zone" hint="A name like America/New_York. Due dates end at midnight there." required />
    <DayField name="lastMeetingOn" label="The board last met on" hint="Its portfolio shows what changed since." />
    <TextField name="contactName" label="Whom grantees can ask" />
    <TextField name="contactEmail" label="Their email" type="email" />
    <TextField name="contactPhone" label="Their telephone number" type="tel" />
  </Form>
)
