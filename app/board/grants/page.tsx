import type { Metadata } from "next"
import { BoardGrantTable } from "#components/board/grant-table"
import { FilterBar } from "#components/ui/filter-bar"
import { PageHeader } from "#components/ui/page-header"
import { boardGrantList } from "#lib/board/list"
import { requireBoard } from "#lib/door/actor"
import { kept } from "#lib/door/kept"
import { readList } from "#lib/door/list-state"
import { letRepeat } from "#lib/door/request"
import { grantYears, listGrants } from "#lib/grant/list-queries"
import { listIssueAreas } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Grants" }

const GrantsPage = async ({ searchParams }: PageProps<"/board/grants">) => {
  const actor = await requireBoard()
  letRepeat()
  const query = await searchParams
  const { list } = await kept(actor, ["/board/grants", query], () => {
    const spec = boardGrantList({ years: grantYears(), areas: listIssueAreas() })
    const state = readList(spec, query)
    return {
      list: (
        <>
          <FilterBar spec={spec} state={state} basePath="/board/grants" searchLabel="Search grantees, cases, purposes" />
          <BoardGrantTable spec={spec} state={state} {...listGrants(actor, state)} />
        </>
      ),
    }
  })
  return (
    <>
      <PageHeader title="Grants" />
      {list}
    </>
  )
}

export default GrantsPage
