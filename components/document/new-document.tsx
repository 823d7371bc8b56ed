import { NewDocumentForm } from "#components/document/document-form"
import { UploadDocument } from "#components/document/upload-document"
import { Notice } from "#components/ui/notice"
import { Section } from "#components/ui/section"

type Option = { value: string; label: string }

type Props = {
  organizationId: number
  upload: { id: string; name: string; sizeBytes: number } | undefined
  grants: Option[]
  cases: Option[]
  limitBytes: number
  problem: string | undefined
  formKey: string
}

/** First the file, then what it is and who may read it: a file that is refused costs no typing. */
export const NewDocument = ({ organizationId, upload, limitBytes, problem, ...filing }: Props) => {
  const path = `/office/grantees/${organizationId}/documents`
  return (
    <Section title="Add document">
      {problem ? (
        <Notice tone="problem" title="There is a problem" live="alert">
          {problem}
        </Notice>
      ) : null}
      {upload ? (
        <NewDocumentForm
          organizationId={organizationId}
          upload={{ id: upload.id, name: upload.name, sizeBytes: upload.sizeBytes }}
          {...filing}
          cancelHref={path}
        />
      ) : (
        <UploadDocument address={`/api/uploads/documents/${organizationId}`} limitBytes={limitBytes} next={`${path}?add=document`} />
      )}
    </Section>
  )
}
