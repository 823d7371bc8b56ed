import { AsRead } from "#components/public/as-read"
import { DocumentLink } from "#components/public/document-list"
import { HiddenField, SelectField, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { addDocumentAction, editDocumentAction } from "#lib/document/actions"
import { type Document, documentForm } from "#lib/document/document"
import { formatBytes } from "#lib/document/kind"
import { audienceLabels, audiences } from "#lib/kernel/audience"

const audienceOptions = audiences.map((value) => ({ value, label: audienceLabels[value] }))

const publicHint =
  "Public: everybody reads what it is, with a link to the file, on the page of the grantee or of the case that it is about, once that is public."

type New = {
  organizationId: number
  upload: { id: string; name: string; sizeBytes: number }
  grants: { value: string; label: string }[]
  cases: { value: string; label: string }[]
  formKey: string
  cancelHref: string
}

/** Files what was uploaded. */
export const NewDocumentForm = ({ organizationId, upload, grants, cases, formKey, cancelHref }: New) => (
  <Form action={addDocumentAction} formKey={formKey} values={{ title: upload.name, audience: "staff" }} submit="Keep document" cancelHref={cancelHref}>
    <p className="wrap-anywhere">
      {upload.name} <span className="text-muted">({formatBytes(upload.sizeBytes)}), uploaded, not yet kept. It goes after a day unless you keep it.</span>
    </p>
    <HiddenField name="organizationId" value={organizationId} />
    <HiddenField name="uploadId" value={upload.id} />
    <TextField name="title" label="What it is" hint="Left empty: the file’s name." maxLength={200} />
    <SelectField name="audience" label="Who may read it" required options={audienceOptions} hint={publicHint} />
    {grants.length > 0 ? <SelectField name="grantId" label="About the grant" options={grants} blank="No grant" /> : null}
    {cases.length > 0 ? <SelectField name="caseId" label="About the case" options={cases} blank="No case" /> : null}
  </Form>
)

export const DocumentForm = ({ document, formKey, cancelHref }: { document: Document; formKey: string; cancelHref: string }) => (
  <Form
    action={editDocumentAction}
    formKey={formKey}
    version={document.version}
    values={documentForm(document)}
    submit="Save document"
    cancelHref={cancelHref}
    label="Edit the document"
  >
    <HiddenField name="id" value={document.id} />
    <TextField name="title" label="What it is" required maxLength={200} />
    <SelectField name="audience" label="Who may read it" required options={audienceOptions} />
    <div className="grid max-w-measure gap-2">
      <p>
        {document.audience === "public" ? "Public, it reads so" : "Made public, it will read so"} on the page of the{" "}
        {document.caseId === null ? "grantee" : "case"}, once that is public. Any other choice takes it off there at once, and the file with it.
      </p>
      <AsRead>
        <DocumentLink document={document} />
      </AsRead>
    </div>
  </Form>
)
