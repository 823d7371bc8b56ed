"use client"

import { useRouter } from "next/navigation"
import { type FormEvent, useId, useRef, useState } from "react"
import { AnswerField } from "#components/portal/answer-field"
import { useAutosave } from "#components/portal/autosave"
import { copyKey } from "#components/portal/local-copy"
import { CopyNotice, SavedNote, TakenNotice } from "#components/portal/saved-note"
import { TheirText } from "#components/portal/their-text"
import { readParts, writePart } from "#components/portal/typed-fields"
import { AttachedFiles } from "#components/report/attached-files"
import { type FileInHand, UploadField } from "#components/report/upload-field"
import { uploads } from "#components/report/uploads"
import { Checkboxes } from "#components/ui/choice-field"
import { ErrorSummary } from "#components/ui/error-summary"
import { FormContext } from "#components/ui/form-context"
import { Notice } from "#components/ui/notice"
import { useUnsavedWarning } from "#components/ui/unsaved-warning"
import { attachmentFileKinds } from "#lib/document/attachment"
import { attachmentsAsked } from "#lib/report/asked"
import type { DraftFile } from "#lib/report/attachment"
import { partsOf } from "#lib/report/parts"
import { fileKindsOf, type ReportCase } from "#lib/report/report"
import type { Said } from "#lib/report/said"
import type { RequirementKind } from "#lib/requirement/requirement"

type Question = { name: string; label: string; hint: string; rows: number; isRequired: boolean; asked?: string | undefined }
type Props = {
  personId: number
  requirementId: number
  kind: RequirementKind
  questions: readonly Question[]
  answers: Said
  /** By question. */
  last: Readonly<Record<string, { words: string; said: string; same: string }>>
  cases: ReportCase[]
  caseIds: number[]
  file: FileInHand | undefined
  files: DraftFile[]
  limitBytes: number
  pageLimit: number | null
  version: number
  savedAt: string | null
  /** The foundation's, in which times are told until the browser's own is known. */
  timeZone: string
}

const unwatched = { ref: () => undefined, onChange: () => undefined, onBlur: () => undefined }
/** What is no question: the cases, and what stands beside a file. */
const labelOfPart = (name: string, files: readonly DraftFile[]): string => {
  const file = files.find(({ id }) => name.endsWith(`_${id}`))
  return name.startsWith("case_") ? "Cases that it is about" : file ? `What stands beside ${file.name}` : "What stands beside another file"
}

const hintOfFile = (isAsked: boolean, pageLimit: number | null) =>
  [...(isAsked ? ["As a file, or as answers above: one of the two is needed."] : []), ...(pageLimit === null ? [] : [`At most ${pageLimit} pages.`])].join(" ")

const isFileInput = (target: EventTarget) => target instanceof HTMLInputElement && target.type === "file"

/**
 * The questions of a report and its files. It posts to the handler without script, and saves itself while it is typed with script.
 * Nothing is sent to the foundation from here: that is the next page's one button. File fields stand last, since a plain form is read in its order.
 */
export const ReportForm = (props: Props) => {
  const { personId, requirementId, kind, questions, answers, last, cases, caseIds, file, files, limitBytes, pageLimit, timeZone } = props
  const router = useRouter()
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const isPosting = useRef(false)
  const [isWaiting, setWaiting] = useState(false)
  const first = { version: props.version, savedAt: props.savedAt, parts: partsOf({ answers, files, caseIds }), key: copyKey(personId, requirementId) }
  const { saved, failure, isUnsaved, taken, both, copy, save, typed, settle, restore, forget, version } = useAutosave(form, first)
  // What can be saved is saved when the page is left; only what can't be is asked about.
  useUnsavedWarning(isUnsaved && failure !== undefined)
  const idOf = (name: string) => `${id}${name}`
  const current = (name: string) => (form.current ? (readParts(form.current)[name] ?? "") : "")
  const write = (name: string, text: string) => {
    if (form.current) writePart(form.current, name, text)
    typed()
  }

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    const chosen = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input[type=file]")].some(({ files: inHand }) => (inHand?.length ?? 0) > 0)
    const takesOut = button?.value === "remove" || button?.name === "take"
    // To take a file out, and to send one that was chosen before the script came, is the browser's own way, once what was typed is saved.
    if (chosen || isPosting.current) return
    event.preventDefault()
    if (takesOut) {
      if (!(await save())) return
      const field = form.current?.elements.namedItem("version")
      if (field instanceof HTMLInputElement) field.value = String(version.current)
      isPosting.current = true
      return form.current?.requestSubmit(button)
    }
    const isWaiting = button?.value === "check" && uploads.underWay > 0
    setWaiting(isWaiting)
    if (isWaiting) return
    if ((await save()) && button?.value === "check") router.push(`/portal/requirements/${requirementId}/check`)
  }

  const lastOf = (name: string) => last[name] && { ...last[name], isFilledIn: answers[name]?.trim() === last[name].said.trim() }
  const labelOf = (name: string) => questions.find((question) => question.name === name)?.label ?? labelOfPart(name, files)
  return (
    <FormContext
      value={{
        idOf,
        values: { ...answers, caseIds: caseIds.map(String) },
        failure: failure && { ...failure, theirs: {} },
        watch: () => unwatched,
        changed: typed,
      }}
    >
      <form
        ref={form}
        method="post"
        action={`/api/uploads/reports/${requirementId}`}
        encType="multipart/form-data"
        className="form"
        noValidate
        onInput={({ target }) => {
          if (!isFileInput(target)) typed()
        }}
        onSubmit={submit}
      >
        {/* Enter in a field of one line presses a form's first button. */}
        <button type="submit" name="step" value="save" tabIndex={-1} aria-hidden className="sr-only">
          Save draft
        </button>
        {failure ? <ErrorSummary failure={failure} idOf={idOf} /> : null}
        {copy ? <CopyNotice at={copy.at} timeZone={timeZone} restore={restore} forget={forget} /> : null}
        <TakenNotice labels={[...new Set(taken.map(labelOf))]} />
        <input type="hidden" name="requirementId" value={requirementId} />
        <input type="hidden" name="version" value={saved.version} />
        {cases.length > 0 ? (
          <div id="part-cases">
            <Checkboxes name="caseIds" label="Cases that it is about" options={cases.map((each) => ({ value: String(each.id), label: each.title }))} />
          </div>
        ) : null}
        {questions.map((question) => (
          <AnswerField key={question.name} question={question} last={lastOf(question.name)} theirs={both[question.name]} {...{ current, settle, write }} />
        ))}
        <AttachedFiles
          files={files}
          beside={(name, label) => (both[name] === undefined ? null : <TheirText theirs={both[name]} {...{ name, label, current, settle }} />)}
        />
        <div id="part-files">
          <UploadField
            requirementId={requirementId}
            part="report"
            kinds={fileKindsOf(kind)}
            limitBytes={limitBytes}
            file={file}
            label="File"
            hint={hintOfFile(questions.length > 0, pageLimit)}
          />
        </div>
        {attachmentsAsked(kind).map(({ part, label, hint }) => (
          <UploadField
            key={part}
            requirementId={requirementId}
            part={part}
            kinds={attachmentFileKinds[part]}
            limitBytes={limitBytes}
            label={label}
            hint={hint}
            multiple
          />
        ))}
        {isWaiting ? (
          <Notice tone="attention" live="status">
            A file is still on its way. Wait until it has arrived, then check and submit.
          </Notice>
        ) : null}
        <SavedNote timeZone={timeZone} savedAt={saved.savedAt} isUnsaved={isUnsaved} isAway={failure !== undefined} />
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
