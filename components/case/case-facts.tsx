import { Outcome, StageWord } from "#components/public/case-state"
import { DayText } from "#components/ui/day"
import { Facts } from "#components/ui/facts"
import { Link } from "#components/ui/link"
import { Visibility } from "#components/ui/visibility"
import { dispositionLabels, type FullCase, prevailingLabels, reliefLabels, settlementFormLabels, sideLabels } from "#lib/case/case"

const Dockets = ({ dockets }: Pick<FullCase, "dockets">) => (
  <ul>
    {dockets.map(({ court, number }) => (
      <li key={`${court} ${number}`}>
        {court}
        {number ? `, No. ${number}` : ""}
      </li>
    ))}
  </ul>
)

/** All that is recorded of a case, and what is not. */
export const CaseFacts = ({ courtCase }: { courtCase: FullCase }) => (
  <Facts
    wide
    items={[
      { label: "Organization", value: <Link href={`/office/grantees/${courtCase.organizationId}`}>{courtCase.organizationName}</Link> },
      { label: "Earlier captions", value: courtCase.earlierCaptions.join("; ") },
      { label: "Courts and docket numbers", value: courtCase.dockets.length > 0 ? <Dockets dockets={courtCase.dockets} /> : null },
      { label: "Issue areas", value: courtCase.issueAreas.map(({ name }) => name).join(", ") },
      { label: "Stage", value: <StageWord stage={courtCase.stage} />, note: courtCase.stageOn ? <DayText day={courtCase.stageOn} /> : null },
      { label: "Result", value: <Outcome result={courtCase.result} />, note: "Computed from what follows" },
      { label: "The grantee's side", value: courtCase.granteeSide && sideLabels[courtCase.granteeSide] },
      { label: "Who prevailed", value: courtCase.prevailed && prevailingLabels[courtCase.prevailed] },
      { label: "Disposition", value: courtCase.disposition && dispositionLabels[courtCase.disposition] },
      { label: "Form of settlement", value: courtCase.settlementForm && settlementFormLabels[courtCase.settlementForm] },
      { label: "Relief", value: courtCase.reliefs.map((relief) => reliefLabels[relief]).join(", ") },
      { label: "Shown", value: <Visibility isPublic={courtCase.publishedAt !== null} /> },
    ]}
  />
)
