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
import { dispositionLabels, prevailingLabels, reliefLabels, settlementFormLabels, sideLabels } from "#lib/case/case"
import type { CasePage } from "#lib/public/public"

export const Courts = ({ dockets }: { dockets: readonly { court: string; number: string | null }[] }) => (
  <ul>
    {dockets.map(({ court, number }) => (
      <li key={`${court} ${number}`}>
        {court}
        {number ? <span className="tabular">, No. {number}</span> : null}
      </li>
    ))}
  </ul>
)

type Axes = Pick<CasePage, "disposition" | "prevailed" | "granteeSide" | "settlementForm" | "reliefs">

/** The axes of the result, as far as they are recorded: nothing is said about those that are not. */
export const caseAxes = (page: Axes) =>
  [
    { label: "Disposition", value: page.disposition && dispositionLabels[page.disposition] },
    { label: "Prevailed", value: page.prevailed && prevailingLabels[page.prevailed] },
    { label: "The grantee's side", value: page.granteeSide && sideLabels[page.granteeSide] },
    { label: "Form of settlement", value: page.settlementForm && settlementFormLabels[page.settlementForm] },
    { label: "Relief", value: page.reliefs.map((relief) => reliefLabels[relief]).join(", ") },
  ].filter(({ value }) => value)

const CaseFacts = ({ page }: { page: CasePage }) => (
  <Facts
    items={[
      { label: "Court", value: page.dockets.length > 0 ? <Courts dockets={page.dockets} /> : null },
      ...(page.earlierCaptions.length > 0
        ? [{ label: page.earlierCaptions.length === 1 ? "Earlier caption" : "Earlier captions", value: page.earlierCaptions.join("; ") }]
        : []),
      {
        label: "Stage",
        value: <StageWord stage={page.stage} />,
        note: page.stageOn ? (
          <>
            since <DayText day={page.stageOn} />
          </>
        ) : null,
      },
      { label: "Outcome", value: <Outcome result={page.result} /> },
      ...caseAxes(page),
      {
        label: "Issue areas",
        value:
          page.issueAreas.length > 0
            ? page.issueAreas.map(({ slug, name }, index) => (
                <span key={slug}>
                  {index > 0 ? ", " : null}
                  <a href={`/grantees/area/${slug}`}>{name}</a>
                </span>
              ))
            : null,
      },
      { label: "Grantee", value: <a href={`/grantees/${page.organization.slug}`}>{page.organization.name}</a> },
    ]}
  />
)

/** What the public reads about a case; a preview shows the same. */
export const CasePublicPage = ({ page }: { page: CasePage }) => (
  <article>
    <PageHeader title={page.title} display />
    <CaseFacts page={page} />
    <div className="mt-8">
      <Prose text={page.description} serif />
      {page.updates.length > 0 ? (
        <Section title="Case updates" id="updates">
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
