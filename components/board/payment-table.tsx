import type { Column } from "#components/ui/column"
import { DataTable } from "#components/ui/data-table"
import { DayText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import type { BoardPaymentRow } from "#lib/board/list"
import type { ListSpec, ListState } from "#lib/kernel/list"
import { formatMoney } from "#lib/kernel/money"

const columnsOf = (cents: number): Column<BoardPaymentRow>[] => [
  { id: "paid", header: "Paid on", descendingFirst: true, cell: ({ paidOn }) => <DayText day={paidOn} /> },
  {
    id: "organization",
    card: true,
    header: "Grantee",
    wrap: true,
    cell: (row) => <Link href={`/board/grantees/${row.organizationId}`}>{row.organizationName}</Link>,
  },
  { id: "grant", header: "Grant of", cell: ({ fiscalYear }) => fiscalYear },
  {
    id: "amount",
    card: true,
    header: "Amount",
    align: "end",
    descendingFirst: true,
    cell: ({ amountCents }) => `${formatMoney(amountCents)}${amountCents < 0 ? " (back)" : ""}`,
    footer: formatMoney(cents),
  },
]

type Props = { spec: ListSpec; state: ListState; rows: BoardPaymentRow[]; count: number; total: number; cents: number }

export const BoardPaymentTable = ({ cents, ...list }: Props) => (
  <DataTable
    caption="Payments"
    basePath="/board/payments"
    columns={columnsOf(cents)}
    rowKey={({ id }) => id}
    noun={["payment", "payments"]}
    empty={{ title: "No payments yet", children: "A payment stands here once it has left the foundation." }}
    {...list}
  />
)
