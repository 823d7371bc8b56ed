import { DecisionField, type DecisionUpload } from "#components/case/decision-field"
import { DayField, HiddenField, SelectField, TextArea, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { addCaseUpdateAction, editCaseUpdateAction } from "#lib/case/actions"
import type { FullCaseUpdate } from "#lib/case/case"
import { choices } from "#lib/case/choices"
import { caseUpdateForm } from "#lib/case/form"
import { updateKindLabels, updateKinds } from "#lib/case/record"
import { audienceLabels, audiences } from "#lib/kernel/audience"

export type NewsChoices = { documents: Choice[]; origins: Choice[]; upload: DecisionUpload }
type Choice = { value: string; label: string }

const readers = audiences.filter((audience) => audience !== "public")

const Fields = ({ documents, origins, upload }: NewsChoices) => (
  <>
    <SelectField name="kind" label="Kind" blank="Not recorded" options={choices(updateKinds, updateKindLabels)} />
    <DayField name="happenedOn" label="Date" hint="Left empty where it is not known." />
    <TextArea name="body" label="What happened" rows={4} required hint="Markdown: **bold**, *italic*, [a link](https://…), lists." />
    <TextField name="source" label="Source" hint="A citation, such as 922 F.3d 346 (7th Cir. 2019), or the publication." />
    <TextField name="sourceUrl" label="Address of the source" type="url" />
    {documents.length > 0 ? (
      <SelectField
        name="documentId"
        label="Attached decision"
        blank="None"
        options={documents}
        hint="A document of the grantee's; the public gets it if it is public itself."
      />
    ) : null}
    <DecisionField {...upload} />
    {origins.length > 0 ? <SelectField name="from" label="Told first in" blank="Not recorded" options={origins} /> : null}
    <SelectField name="audience" label="Who reads it until it is published" required options={choices(readers, audienceLabels)} />
  </>
)

type NewProps = { organizationId: number; caseId: number | null; formKey: string; cancelHref: string; choose: NewsChoices }

export const NewUpdateForm = ({ organizationId, caseId, formKey, cancelHref, choose }: NewProps) => (
  <Form action={addCaseUpdateAction} formKey={formKey} submit="Add update" cancelHref={cancelHref} label="New update" values={{ audience: "staff" }}>
    <HiddenField name="organizationId" value={organizationId} />
    <HiddenField name="caseId" value={caseId ?? ""} />
    <Fields {...choose} />
  </Form>
)

export const UpdateForm = ({ update, formKey, cancelHref, choose }: { update: FullCaseUpdate; formKey: string; cancelHref: string; choose: NewsChoices }) => (
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
    <Fields {...choose} />
  </Form>
)
