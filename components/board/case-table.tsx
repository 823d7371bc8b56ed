import { Amounts } from "#components/public/amount"
import { Outcome, StageWord } from "#components/public/case-state"
import { Absent } from "#components/ui/absent"
import type { Column } from "#components/ui/column"
import { DataTable } from "#components/ui/data-table"
import { Link } from "#components/ui/link"
import type { BoardCaseRow } from "#lib/board/list"
import type { ListSpec, ListState } from "#lib/kernel/list"

const columns: Column<BoardCaseRow>[] = [
  { id: "title", header: "Case", cell: ({ id, title }) => <Link href={`/board/cases/${id}`}>{title}</Link> },
  { id: "stage", card: "named", header: "Stage", wrap: true, cell: ({ stage }) => <StageWord stage={stage} /> },
  { id: "result", card: "named", header: "Outcome", cell: ({ result }) => <Outcome result={result} /> },
  {
    id: "organization",
    header: "Grantee",
    wrap: true,
    cell: (row) => (
      <Link href={`/board/grantees/${row.organizationId}`} quiet>
        {row.organizationName}
      </Link>
    ),
  },
  { id: "areas", header: "Issue areas", wrap: true, cell: ({ areas }) => areas || <Absent /> },
  { id: "grants", header: "Grants", wrap: true, cell: ({ grants }) => (grants.length > 0 ? <Amounts grants={grants} /> : <Absent>none recorded</Absent>) },
]

type Props = { spec: ListSpec; state: ListState; rows: BoardCaseRow[]; count: number; total: number }

export const BoardCaseTable = (list: Props) => (
  <DataTable
    caption="Cases"
    basePath="/board/cases"
    columns={columns}
    rowKey={({ id }) => id}
    noun={["case", "cases"]}
    empty={{ title: "No cases yet", children: "A case stands here once the foundation’s staff has recorded it." }}
    {...list}
  />
)
