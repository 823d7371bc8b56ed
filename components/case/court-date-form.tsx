import { ActionButton } from "#components/ui/action-button"
import { DayField, HiddenField, SelectField, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Link } from "#components/ui/link"
import { removeCourtDateAction, saveCourtDateAction } from "#lib/case/actions"
import type { FullCase } from "#lib/case/case"
import { choices } from "#lib/case/choices"
import { type CourtDate, courtDateKindLabels, courtDateKinds } from "#lib/case/court-date"
import { audienceLabels, audiences } from "#lib/kernel/audience"

type FormProps = { courtCase: FullCase; date?: CourtDate | undefined; formKey: string }

export const CourtDateForm = ({ courtCase, date, formKey }: FormProps) => (
  <Form
    action={saveCourtDateAction}
    formKey={formKey}
    version={courtCase.version}
    values={{ kind: date?.kind ?? "", happensOn: date?.happensOn ?? "", words: date?.words ?? "", audience: date?.audience ?? "staff" }}
    submit={date ? "Save date" : "Add date"}
    cancelHref={`/office/cases/${courtCase.id}#dates`}
    label={date ? "Edit date" : "New date"}
  >
    <HiddenField name="id" value={courtCase.id} />
    <HiddenField name="courtDateId" value={date?.id ?? ""} />
    <SelectField name="kind" label="What is to come" required blank="Choose" options={choices(courtDateKinds, courtDateKindLabels)} />
    <DayField name="happensOn" label="Date" required />
    <TextField name="words" label="In words" hint="Such as: oral argument before the full court." />
    <SelectField name="audience" label="Who reads it" required options={choices(audiences, audienceLabels)} />
  </Form>
)

/** What staff can do with a date: who reads it stands beside it. */
export const CourtDateActs = ({ courtCase, date, formKey }: FormProps & { date: CourtDate }) => (
  <span className="flex flex-wrap items-center gap-3 text-sm text-muted print:hidden">
    {audienceLabels[date.audience]}
    <Link href={`/office/cases/${courtCase.id}?edit=date-${date.id}#dates`}>Edit</Link>
    <ActionButton action={removeCourtDateAction} formKey={formKey} fields={{ id: courtCase.id, version: courtCase.version, rowId: date.id }} small kind="quiet">
      Remove
    </ActionButton>
  </span>
)
