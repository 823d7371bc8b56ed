import { grantColumns } from "#components/grant/grant-columns"
import { DataTable } from "#components/ui/data-table"
import type { FullGrant, GrantSums } from "#lib/grant/grant"
import type { ListSpec, ListState } from "#lib/kernel/list"

type Props = { spec: ListSpec; state: ListState; rows: FullGrant[]; count: number; total: number; sums: GrantSums }

/** The office's table of grants as the board reads it. */
export const BoardGrantTable = ({ sums, ...list }: Props) => (
  <DataTable
    caption="Grants"
    basePath="/board/grants"
    columns={grantColumns(sums, "/board").filter(({ id }) => id !== "public")}
    rowKey={({ id }) => id}
    noun={["grant", "grants"]}
    empty={{ title: "No grants yet", children: "A grant stands here once it is awarded." }}
    {...list}
  />
)
