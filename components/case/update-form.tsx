import { DayField, HiddenField, TextArea, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { addCaseUpdateAction, editCaseUpdateAction } from "#lib/case/actions"
import type { FullCaseUpdate } from "#lib/case/case"
import { caseUpdateForm } from "#lib/case/form"

const Fields = () => (
  <>
    <DayField name="happenedOn" label="Date" hint="Left empty where it is not known." />
    <TextArea name="body" label="What happened" rows={4} required />
    <TextField name="source" label="Source" hint="A citation, such as 922 F.3d 346 (7th Cir. 2019), or the publication." />
    <TextField name="sourceUrl" label="Address of the source" type="url" />
  </>
)

type NewProps = { organizationId: number; caseId: number | null; formKey: string; cancelHref: string }

export const NewUpdateForm = ({ organizationId, caseId, formKey, cancelHref }: NewProps) => (
  <Form action={addCaseUpdateAction} formKey={formKey} submit="Add update" cancelHref={cancelHref} label="New update">
    <HiddenField name="organizationId" value={organizationId} />
    <HiddenField name="caseId" value={caseId ?? ""} />
    <Fields />
  </Form>
)

export const UpdateForm = ({ update, formKey, cancelHref }: { update: FullCaseUpdate; formKey: string; cancelHref: string }) => (
  <Form
    action={editCaseUpdateAction}
    formKey={formKey}
    version={update.version}
    submit="Save update"
    values={caseUpdateForm(update)}
    cancelHref={cancelHref}
    label="Edit update"
  >
    <HiddenField name="id" value={update.id} />
    <Fields />
  </Form>
)
