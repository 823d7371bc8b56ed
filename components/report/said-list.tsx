import { Absent } from "#components/ui/absent"
import { Prose } from "#components/ui/prose"
import { Still } from "#components/ui/still"
import type { Said } from "#lib/report/said"

type Asked = { name: string; label: string }

/** Questions with what was answered; `noteOf` says below each who reads it. */
export const SaidList = ({ questions, said, noteOf }: { questions: readonly Asked[]; said: Said; noteOf?: (name: string) => string }) => (
  <Still as="dl" className="grid gap-5">
    {questions.map(({ name, label }) => (
      <div key={name}>
        <dt className="font-semibold">{label}</dt>
        <dd>{(said[name] ?? "").trim() === "" ? <Absent>not answered</Absent> : <Prose text={said[name] ?? ""} />}</dd>
        {noteOf ? <dd className="text-sm text-muted">{noteOf(name)}</dd> : null}
      </div>
    ))}
  </Still>
)
