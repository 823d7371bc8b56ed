import { CaseWay } from "#components/case/case-way"
import { CourtDates } from "#components/case/court-dates"
import { People } from "#components/case/people"
import { captionLine, flagsOf } from "#components/case/record-facts"
import { DocketLine } from "#components/court/docket-line"
import { Outcome, StageWord } from "#components/public/case-state"
import { DocumentList } from "#components/public/document-list"
import { ReportList } from "#components/public/report-list"
import { UpdateList } from "#components/public/update-list"
import { DayText } from "#components/ui/day"
import { Facts } from "#components/ui/facts"
import { Money } from "#components/ui/money"
import { PageHeader } from "#components/ui/page-header"
import { Prose } from "#components/ui/prose"
import { Section } from "#components/ui/section"
import { SimpleTable } from "#components/ui/simple-table"
import { dispositionLabels, type FullCase, prevailingLabels, reliefLabels, settlementFormLabels, sideLabels } from "#lib/case/case"
import { mootReasonLabels } from "#lib/case/record"
import { type Day, formatDay } from "#lib/kernel/day"
import type { CasePage } from "#lib/public/public"

type Axes = Pick<FullCase, "disposition" | "prevailed" | "granteeSide" | "settlementForm" | "reliefs" | "mootBecause">

/** The axes of the result, as far as they are recorded: nothing is said about those that are not. */
export const caseAxes = (page: Axes) =>
  [
    { label: "Disposition", value: page.disposition && dispositionLabels[page.disposition] },
    { label: "Prevailed", value: page.prevailed && prevailingLabels[page.prevailed] },
    { label: "The grantee's side", value: page.granteeSide && sideLabels[page.granteeSide] },
    { label: "Form of settlement", value: page.settlementForm && settlementFormLabels[page.settlementForm] },
    { label: "Relief", value: page.reliefs.map((relief) => reliefLabels[relief]).join(", ") },
    { label: "Became moot", value: page.mootBecause && mootReasonLabels[page.mootBecause] },
  ].filter(({ value }) => value)

const CaseFacts = ({ page: { record, ...page } }: { page: CasePage }) => (
  <Facts
    items={[
      ...(record.captions.length > 0
        ? [
            {
              label: record.captions.length === 1 ? "Earlier caption" : "Earlier captions",
              value: record.captions.map((caption) => captionLine(caption, caption.untilOn && formatDay(caption.untilOn))).join("; "),
            },
          ]
        : []),
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
      ...caseAxes(record),
      ...(flagsOf(record).length > 0 ? [{ label: "Now", value: flagsOf(record).join(", ") }] : []),
      {
        label: "Issue areas",
        value:
          page.issueAreas.length > 0
            ? page.issueAreas.map(({ slug, name }, index) => (
                <span key={slug}>
                  {index > 0 ? ", " : null}
                  <a href={`/results/${slug}`}>{name}</a>
                </span>
              ))
            : null,
      },
      { label: "Grantee", value: <a href={`/grantees/${page.organization.slug}`}>{page.organization.name}</a> },
    ]}
  />
)

const labelled = (pairs: readonly (readonly [string, string | null])[]) =>
  pairs.flatMap(([label, value]) => (value ? [{ label, value: <Prose text={value} /> }] : []))

/** What was won beyond the judgment, in words. */
const Changes = ({ record }: { record: FullCase }) => {
  const items = labelled([
    ["The order", record.orderWords],
    ["Law that changed", record.changedLaw],
    ["Policy that changed", record.changedPolicy],
    ["Practice that changed", record.changedPractice],
  ])
  return items.length === 0 ? null : (
    <Section title="What changed" id="changes">
      <Facts items={items} />
    </Section>
  )
}

/** What the public reads about a case; a preview shows the same. */
export const CasePublicPage = ({ page, today }: { page: CasePage; today: Day }) => (
  <article>
    <PageHeader title={page.title} display />
    <CaseFacts page={page} />
    <div className="mt-8">
      <Prose text={page.description} serif />
      {page.record.stake ? (
        <Section title="What is at stake" id="stake">
          <Prose text={page.record.stake} serif />
        </Section>
      ) : null}
      <Section title="The way through the courts" id="courts">
        {page.record.dockets.length > 0 ? (
          <CaseWay stations={page.record.dockets} side={page.record.granteeSide} linksOf={(docket) => <DocketLine docket={docket} />} />
        ) : (
          <p className="text-muted">No court is recorded.</p>
        )}
      </Section>
      {page.record.dates.length > 0 ? (
        <Section title="Dates" id="dates">
          <CourtDates dates={page.record.dates} today={today} />
        </Section>
      ) : null}
      <Changes record={page.record} />
      {page.updates.length > 0 ? (
        <Section title="Case updates" id="updates" action={<a href={`/cases/${page.slug}/feed.atom`}>Feed (Atom)</a>}>
          <UpdateList updates={page.updates} />
        </Section>
      ) : null}
      {page.documents.length > 0 ? (
        <Section title="Documents" id="documents">
          <DocumentList documents={page.documents} />
        </Section>
      ) : null}
      {page.reports.length > 0 ? (
        <Section title="Reports" id="reports">
          <ReportList reports={page.reports} withYear />
        </Section>
      ) : null}
      {page.record.participants.length > 0 ? (
        <Section title="Parties and counsel" id="people">
          <People people={page.record.participants} />
        </Section>
      ) : null}
      <Section title="Grants" id="grants">
        <SimpleTable
          caption="Grants that pay for this case"
          captionHidden
          rows={[...page.grants]}
          rowKey={({ id }) => id}
          empty="No grant for this case is published."
          columns={[
            { id: "year", header: "Fiscal year", cell: ({ fiscalYear }) => <a href={`/grantees/year/${fiscalYear}`}>{fiscalYear}</a> },
            { id: "amount", header: "Amount", align: "end", cell: ({ amountCents }) => <Money cents={amountCents} /> },
            { id: "grantee", header: "Grantee", wrap: true, cell: ({ slug, name }) => <a href={`/grantees/${slug}`}>{name}</a> },
          ]}
        />
      </Section>
    </div>
  </article>
)
