import { CaseWay } from "#components/case/case-way"
import { CourtDates } from "#components/case/court-dates"
import { People } from "#components/case/people"
import { captionLine, ToldFacts } from "#components/case/record-facts"
import { Outcome, StageWord } from "#components/public/case-state"
import { UpdateList } from "#components/public/update-list"
import { DayText } from "#components/ui/day"
import { Facts } from "#components/ui/facts"
import { Money } from "#components/ui/money"
import { PageHeader } from "#components/ui/page-header"
import { PrintButton } from "#components/ui/print-button"
import { Prose } from "#components/ui/prose"
import { Section } from "#components/ui/section"
import { SimpleTable } from "#components/ui/simple-table"
import { Still } from "#components/ui/still"
import { briefOf } from "#lib/case/brief"
import type { FullCase, FullCaseUpdate } from "#lib/case/case"
import type { FullGrant } from "#lib/grant/grant"
import { type Day, formatDay } from "#lib/kernel/day"

type Props = { courtCase: FullCase; updates: FullCaseUpdate[]; grants: FullGrant[]; today: Day; backHref: string }

/** A case on two printed pages: what it is, where it stands, how it came there, what is next, and what it cost. */
export const CaseBrief = ({ courtCase: whole, updates: allUpdates, grants: allGrants, today, backHref }: Props) => {
  const toCome = whole.dates.filter(({ happensOn }) => happensOn >= today)
  const { courtCase, updates, grants, left } = briefOf({ ...whole, dates: toCome }, allUpdates, allGrants)
  return (
    <>
      <PageHeader
        title={courtCase.title}
        breadcrumb={[{ href: backHref, label: "Case" }]}
        meta={
          <p>
            {courtCase.organizationName}; as of <DayText day={today} />
          </p>
        }
        action={<PrintButton>Print this brief</PrintButton>}
      />
      <Still as="div" className="brief">
        <Facts
          wide
          items={[
            { label: "Stage", value: <StageWord stage={courtCase.stage} />, note: courtCase.stageOn ? <DayText day={courtCase.stageOn} /> : null },
            { label: "Outcome", value: <Outcome result={courtCase.result} /> },
            { label: "Issue areas", value: courtCase.issueAreas.map(({ name }) => name).join(", ") },
            ...courtCase.captions.map((caption) => ({ label: "Earlier caption", value: captionLine(caption, caption.untilOn && formatDay(caption.untilOn)) })),
          ]}
        />
        <div className="my-6">
          <Prose text={courtCase.description} serif />
        </div>
        <ToldFacts courtCase={courtCase} />
        <Section title="The way through the courts">
          {courtCase.dockets.length > 0 ? (
            <CaseWay stations={courtCase.dockets} side={courtCase.granteeSide} />
          ) : (
            <p className="text-muted">No court is recorded.</p>
          )}
        </Section>
        <Section title="What is to come">
          <CourtDates dates={courtCase.dates} today={today} />
        </Section>
        <Section title="Latest news">
          {updates.length > 0 ? <UpdateList updates={updates.map((update) => ({ ...update, document: null }))} /> : <p className="text-muted">None.</p>}
        </Section>
        {courtCase.participants.length > 0 ? (
          <Section title="Parties and counsel">
            <People people={courtCase.participants} />
          </Section>
        ) : null}
        <Section title="Grants">
          <SimpleTable
            caption="Grants"
            captionHidden
            rows={grants}
            rowKey={({ id }) => id}
            empty="No grant pays for this case."
            columns={[
              { id: "year", header: "Fiscal year", cell: ({ fiscalYear }) => fiscalYear },
              { id: "grantee", header: "Grantee", wrap: true, cell: ({ organizationName }) => organizationName },
              { id: "amount", header: "Amount", align: "end", cell: ({ amountCents }) => <Money cents={amountCents} /> },
            ]}
          />
        </Section>
        {left.length > 0 ? <p className="mt-4 text-muted">Left out here, to stay within two pages: {left.join(", ")}. They are on the case’s page.</p> : null}
      </Still>
    </>
  )
}
