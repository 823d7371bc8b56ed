import { Radios } from "#components/ui/choice-field"
import { SelectField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { formatDay } from "#lib/kernel/day"
import { beginRemindersAction } from "#lib/reminder/actions"
import type { ReminderSetting } from "#lib/reminder/queries"

const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: hour === 0 ? "midnight" : hour === 12 ? "noon" : hour < 12 ? `${hour} in the morning` : `${hour - 12} in the ${hour < 18 ? "afternoon" : "evening"}`,
}))

/** Whether reminders are written, and from what hour of the day. */
export const BeginForm = ({ setting: { beginsOn, hour, version }, formKey }: { setting: ReminderSetting; formKey: string }) => (
  <Form action={beginRemindersAction} formKey={formKey} version={version} submit="Save" values={{ on: beginsOn ? "yes" : "no", hour: String(hour) }}>
    <Radios
      name="on"
      label="Reminders by mail"
      required
      options={[
        {
          value: "yes",
          label: beginsOn ? `Written since ${formatDay(beginsOn)}` : "Let them begin today",
          hint: "Steps whose day was before that are not made up for.",
        },
        { value: "no", label: "None are written" },
      ]}
    />
    <SelectField name="hour" label="From what hour of the day" options={hours} required />
  </Form>
)
