import { Amount } from "#components/organization/grantee-columns"
import { Absent } from "#components/ui/absent"
import type { Column } from "#components/ui/column"
import { DataTable } from "#components/ui/data-table"
import { Link } from "#components/ui/link"
import type { ListSpec, ListState } from "#lib/kernel/list"
import { type GranteeRow, type GranteeSums, owedWords, resultWords, shownYears, yearColumn } from "#lib/organization/list"

type Owed = { overdue: number; nextDueOn: string | null }

const columnsOf = (years: ReturnType<typeof shownYears>, sums: GranteeSums, owed: Map<number, Owed>): Column<GranteeRow>[] => [
  { id: "name", header: "Grantee", cell: ({ id, name }) => <Link href={`/board/grantees/${id}`}>{name}</Link> },
  { id: "areas", header: "Issue areas", wrap: true, cell: ({ areas }) => areas || <Absent /> },
  ...years.map(
    ({ year, hidden, card }): Column<GranteeRow> => ({
      id: yearColumn(year),
      header: String(year),
      align: "end",
      descendingFirst: true,
      hidden,
      card,
      cell: (row) => <Amount sum={row.years.get(year)} />,
      footer: <Amount sum={sums.years.get(year)} />,
    }),
  ),
  {
    id: "awarded",
    card: true,
    header: "Awarded",
    align: "end",
    descendingFirst: true,
    cell: (row) => <Amount sum={row.grants > 0 ? row : undefined} />,
    footer: <Amount sum={sums} />,
  },
  { id: "grants", header: "Grants", align: "end", descendingFirst: true, cell: ({ grants }) => grants, footer: sums.grants.toLocaleString("en-US") },
  {
    id: "cases",
    card: true,
    header: "Cases",
    wrap: true,
    descendingFirst: true,
    cell: ({ results }) => resultWords(results) || null,
    footer: sums.cases.toLocaleString("en-US"),
  },
  { id: "owes", card: true, header: "Owes", wrap: true, cell: ({ id }) => owedWords(owed.get(id)) || null },
]

type Props = {
  spec: ListSpec
  state: ListState
  years: readonly number[]
  rows: GranteeRow[]
  count: number
  total: number
  sums: GranteeSums
  owed: Map<number, Owed>
}

/** The office's table of grantees as the board reads it. */
export const BoardGranteeTable = ({ years, sums, owed, ...list }: Props) => (
  <DataTable
    caption="Grantees"
    basePath="/board/grantees"
    columns={columnsOf(shownYears(years, list.state), sums, owed)}
    rowKey={({ id }) => id}
    noun={["grantee", "grantees"]}
    empty={{ title: "No grantees yet", children: "An organization stands here once it has a grant." }}
    {...list}
  />
)
