import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"
import { notAttached, overLimit, photosToComplete } from "#lib/report/asked"
import { holdsTwoTexts } from "#lib/report/meanwhile"
import { unanswered } from "#lib/report/question"
import { wordsOfLastTime } from "#lib/report/words-of-last-time"
import type { WorkingDraft } from "#lib/report/working-draft"
import type { RequirementRule } from "#lib/schedule/schedule"

type Props = { requirementId: number; lack: { field: string; message: string } | null; draft: WorkingDraft; rule: RequirementRule; canSubmit: boolean }

/** `key`: the part of the form to which it leads. */
const missingIn = (draft: WorkingDraft, rule: RequirementRule): { key: string; words: string }[] => {
  const { answers, file, files, cases, caseIds, lastTime } = draft
  const old = wordsOfLastTime(answers, lastTime)
  const tooLong = overLimit(rule.pageLimit, file)
  return [
    ...(cases.length > 0 && caseIds.length === 0 ? [{ key: "cases", words: "No case is named." }] : []),
    ...rule.questions
      .filter(({ name }) => old.includes(name))
      .map(({ name, label }) => ({ key: name, words: `In the words of last time${file ? ", so not sent along with the file" : ""}: ${label}` })),
    ...rule.questions
      .filter(({ name }) => holdsTwoTexts(answers[name]))
      .map(({ name, label }) => ({ key: name, words: `Two texts stand in one answer, yours and a colleague’s: ${label}` })),
    ...unanswered(rule.questions, answers).map(({ name, label }) => ({ key: name, words: `Not answered: ${label}` })),
    ...notAttached(rule.mustAttach, draft).map((words) => ({ key: "files", words: `Not attached: ${words}` })),
    ...photosToComplete(files).map((words) => ({ key: "attached", words: `This photo can’t be published yet. Missing for ${words}` })),
    ...(tooLong ? [{ key: "files", words: tooLong }] : []),
  ]
}

/** What is missing, each with the way back to it; what must be there first. */
export const CheckMissing = ({ requirementId, lack, draft, rule, canSubmit }: Props) => {
  const page = `/portal/requirements/${requirementId}`
  if (lack) {
    return (
      <Notice tone="problem" title="This can’t be submitted yet">
        {lack.message} <Link href={`${page}#part-${lack.field === "file" ? "files" : lack.field}`}>Go back</Link>.
      </Notice>
    )
  }
  const missing = missingIn(draft, rule)
  if (missing.length === 0) return null
  return (
    <Notice tone="attention" title="Look at this before you submit">
      <ul className="list-disc pl-5">
        {missing.map(({ key, words }) => (
          <li key={words}>
            <Link href={`${page}#part-${key}`}>{words}</Link>
          </li>
        ))}
      </ul>
      {canSubmit ? "You can submit all the same, for instance when the file says it." : null}
    </Notice>
  )
}
