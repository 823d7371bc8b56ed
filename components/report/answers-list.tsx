import { Absent } from "#components/ui/absent"
import { Prose } from "#components/ui/prose"
import { questionsOf } from "#lib/report/question"
import type { Answers } from "#lib/report/report"
import type { Said } from "#lib/report/said"
import type { RequirementKind } from "#lib/requirement/requirement"

type Asked = { name: string; label: string }

/** Questions with what was answered; `noteOf` says below each who reads it. */
export const SaidList = ({ questions, said, noteOf }: { questions: readonly Asked[]; said: Said; noteOf?: (name: string) => string }) => (
  <dl className="grid gap-5">
    {questions.map(({ name, label }) => (
      <div key={name}>
        <dt className="font-semibold">{label}</dt>
        <dd>{(said[name] ?? "").trim() === "" ? <Absent>not answered</Absent> : <Prose text={said[name] ?? ""} />}</dd>
        {noteOf ? <dd className="text-sm text-muted">{noteOf(name)}</dd> : null}
      </div>
    ))}
  </dl>
)

/** The questions of a report with what was answered; for the staff and the grantee itself. */
export const AnswersList = ({ kind, answers }: { kind: RequirementKind; answers: Answers }) => <SaidList questions={questionsOf(kind)} said={answers} />
