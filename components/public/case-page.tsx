import { CaseWay } from "#components/case/case-way"
import { CourtDates } from "#components/case/court-dates"
import { People } from "#components/case/people"
import { DocketLine } from "#components/court/docket-line"
import { CaseFacts, CaseResultFacts } from "#components/public/case-record"
import { DocumentList } from "#components/public/document-list"
import { ReportList } from "#components/public/report-list"
import { UpdateList } from "#components/public/update-list"
import { Money } from "#components/ui/money"
import { PageHeader } from "#components/ui/page-header"
import { Prose } from "#components/ui/prose"
import { Section } from "#components/ui/section"
import { SimpleTable } from "#components/ui/simple-table"
import type { Day } from "#lib/kernel/day"
import type { CasePage } from "#lib/public/public"

const Told = ({ title, id, text }: { title: string; id: string; text: string | null }) =>
  text ? (
    <Section title={title} id={id}>
      <Prose text={text} serif />
    </Section>
  ) : null

/** What the public reads about a case; a preview shows the same. */
export const CasePublicPage = ({ page: { record, ...page }, today }: { page: CasePage; today: Day }) => (
  <article>
    <PageHeader title={page.title} display />
    <CaseFacts page={{ ...page, record }} />
    <div className="mt-8">
      {page.description ? <Prose text={page.description} serif /> : <p className="text-muted">No summary is recorded.</p>}
      <Told title="What is at stake" id="stake" text={record.stake} />
      <Told title="On what law it rests" id="cause" text={record.cause} />
      <Section title="The way through the courts" id="courts">
        {record.dockets.length > 0 ? (
          <CaseWay stations={record.dockets} side={record.granteeSide} linksOf={(docket) => <DocketLine docket={docket} />} />
        ) : (
          <p className="text-muted">No court is recorded.</p>
        )}
      </Section>
      {record.dates.length > 0 ? (
        <Section title="Dates" id="dates">
          <CourtDates dates={record.dates} today={today} />
        </Section>
      ) : null}
      <Section title="Case updates" id="updates" action={page.isPublished ? <a href={`/cases/${page.slug}/feed.atom`}>Feed (Atom)</a> : null}>
        {page.updates.length > 0 ? <UpdateList updates={page.updates} /> : <p className="text-muted">No update is published.</p>}
      </Section>
      <CaseResultFacts record={record} />
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
      {record.participants.length > 0 ? (
        <Section title="Parties and counsel" id="people">
          <People people={record.participants} />
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
