import { AnswersList } from "#components/report/answers-list"
import { CaseList } from "#components/report/case-list"
import { kindOf } from "#components/requirement/requirement-name"
import { LinkButton } from "#components/ui/button"
import { Facts } from "#components/ui/facts"
import { HiddenField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"
import { Section } from "#components/ui/section"
import { Status } from "#components/ui/status"
import { formatBytes } from "#lib/document/kind"
import { submitReportAction } from "#lib/report/actions"
import { lacking, unanswered } from "#lib/report/question"
import { isForPublication } from "#lib/report/report"
import type { WorkingDraft } from "#lib/report/working-draft"
import type { Requirement } from "#lib/requirement/requirement"

type Props = { requirement: Requirement; draft: WorkingDraft; formKey: string }

const Missing = ({ requirement: { id, kind }, draft: { answers, file, cases, caseIds } }: Omit<Props, "formKey">) => {
  const lack = lacking(kind, answers, file !== undefined)
  const open = unanswered(kind, answers)
  const back = <Link href={`/portal/requirements/${id}`}>Go back</Link>
  if (lack) {
    return (
      <Notice tone="problem" title="This can’t be submitted yet">
        {lack.message} {back}.
      </Notice>
    )
  }
  if (open.length === 0 && (cases.length === 0 || caseIds.length > 0)) return null
  return (
    <Notice tone="attention" title="Not answered">
      <ul>
        {cases.length > 0 && caseIds.length === 0 ? <li>No case is named.</li> : null}
        {open.map(({ name, label }) => (
          <li key={name}>{label}</li>
        ))}
      </ul>
      You can submit all the same, for instance when the file says it. {back} to add something.
    </Notice>
  )
}

/** Everything that will be sent, what is missing in it, and who will read it; then one button. */
export const CheckDraft = ({ requirement, draft, formKey }: Props) => {
  const { id, kind, fiscalYear } = requirement
  const { answers, file, cases, caseIds, version } = draft
  const isPublished = isForPublication(kind)
  const canSubmit = lacking(kind, answers, file !== undefined) === null
  return (
    <>
      <Missing requirement={requirement} draft={draft} />
      <Section title={`${kindOf(requirement)}, grant of ${fiscalYear}`} action={<Link href={`/portal/requirements/${id}`}>Change</Link>}>
        <Facts
          items={[
            {
              label: "File",
              value: file ? (
                <>
                  {file.name} ({formatBytes(file.sizeBytes)}){" "}
                  <Status tone="attention">{file.isUploaded ? "Uploaded, not yet submitted" : "Goes along again"}</Status>
                </>
              ) : (
                "No file"
              ),
              note: isPublished ? "Public after we accept it" : "Private: the foundation and you",
            },
            { label: "About", value: <CaseList cases={cases.filter((each) => caseIds.includes(each.id))} /> },
          ]}
        />
      </Section>
      <Section
        title="Answers"
        intro={
          isPublished && !file
            ? "Without a file, your answers are published after we accept them, save the attorneys to call."
            : "Read by the foundation’s staff and, without the attorneys to call, by its board once accepted."
        }
      >
        <AnswersList kind={kind} answers={answers} />
      </Section>
      {canSubmit ? (
        <Section title="Submit" intro="You get a receipt with a number. You can take the report back until we begin our review.">
          <Form action={submitReportAction} formKey={formKey} version={version} submit="Submit report" pending="Submitting…">
            <HiddenField name="requirementId" value={id} />
          </Form>
        </Section>
      ) : (
        <LinkButton href={`/portal/requirements/${id}`} kind="primary">
          Go back and add it
        </LinkButton>
      )}
    </>
  )
}
