import { CheckMissing } from "#components/portal/check-missing"
import { CaseList } from "#components/report/case-list"
import { SaidList } from "#components/report/said-list"
import { kindOf } from "#components/requirement/requirement-name"
import { SheetReading } from "#components/timesheet/sheet-reading"
import { LinkButton } from "#components/ui/button"
import { Facts } from "#components/ui/facts"
import { HiddenField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Link } from "#components/ui/link"
import { Section } from "#components/ui/section"
import { Status } from "#components/ui/status"
import { attachmentLabels } from "#lib/document/attachment"
import { formatBytes } from "#lib/document/kind"
import { submitReportAction } from "#lib/report/actions"
import type { DraftFile } from "#lib/report/attachment"
import { lacking } from "#lib/report/question"
import { isAnswerPublic, isFilePublic } from "#lib/report/report"
import { withoutWordsOfLastTime } from "#lib/report/words-of-last-time"
import type { WorkingDraft } from "#lib/report/working-draft"
import type { Requirement } from "#lib/requirement/requirement"
import type { RequirementRule } from "#lib/schedule/schedule"
import { hasErrors, type Sheet, unsureTable } from "#lib/timesheet/timesheet"

type Props = {
  requirement: Requirement
  grantName: string
  draft: WorkingDraft
  rule: RequirementRule
  /** Of a timesheet: what was understood of it. */
  sheet: Sheet | null
  formKey: string
  mappingKey: string
}

const publicNote = "Public after we accept it"
const privateNote = "Private: the foundation and you"
const boardNote = "Private: the foundation, its board once accepted, and you"

const Waits = ({ isUploaded }: { isUploaded: boolean }) => <Status tone="attention">{isUploaded ? "Uploaded, not yet submitted" : "Goes along again"}</Status>

const attachmentFact = (file: DraftFile, isPublished: boolean) => ({
  label: attachmentLabels[file.kind],
  value: (
    <>
      {file.caption || file.name} ({file.caption ? `${file.name}, ` : ""}
      {formatBytes(file.sizeBytes)}
      {file.credit ? `, photo by ${file.credit}` : ""}) <Waits isUploaded={file.isUploaded} />
    </>
  ),
  note: isPublished && isFilePublic(file) ? publicNote : privateNote,
})

/** Everything that will be sent, what is missing in it, and who will read it; then one button. */
export const CheckDraft = ({ requirement, grantName, draft, rule, sheet, formKey, mappingKey }: Props) => {
  const { id, kind } = requirement
  const { file, files, cases, caseIds, version } = draft
  const answers = file ? withoutWordsOfLastTime(draft.answers, draft.lastTime) : draft.answers
  const { isPublished, questions } = rule
  const lack = lacking(kind, answers, file !== undefined, questions)
  const isSaidPublic = isPublished && !file
  const isSheetWrong = sheet !== null && hasErrors(sheet)
  return (
    <>
      <CheckMissing requirementId={id} lack={lack} draft={draft} rule={rule} canSubmit={!isSheetWrong} />
      <Section title={`${kindOf(requirement)}, grant of ${grantName}`} action={<Link href={`/portal/requirements/${id}`}>Change</Link>}>
        <Facts
          items={[
            {
              label: "File",
              value: file ? (
                <>
                  {file.name} ({formatBytes(file.sizeBytes)}) <Waits isUploaded={file.isUploaded} />
                </>
              ) : (
                "No file"
              ),
              note: isPublished ? publicNote : privateNote,
            },
            ...files.map((each) => attachmentFact(each, isPublished)),
            { label: "About", value: <CaseList cases={cases.filter((each) => caseIds.includes(each.id))} /> },
          ]}
        />
      </Section>
      {sheet ? <SheetReading sheet={sheet} mapping={{ requirementId: id, formKey: mappingKey }} blocks /> : null}
      <Section
        title="Answers"
        intro={
          isSaidPublic
            ? "Without a file, your answers are published after we accept them, save those marked private."
            : "Read by the foundation’s staff and, without the attorneys to call, by its board once accepted."
        }
      >
        <SaidList questions={questions} said={answers} noteOf={(name) => (isAnswerPublic(name) ? (isSaidPublic ? publicNote : boardNote) : privateNote)} />
      </Section>
      {lack || isSheetWrong ? (
        <LinkButton href={`/portal/requirements/${id}`} kind={sheet && unsureTable(sheet) ? "plain" : "primary"}>
          {lack ? "Go back and add it" : "Go back and choose another file"}
        </LinkButton>
      ) : (
        <Section title="Submit" intro="You get a receipt with a number, here and by mail. You can take the report back until we begin our review.">
          <Form action={submitReportAction} formKey={formKey} version={version} submit="Submit report" pending="Submitting…">
            <HiddenField name="requirementId" value={id} />
          </Form>
        </Section>
      )}
    </>
  )
}
