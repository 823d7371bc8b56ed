import { AttachedFiles } from "#components/report/attached-files"
import { UploadField } from "#components/report/upload-field"
import { SheetReading } from "#components/timesheet/sheet-reading"
import { Checkboxes } from "#components/ui/choice-field"
import { HiddenField, TextArea } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Notice } from "#components/ui/notice"
import { Section } from "#components/ui/section"
import { attachmentFileKinds } from "#lib/document/attachment"
import { fileReportAction } from "#lib/report/actions"
import { attachmentsAsked } from "#lib/report/asked"
import type { DraftFile } from "#lib/report/attachment"
import { questionsOf } from "#lib/report/question"
import { fileKindsOf, type PageCount, type ReportCase } from "#lib/report/report"
import type { Requirement } from "#lib/requirement/requirement"
import type { Sheet } from "#lib/timesheet/timesheet"

type Props = {
  requirement: Requirement
  upload: (PageCount & { id: string; name: string; sizeBytes: number }) | undefined
  /** What goes along with it. */
  files: readonly DraftFile[]
  cases: ReportCase[]
  limitBytes: number
  problem: string | undefined
  /** Of a timesheet: what was understood of it. */
  sheet: Sheet | null
  formKey: string
  mappingKey: string
}

const inHand = ({ name, sizeBytes, pages, pagesFrom }: PageCount & { name: string; sizeBytes: number }) => ({
  name,
  sizeBytes,
  pages,
  pagesFrom,
  isUploaded: true,
})

const uploadForm = "files-of-report"

/** For a grantee who sent the report by e-mail: first the files, then what they say. */
export const FileReportSection = ({ requirement: { id, kind }, upload, files, cases, limitBytes, problem, sheet, formKey, mappingKey }: Props) => (
  <Section title="File a report for the grantee" intro="For a report that came by e-mail or by post. It is marked as filed by the foundation’s staff.">
    {problem ? (
      <Notice tone="problem" title="There is a problem" live="alert">
        {problem}
      </Notice>
    ) : null}
    <form id={uploadForm} method="post" action={`/api/uploads/reports/${id}`} encType="multipart/form-data" className="form mb-8">
      <UploadField requirementId={id} part="report" kinds={fileKindsOf(kind)} limitBytes={limitBytes} file={upload && inHand(upload)} label="1. The file" />
      {attachmentsAsked(kind).map(({ part, label, hint }) => (
        <UploadField key={part} requirementId={id} part={part} kinds={attachmentFileKinds[part]} limitBytes={limitBytes} label={label} hint={hint} multiple />
      ))}
      <noscript>
        <button type="submit" className="button plain">
          Upload the files
        </button>
      </noscript>
    </form>
    {sheet ? <SheetReading sheet={sheet} mapping={{ requirementId: id, formKey: mappingKey }} /> : null}
    <Form
      action={fileReportAction}
      formKey={formKey}
      values={{ caseIds: cases.length === 1 ? [String(cases[0]?.id)] : [] }}
      submit="File report"
      cancelHref={`/office/requirements/${id}`}
    >
      <HiddenField name="requirementId" value={id} />
      <HiddenField name="uploadId" value={upload?.id ?? ""} />
      {cases.length > 0 ? (
        <Checkboxes name="caseIds" label="2. Cases that it is about" options={cases.map((each) => ({ value: String(each.id), label: each.title }))} />
      ) : null}
      <AttachedFiles files={files} beside={() => null} takenBy={uploadForm} />
      {questionsOf(kind).map(({ name, label, rows }) => (
        <TextArea key={name} name={name} label={label} rows={rows} maxLength={20_000} />
      ))}
    </Form>
  </Section>
)
