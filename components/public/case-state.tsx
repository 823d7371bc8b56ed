import { Absent } from "#components/ui/absent"
import { type Shape, Status } from "#components/ui/status"
import { type CaseResult, caseResultLabels, type Stage, stageLabels } from "#lib/case/case"

const shapes: Partial<Record<CaseResult, Shape>> = {
  pending: "pending",
  on_appeal: "appeal",
  won: "won",
  won_in_part: "partly",
  settled: "partly",
  lost: "lost",
}

/** The one word for what came of a case. */
export const Outcome = ({ result }: { result: CaseResult }) =>
  result === "not_recorded" ? <Absent /> : <Status shape={shapes[result]}>{caseResultLabels[result]}</Status>

export const StageWord = ({ stage }: { stage: Stage | null }) => (stage ? stageLabels[stage] : <Absent />)

/** "Stage: Appeal · Outcome: On appeal" */
export const CaseState = ({ stage, result }: { stage: Stage | null; result: CaseResult }) => (
  <p className="mt-2 flex break-after-avoid flex-wrap gap-x-4 text-sm">
    <span>
      <span className="text-muted">Stage:</span> <StageWord stage={stage} />
    </span>
    <span>
      <span className="text-muted">Outcome:</span> <Outcome result={result} />
    </span>
  </p>
)
