import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"
import { type Day, formatDay } from "#lib/kernel/day"
import { listAttachments, overLimit } from "#lib/report/asked"
import { isAnswerPublic } from "#lib/report/report"
import type { WorkingDraft } from "#lib/report/working-draft"
import { coverage, type Requirement } from "#lib/requirement/requirement"
import type { RequirementRule } from "#lib/schedule/schedule"

/** All rules in one place, before anybody starts. */
export const RulesNote = ({
  requirement: { kind, coversFrom, coversTo },
  rule: { pageLimit, mustAttach, isPublished, questions },
}: {
  requirement: Requirement
  rule: RequirementRule
}) => {
  const period = coverage(coversFrom, coversTo)
  const unpublished = questions.filter(({ name }) => !isAnswerPublic(name)).map(({ label }) => `“${label}”`)
  return (
    <ul className="mb-6 grid max-w-measure list-disc gap-1 pl-5">
      {period ? <li>Covers {period}.</li> : null}
      {pageLimit === null ? null : (
        <li>The report itself: at most {pageLimit} pages, in Word or PDF as you have it. Or answer here; there is no need to do both.</li>
      )}
      {kind === "timesheet" ? (
        <li>
          In your own columns, as .xlsx or .csv: we read the date, the attorney, the hours, the task, the rate and the amount, and show you what we understood
          before you submit. If you have no sheet yet,{" "}
          <Link href="/portal/timesheet-template.xlsx" download>
            take ours
          </Link>
          .
        </li>
      ) : null}
      {mustAttach.length > 0 ? <li>Please attach: {listAttachments(mustAttach)}.</li> : null}
      <li>
        {isPublished
          ? "Published on your page after we accept it: the file or, without one, your answers; the decisions; and the photos that you allow."
          : "The foundation reads this; it is not published by itself."}
      </li>
      {isPublished && unpublished.length > 0 ? <li>Never published: what you answer to {new Intl.ListFormat("en-US").format(unpublished)}.</li> : null}
    </ul>
  )
}

type Props = {
  problem: string | undefined
  isSaved: boolean
  takenBackOn: Day | undefined
  draft: Pick<WorkingDraft, "file" | "files">
  pageLimit: number | null
}

/** What the last step led to, and what waits: something that is uploaded and not submitted can't be missed. */
export const DraftNotices = ({ problem, isSaved, takenBackOn, draft: { file, files }, pageLimit }: Props) => {
  const waits = [file, ...files].filter((each) => each?.isUploaded).length
  const tooLong = overLimit(pageLimit, file)
  return (
    <>
      {problem ? (
        <Notice tone="problem" title="There is a problem" live="alert">
          {problem} What you typed is saved.
        </Notice>
      ) : isSaved ? (
        <Notice tone="good" live="status">
          The draft is saved. Nothing is submitted yet.
        </Notice>
      ) : null}
      {takenBackOn ? (
        <Notice tone="attention" title="Taken back, not submitted">
          You took this back on {formatDay(takenBackOn)}; the foundation has nothing until you submit again.
        </Notice>
      ) : null}
      {waits > 0 ? (
        <Notice tone="attention" title="Uploaded, not yet submitted">
          {waits === 1 ? "One file is" : `${waits} files are`} uploaded. The foundation sees nothing of this until you press “Check and submit”, and then
          “Submit report”.
        </Notice>
      ) : null}
      {tooLong ? <Notice tone="attention">{tooLong}</Notice> : null}
    </>
  )
}
