import { Covers, kindOf, RequirementStanding } from "#components/requirement/requirement-name"
import type { Column } from "#components/ui/column"
import { DataTable } from "#components/ui/data-table"
import { DayText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import type { ListSpec, ListState } from "#lib/kernel/list"
import type { Requirement } from "#lib/requirement/requirement"

const columns: Column<Requirement>[] = [
  { id: "requirement", header: "Requirement", cell: kindOf },
  {
    id: "organization",
    card: true,
    header: "Grantee",
    wrap: true,
    cell: (row) => <Link href={`/board/grantees/${row.organizationId}`}>{row.organizationName}</Link>,
  },
  { id: "year", header: "Grant year", align: "end", descendingFirst: true, cell: (row) => row.fiscalYear },
  { id: "due", card: true, header: "Due", cell: (row) => <DayText day={row.dueOn} /> },
  { id: "standing", card: true, header: "Standing", wrap: true, cell: (row) => <RequirementStanding requirement={row} /> },
  { id: "covers", header: "Covers", wrap: true, cell: (row) => <Covers of={row} /> },
]

type Props = { spec: ListSpec; state: ListState; rows: Requirement[]; count: number; total: number }

export const BoardRequirementTable = (list: Props) => (
  <DataTable
    caption="What grants owe, and when"
    basePath="/board/requirements"
    columns={columns}
    rowKey={({ id }) => id}
    noun={["requirement", "requirements"]}
    empty={{ title: "Nothing is asked of any grant yet", children: "What a grant owes stands here once it is awarded." }}
    {...list}
  />
)
