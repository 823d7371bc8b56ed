import { DayField, HiddenField, SelectField, TextArea, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { audienceLabels } from "#lib/kernel/audience"
import type { Day } from "#lib/kernel/day"
import { addNoteAction, editNoteAction } from "#lib/note/actions"
import { type Note, type NoteKind, noteAudiences, noteForm } from "#lib/note/note"

const audienceOptions = noteAudiences.map((value) => ({ value, label: audienceLabels[value] }))

const Fields = ({ kind }: { kind: NoteKind }) => (
  <>
    {kind === "call" ? <TextField name="who" label="With whom" maxLength={300} /> : null}
    <TextArea name="body" label={kind === "call" ? "What was said" : "Note"} required rows={5} />
    <DayField name="happenedOn" label="On" required />
    <SelectField name="audience" label="Who may read it" required options={audienceOptions} />
  </>
)

type New = {
  about: { organizationId: number; grantId?: number; caseId?: number }
  kind: NoteKind
  today: Day
  /** Who most likely took part in a call. */
  who?: string
  formKey: string
  cancelHref: string
}

export const NewNoteForm = ({ about, kind, today, who = "", formKey, cancelHref }: New) => (
  <Form
    action={addNoteAction}
    formKey={formKey}
    values={{ happenedOn: today, audience: "staff", who }}
    submit={kind === "call" ? "Log call" : "Add note"}
    cancelHref={cancelHref}
    label={kind === "call" ? "Log a call" : "Add a note"}
  >
    {Object.entries(about).map(([name, value]) => (
      <HiddenField key={name} name={name} value={value} />
    ))}
    <HiddenField name="kind" value={kind} />
    <Fields kind={kind} />
  </Form>
)

type EditProps = { note: Note; formKey: string; cancelHref: string; at?: "record" | "organization" }

export const NoteForm = ({ note, formKey, cancelHref, at = "organization" }: EditProps) => (
  <Form
    action={editNoteAction}
    formKey={formKey}
    version={note.version}
    values={noteForm(note)}
    submit="Save note"
    cancelHref={cancelHref}
    label="Edit the note"
  >
    <HiddenField name="id" value={note.id} />
    <HiddenField name="at" value={at} />
    <Fields kind={note.kind} />
  </Form>
)
