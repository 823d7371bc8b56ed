"use client"

import { useRouter } from "next/navigation"
import { type FormEvent, useId, useRef } from "react"
import { useAutosave } from "#components/portal/autosave"
import { type FileInHand, UploadField } from "#components/report/upload-field"
import { Checkboxes } from "#components/ui/choice-field"
import { ErrorSummary } from "#components/ui/error-summary"
import { TextArea } from "#components/ui/field"
import { FormContext } from "#components/ui/form-context"
import { useUnsavedWarning } from "#components/ui/unsaved-warning"
import type { Question } from "#lib/report/question"
import type { Answers, ReportCase } from "#lib/report/report"
import type { RequirementKind } from "#lib/requirement/requirement"

type Props = {
  requirementId: number
  kind: RequirementKind
  questions: readonly Question[]
  answers: Answers
  cases: ReportCase[]
  caseIds: number[]
  file: FileInHand | undefined
  limitBytes: number
  version: number
  savedAt: string | null
}

const unwatched = { ref: () => undefined, onChange: () => undefined, onBlur: () => undefined }

const SavedNote = ({ savedAt, isUnsaved }: { savedAt: string | null; isUnsaved: boolean }) => {
  const time = savedAt ? new Date(savedAt).toLocaleTimeString("en-US", { hour: "numeric", minute: "2-digit" }) : null
  return (
    <p role="status" className="tabular text-sm text-muted" suppressHydrationWarning>
      {isUnsaved
        ? "Not saved yet; it is saved when you pause."
        : time
          ? `Draft saved ${time}.`
          : "Nothing is saved yet; the draft saves itself while you type."}
    </p>
  )
}

/**
 * The questions of a report and its file. It posts to the handler without script, and saves itself while it is typed with script.
 * Nothing is sent to the foundation from here: that is the next page's one button.
 */
export const ReportForm = ({ requirementId, kind, questions, answers, cases, caseIds, file, limitBytes, version, savedAt }: Props) => {
  const router = useRouter()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const { saved, failure, isUnsaved, save, typed } = useAutosave({ version, savedAt })
  useUnsavedWarning(isUnsaved)
  const idOf = (name: string) => `${id}${name}`
  const values = { ...answers, caseIds: caseIds.map(String) }
  const noteTyping = () => {
    if (form.current) typed(form.current)
  }

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    const step = ((event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null)?.value
    const chosen = event.currentTarget.querySelector<HTMLInputElement>("input[type=file]")?.files?.length
    // To take the file out, and to send one that was chosen before the script came, is the browser's own way.
    if (step === "remove" || chosen) return
    event.preventDefault()
    if ((await save(event.currentTarget)) && step === "check") router.push(`/portal/requirements/${requirementId}/check`)
  }

  return (
    <FormContext value={{ idOf, values, failure, watch: () => unwatched, changed: noteTyping }}>
      <form
        ref={form}
        method="post"
        action={`/api/uploads/reports/${requirementId}`}
        encType="multipart/form-data"
        className="form"
        noValidate
        onInput={({ target }) => {
          if (!(target instanceof HTMLInputElement && target.type === "file")) noteTyping()
        }}
        onSubmit={submit}
      >
        {failure ? <ErrorSummary failure={failure} idOf={idOf} /> : null}
        <input type="hidden" name="requirementId" value={requirementId} />
        <input type="hidden" name="version" value={saved.version} />
        {cases.length > 0 ? (
          <Checkboxes name="caseIds" label="Cases that it is about" options={cases.map((each) => ({ value: String(each.id), label: each.title }))} />
        ) : null}
        {questions.map(({ name, label, hint, rows }) => (
          <TextArea key={name} name={name} label={label} hint={hint} rows={rows} maxLength={20_000} />
        ))}
        <UploadField requirementId={requirementId} kind={kind} limitBytes={limitBytes} file={file} label="File" />
        <SavedNote savedAt={saved.savedAt} isUnsaved={isUnsaved} />
        <div className="flex flex-wrap gap-3">
          <button type="submit" name="step" value="check" className="button primary">
            Check and submit
          </button>
          <button type="submit" name="step" value="save" className="button plain">
            Save draft
          </button>
        </div>
      </form>
    </FormContext>
  )
}
