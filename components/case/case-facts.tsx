import { flagsOf } from "#components/case/record-facts"
import { Outcome, StageWord } from "#components/public/case-state"
import { DayText, DueText } from "#components/ui/day"
import { Facts } from "#components/ui/facts"
import { Link } from "#components/ui/link"
import { Visibility } from "#components/ui/visibility"
import { dispositionLabels, type FullCase, prevailingLabels, reliefLabels, settlementFormLabels, sideLabels } from "#lib/case/case"
import { courtDateKindLabels, nextOf } from "#lib/case/court-date"
import type { Day } from "#lib/kernel/day"

const None = () => <span className="text-muted">none</span>

/** All that is recorded of a case, and what is not. */
export const CaseFacts = ({ courtCase, today }: { courtCase: FullCase; today: Day }) => {
  const next = nextOf(courtCase.dates, today)
  return (
    <Facts
      wide
      items={[
        { label: "Organization", value: <Link href={`/office/grantees/${courtCase.organizationId}`}>{courtCase.organizationName}</Link> },
        { label: "Issue areas", value: courtCase.issueAreas.map(({ name }) => name).join(", ") },
        { label: "Stage", value: <StageWord stage={courtCase.stage} />, note: courtCase.stageOn ? <DayText day={courtCase.stageOn} /> : null },
        { label: "Next event", value: next ? <DueText day={next.happensOn} today={today} /> : <None />, note: next && courtDateKindLabels[next.kind] },
        { label: "Flags", value: flagsOf(courtCase).join(", ") || <None /> },
        { label: "Result", value: <Outcome result={courtCase.result} />, note: "Computed from what follows" },
        { label: "The grantee's side", value: courtCase.granteeSide && sideLabels[courtCase.granteeSide] },
        { label: "Who prevailed", value: courtCase.prevailed && prevailingLabels[courtCase.prevailed] },
        { label: "Disposition", value: courtCase.disposition && dispositionLabels[courtCase.disposition] },
        { label: "Form of settlement", value: courtCase.settlementForm && settlementFormLabels[courtCase.settlementForm] },
        { label: "Relief", value: courtCase.reliefs.map((relief) => reliefLabels[relief]).join(", ") },
        { label: "Shown", value: <Visibility isPublic={courtCase.publishedAt !== null && !courtCase.deletedAt} /> },
      ]}
    />
  )
}
