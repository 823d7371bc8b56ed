import { Absent } from "#components/ui/absent"
import { Prose } from "#components/ui/prose"
import type { ReportVersion } from "#lib/report/report"
import { saidIn } from "#lib/report/said"

type Props = { version: Pick<ReportVersion, "answers" | "more">; questions: readonly { name: string; label: string }[] }

/** The questions that the rule asks, the foundation's own among them, with what was answered. */
export const SaidList = ({ version, questions }: Props) => {
  const said = saidIn(version)
  return (
    <dl className="grid gap-5">
      {questions.map(({ name, label }) => (
        <div key={name}>
          <dt className="font-semibold">{label}</dt>
          <dd>{(said[name] ?? "").trim() === "" ? <Absent>not answered</Absent> : <Prose text={said[name] ?? ""} />}</dd>
        </div>
      ))}
    </dl>
  )
}
