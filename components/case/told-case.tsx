import type { ReactNode } from "react"
import { CaseWay } from "#components/case/case-way"
import { CourtDates } from "#components/case/court-dates"
import { People } from "#components/case/people"
import { ToldFacts } from "#components/case/record-facts"
import { DocketLine } from "#components/court/docket-line"
import { caseAxes } from "#components/public/case-axes"
import { Outcome, StageWord } from "#components/public/case-state"
import { UpdateList } from "#components/public/update-list"
import { DayText } from "#components/ui/day"
import { Facts } from "#components/ui/facts"
import { Link } from "#components/ui/link"
import { Prose } from "#components/ui/prose"
import { Section } from "#components/ui/section"
import { SimpleTable } from "#components/ui/simple-table"
import { Still } from "#components/ui/still"
import type { FullCase } from "#lib/case/case"
import type { Day } from "#lib/kernel/day"
import type { PublicUpdate } from "#lib/public/public"

type Props = { courtCase: FullCase; updates: readonly PublicUpdate[]; today: Day; grantee: ReactNode; children?: ReactNode }

/** A case as it was read for whoever reads it, with nothing to change; `children` are further sections. */
export const ToldCase = ({ courtCase, updates, today, grantee, children }: Props) => (
  <>
    <Facts
      wide
      items={[
        { label: "Grantee", value: grantee },
        { label: "Stage", value: <StageWord stage={courtCase.stage} />, note: courtCase.stageOn ? <DayText day={courtCase.stageOn} /> : null },
        { label: "Outcome", value: <Outcome result={courtCase.result} /> },
        ...caseAxes(courtCase),
        { label: "Issue areas", value: courtCase.issueAreas.map(({ name }) => name).join(", ") },
        ...(courtCase.earlierCaptions.length > 0 ? [{ label: "Earlier captions", value: courtCase.earlierCaptions.join("; ") }] : []),
      ]}
    />
    <div className="my-6">
      <Prose text={courtCase.description} serif />
    </div>
    <ToldFacts courtCase={courtCase} />
    <Still as="div" className="mt-10">
      <Section title="The way through the courts" id="courts">
        {courtCase.dockets.length > 0 ? (
          <CaseWay stations={courtCase.dockets} side={courtCase.granteeSide} linksOf={(docket) => <DocketLine docket={docket} />} />
        ) : (
          <p className="text-muted">No court is recorded.</p>
        )}
      </Section>
      <Section title="What is to come" id="dates">
        <CourtDates dates={courtCase.dates} today={today} />
      </Section>
      <Section title="Case updates" id="updates">
        {updates.length > 0 ? <UpdateList updates={updates} /> : <p className="text-muted">No updates yet.</p>}
      </Section>
      {courtCase.participants.length > 0 ? (
        <Section title="Parties and counsel" id="people">
          <People people={courtCase.participants} />
        </Section>
      ) : null}
      {children}
    </Still>
  </>
)

/** Cases for whoever changes none of them, each leading to its page under `basePath`. */
export const ToldCases = ({ cases, basePath }: { cases: FullCase[]; basePath: string }) => (
  <SimpleTable
    caption="Cases"
    captionHidden
    rows={cases}
    rowKey={({ id }) => id}
    empty="No case is recorded."
    stacked
    columns={[
      { id: "case", header: "Case", wrap: true, cell: ({ id, title }) => <Link href={`${basePath}/${id}`}>{title}</Link> },
      { id: "stage", header: "Stage", cell: ({ stage }) => <StageWord stage={stage} /> },
      { id: "outcome", header: "Outcome", cell: ({ result }) => <Outcome result={result} /> },
    ]}
  />
)
