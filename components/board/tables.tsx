import { Absent } from "#components/ui/absent"
import { DueText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import { Money } from "#components/ui/money"
import { SimpleTable } from "#components/ui/simple-table"
import { Status } from "#components/ui/status"
import { type FullGrant, grantStatusLabels } from "#lib/grant/grant"
import type { Day } from "#lib/kernel/day"
import type { Report } from "#lib/report/report"
import { type Requirement, requirementKindLabels } from "#lib/requirement/requirement"

const caseLinks = (cases: readonly { id: number; title: string }[]) =>
  cases.length > 0 ? (
    cases.map(({ id, title }) => (
      <Link key={id} href={`/board/cases/${id}`} className="block">
        {title}
      </Link>
    ))
  ) : (
    <Absent />
  )

/** Grants of one grantee, or of one case. */
export const BoardGrants = ({ grants, withGrantee }: { grants: FullGrant[]; withGrantee?: boolean }) => (
  <SimpleTable
    caption="Grants"
    captionHidden
    rows={grants}
    rowKey={({ id }) => id}
    empty="No grants yet."
    columns={[
      { id: "year", header: "Fiscal year", cell: ({ fiscalYear }) => fiscalYear },
      withGrantee
        ? {
            id: "grantee",
            header: "Grantee",
            wrap: true,
            cell: (grant) => <Link href={`/board/grantees/${grant.organizationId}`}>{grant.organizationName}</Link>,
          }
        : { id: "cases", header: "Cases", wrap: true, cell: ({ cases }) => caseLinks(cases) },
      { id: "purpose", header: "Purpose", wrap: true, cell: ({ purpose }) => purpose ?? <Absent /> },
      { id: "status", header: "Status", cell: ({ status }) => grantStatusLabels[status] },
      { id: "amount", header: "Amount", align: "end", cell: ({ amountCents }) => <Money cents={amountCents} /> },
    ]}
  />
)

/** Accepted reports; one that was published elsewhere is read there. */
export const BoardReports = ({ reports }: { reports: Report[] }) => (
  <SimpleTable
    caption="Accepted reports"
    captionHidden
    rows={reports}
    rowKey={({ id }) => id}
    empty="No report is accepted yet."
    columns={[
      {
        id: "report",
        header: "Report",
        cell: ({ id, kind, publishedUrl }) => <Link href={publishedUrl ?? `/board/reports/${id}`}>{requirementKindLabels[kind]}</Link>,
      },
      { id: "year", header: "Grant of", cell: ({ fiscalYear }) => fiscalYear },
    ]}
  />
)

export const BoardRequirements = ({ requirements, today }: { requirements: Requirement[]; today: Day }) => (
  <SimpleTable
    caption="What is owed"
    captionHidden
    rows={requirements}
    rowKey={({ id }) => id}
    empty="Nothing is owed."
    columns={[
      { id: "kind", header: "Requirement", wrap: true, cell: ({ kind }) => requirementKindLabels[kind] },
      { id: "due", header: "Due", wrap: true, cell: ({ dueOn }) => <DueText day={dueOn} today={today} /> },
      { id: "standing", header: "Standing", cell: ({ standing }) => <Status tone={standing.tone}>{standing.word}</Status> },
    ]}
  />
)
