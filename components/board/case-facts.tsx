import { caseAxes } from "#components/public/case-axes"
import { Outcome, StageWord } from "#components/public/case-state"
import { DayText } from "#components/ui/day"
import { Facts } from "#components/ui/facts"
import { Link } from "#components/ui/link"
import type { FullCase } from "#lib/case/case"

export const BoardCaseFacts = ({ courtCase }: { courtCase: FullCase }) => (
  <Facts
    wide
    items={[
      { label: "Grantee", value: <Link href={`/board/grantees/${courtCase.organizationId}`}>{courtCase.organizationName}</Link> },
      { label: "Stage", value: <StageWord stage={courtCase.stage} />, note: courtCase.stageOn ? <DayText day={courtCase.stageOn} /> : null },
      { label: "Outcome", value: <Outcome result={courtCase.result} /> },
      ...caseAxes(courtCase),
      { label: "Issue areas", value: courtCase.issueAreas.map(({ name }) => name).join(", ") },
      ...(courtCase.earlierCaptions.length > 0 ? [{ label: "Earlier captions", value: courtCase.earlierCaptions.join("; ") }] : []),
    ]}
  />
)
