import { HiddenField, SelectField, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { rememberMappingAction } from "#lib/timesheet/actions"
import { type FoundTable, type SheetField, sheetFieldLabels } from "#lib/timesheet/timesheet"

type Props = { requirementId: number; table: FoundTable; formKey: string }

const fields: readonly { name: SheetField; hint?: string; required?: boolean }[] = [
  { name: "date", required: true },
  { name: "hours", hint: "As 1.5, 1:30 or “1h 30m”. Leave it out only where the time is in minutes." },
  { name: "minutes", hint: "Where the time is in minutes, or beside the hours." },
  { name: "attorney", hint: "Or write the name below, where the sheet is of one attorney." },
  { name: "task" },
  { name: "rate" },
  { name: "amount" },
]

const shorten = (text: string) => (text.length > 28 ? `${text.slice(0, 27)}…` : text)

/** Which column holds what, said by a person once for all sheets with the same heads. */
export const MappingForm = ({ requirementId, table, formKey }: Props) => {
  const options = table.columns.map(({ letter, label, samples }, index) => ({
    value: String(index),
    label: `${letter}: ${label ? shorten(label) : "no head"}${samples.length > 0 ? ` (${shorten(samples.join(", "))})` : ""}`,
  }))
  const { columns, attorney } = table.mapping
  const values = Object.fromEntries(fields.map(({ name }) => [name, columns[name] === undefined ? "" : String(columns[name])]))
  return (
    <Form
      action={rememberMappingAction}
      formKey={formKey}
      values={{ ...values, attorneyName: attorney ?? "" }}
      submit="Read the sheet with these columns"
      pending="Reading…"
      label="Columns of the timesheet"
    >
      <HiddenField name="requirementId" value={requirementId} />
      <HiddenField name="fingerprint" value={table.fingerprint} />
      {fields.map(({ name, hint, required }) => (
        <SelectField key={name} name={name} label={sheetFieldLabels[name]} hint={hint} options={options} blank="No column" required={required} />
      ))}
      <TextField name="attorneyName" label="The attorney, where no column names one" width="medium" maxLength={200} />
    </Form>
  )
}
