import { ActionButton } from "#components/ui/action-button"
import { HiddenField, SelectField, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Link } from "#components/ui/link"
import { removeParticipantAction, saveParticipantAction } from "#lib/case/actions"
import type { FullCase } from "#lib/case/case"
import { choices } from "#lib/case/choices"
import { type Participant, participantRoleLabels, participantRoles } from "#lib/case/participant"
import { audienceLabels, audiences } from "#lib/kernel/audience"

type FormProps = { courtCase: FullCase; participant?: Participant | undefined; formKey: string }

export const ParticipantForm = ({ courtCase, participant, formKey }: FormProps) => (
  <Form
    action={saveParticipantAction}
    formKey={formKey}
    version={courtCase.version}
    values={{
      role: participant?.role ?? "",
      name: participant?.name ?? "",
      detail: participant?.detail ?? "",
      audience: participant?.audience ?? "staff",
    }}
    submit={participant ? "Save name" : "Add name"}
    cancelHref={`/office/cases/${courtCase.id}#people`}
    label={participant ? "Edit name" : "New name"}
  >
    <HiddenField name="id" value={courtCase.id} />
    <HiddenField name="participantId" value={participant?.id ?? ""} />
    <SelectField name="role" label="Part in the case" required blank="Choose" options={choices(participantRoles, participantRoleLabels)} />
    <TextField name="name" label="Name" required hint="As it is known: a first name alone where that is all." />
    <TextField name="detail" label="Firm, office or remark" />
    <SelectField name="audience" label="Who reads it" required options={choices(audiences, audienceLabels)} />
  </Form>
)

/** What staff can do with a name: who reads it stands beside it. */
export const ParticipantActs = ({ courtCase, participant, formKey }: FormProps & { participant: Participant }) => (
  <span className="flex flex-wrap items-center gap-3 text-sm text-muted print:hidden">
    {audienceLabels[participant.audience]}
    <Link href={`/office/cases/${courtCase.id}?edit=participant-${participant.id}#people`}>Edit</Link>
    <ActionButton
      action={removeParticipantAction}
      formKey={formKey}
      fields={{ id: courtCase.id, version: courtCase.version, rowId: participant.id }}
      small
      kind="quiet"
    >
      Remove
    </ActionButton>
  </span>
)
