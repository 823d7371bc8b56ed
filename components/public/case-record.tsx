import type { ReactNode } from "react"
import { captionLine, flagsOf } from "#components/case/record-facts"
import { caseAxes } from "#components/public/case-axes"
import { Outcome, StageWord } from "#components/public/case-state"
import { DayText } from "#components/ui/day"
import { Facts } from "#components/ui/facts"
import { Money } from "#components/ui/money"
import { Prose } from "#components/ui/prose"
import { Section } from "#components/ui/section"
import type { FullCase } from "#lib/case/case"
import { classActionLabels } from "#lib/case/record"
import { formatDay } from "#lib/kernel/day"
import type { CasePage } from "#lib/public/public"

type Fact = { label: string; value: ReactNode; note?: ReactNode }

/** What has no value is left out, where saying "not recorded" of each would bury what is. */
const known = (...facts: (Fact | { label: string; value: null | "" })[]): Fact[] => facts.filter(({ value }) => value)

const Areas = ({ areas }: { areas: CasePage["issueAreas"] }) =>
  areas.map(({ slug, name }, index) => (
    <span key={slug}>
      {index > 0 ? ", " : null}
      <a href={`/results/${slug}`}>{name}</a>
    </span>
  ))

/** What a reader looks for first. */
export const CaseFacts = ({ page: { record, ...page } }: { page: CasePage }) => (
  <Facts
    items={[
      ...known({
        label: record.captions.length === 1 ? "Earlier caption" : "Earlier captions",
        value: record.captions.map((caption) => captionLine(caption, caption.untilOn && formatDay(caption.untilOn))).join("; "),
      }),
      {
        label: "Stage",
        value: <StageWord stage={page.stage} />,
        note: record.stageOn ? (
          <>
            since <DayText day={record.stageOn} />
          </>
        ) : null,
      },
      { label: "Outcome", value: <Outcome result={page.result} /> },
      ...known(
        { label: "Now", value: flagsOf({ ...record, classAction: null }).join(", ") },
        { label: "Filed", value: record.filedOn && <DayText day={record.filedOn} /> },
        { label: "Closed", value: record.closedOn && <DayText day={record.closedOn} /> },
        { label: "Only being monitored since", value: record.monitoredSinceOn && <DayText day={record.monitoredSinceOn} /> },
      ),
      { label: "Issue areas", value: page.issueAreas.length > 0 ? <Areas areas={page.issueAreas} /> : null },
      { label: "Grantee", value: <a href={`/grantees/${page.organization.slug}`}>{page.organization.name}</a> },
    ]}
  />
)

const prose = (text: string | null) => text && <Prose text={text} />

/** The result in its parts, and what was won beyond the judgment, for those who want more than one word. */
export const CaseResultFacts = ({ record }: { record: FullCase }) => {
  const facts = known(
    ...caseAxes(record),
    { label: "Class action", value: record.classAction && classActionLabels[record.classAction] },
    { label: "The order", value: prose(record.orderWords) },
    { label: "The order holds until", value: record.orderUntilOn && <DayText day={record.orderUntilOn} /> },
    { label: "Law that changed", value: prose(record.changedLaw) },
    { label: "Policy that changed", value: prose(record.changedPolicy) },
    { label: "Practice that changed", value: prose(record.changedPractice) },
    {
      label: "Fee award",
      value: record.feeAwardCents === null ? null : <Money cents={record.feeAwardCents} />,
      note: record.feeAwardOn ? <DayText day={record.feeAwardOn} /> : null,
    },
  )
  return facts.length === 0 ? null : (
    <Section title="In detail" id="detail">
      <Facts items={facts} />
    </Section>
  )
}
