import { Absent } from "#components/ui/absent"
import { Prose } from "#components/ui/prose"
import { questionsOf } from "#lib/report/question"
import type { Answers } from "#lib/report/report"
import type { RequirementKind } from "#lib/requirement/requirement"

/** The questions of a report with what was answered; for the staff and the grantee itself. */
export const AnswersList = ({ kind, answers }: { kind: RequirementKind; answers: Answers }) => (
  <dl className="grid gap-5">
    {questionsOf(kind).map(({ name, label }) => (
      <div key={name}>
        <dt className="font-semibold">{label}</dt>
        <dd>{answers[name].trim() === "" ? <Absent>not answered</Absent> : <Prose text={answers[name]} />}</dd>
      </div>
    ))}
  </dl>
)
