import { Outcome, StageWord } from "#components/public/case-state"
import { Absent } from "#components/ui/absent"
import type { Column } from "#components/ui/column"
import { DayText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import { Visibility } from "#components/ui/visibility"
import type { CaseRow } from "#lib/case/case"
import { courtDateKindLabels } from "#lib/case/court-date"

const Lines = ({ lines }: { lines: readonly (string | null)[] }) => {
  const recorded = [...new Set(lines.filter((line) => line !== null))]
  return recorded.length === 0 ? <Absent /> : recorded.map((line) => <div key={line}>{line}</div>)
}

const Grants = ({ grants }: Pick<CaseRow, "grants">) =>
  grants.length === 0 ? (
    <span className="text-muted">none</span>
  ) : (
    grants.map(({ id, fiscalYear }, index) => (
      <span key={id}>
        {index > 0 ? ", " : null}
        <Link href={`/office/grants/${id}`} quiet>
          {fiscalYear}
        </Link>
      </span>
    ))
  )

/** The columns of every table of cases. */
export const caseColumns: Column<CaseRow>[] = [
  {
    id: "title",
    header: "Case",
    wrap: true,
    cell: (courtCase) => (
      <>
        <Link href={`/office/cases/${courtCase.id}`}>{courtCase.title}</Link>
        {courtCase.deletedAt ? <span className="text-muted"> (archived)</span> : null}
      </>
    ),
  },
  { id: "stage", card: "named", header: "Stage", wrap: true, cell: (courtCase) => <StageWord stage={courtCase.stage} /> },
  { id: "result", card: "named", header: "Result", cell: (courtCase) => <Outcome result={courtCase.result} /> },
  {
    id: "organization",
    header: "Organization",
    wrap: true,
    cell: (courtCase) => (
      <Link href={`/office/grantees/${courtCase.organizationId}`} quiet>
        {courtCase.organizationName}
      </Link>
    ),
  },
  { id: "court", header: "Court", wrap: true, cell: (courtCase) => <Lines lines={courtCase.dockets.map(({ court }) => court)} /> },
  { id: "docket", header: "Docket number", cell: (courtCase) => <Lines lines={courtCase.dockets.map(({ number }) => number)} /> },
  {
    id: "next",
    header: "Next event",
    wrap: true,
    cell: ({ next }) =>
      next ? (
        <>
          <DayText day={next.happensOn} /> <span className="text-muted">{courtDateKindLabels[next.kind].toLowerCase()}</span>
        </>
      ) : null,
  },
  { id: "lastUpdate", header: "Last update", descendingFirst: true, cell: (courtCase) => <DayText day={courtCase.lastUpdateOn} absent="none dated" /> },
  { id: "areas", header: "Issue areas", wrap: true, cell: (courtCase) => <Lines lines={courtCase.issueAreas.map(({ name }) => name)} /> },
  { id: "grants", header: "Grants", descendingFirst: true, cell: (courtCase) => <Grants grants={courtCase.grants} /> },
  { id: "public", header: "Shown", hidden: true, cell: (courtCase) => <Visibility isPublic={courtCase.publishedAt !== null} /> },
]
