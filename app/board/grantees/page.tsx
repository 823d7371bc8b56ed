import type { Metadata } from "next"
import { BoardGranteeTable } from "#components/board/grantee-table"
import { FilterBar } from "#components/ui/filter-bar"
import { PageHeader } from "#components/ui/page-header"
import { boardGranteeList } from "#lib/board/list"
import { requireBoard } from "#lib/door/actor"
import { kept } from "#lib/door/kept"
import { readList } from "#lib/door/list-state"
import { letRepeat } from "#lib/door/request"
import { granteeYears, listGrantees } from "#lib/organization/list-queries"
import { owedByOrganizations } from "#lib/requirement/queries"
import { listIssueAreas, today } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Grantees" }

const GranteesPage = async ({ searchParams }: PageProps<"/board/grantees">) => {
  const actor = await requireBoard()
  letRepeat()
  const query = await searchParams
  const { list } = await kept(actor, ["/board/grantees", query], () => {
    const years = granteeYears()
    const spec = boardGranteeList({ years, areas: listIssueAreas() })
    const state = readList(spec, query)
    const found = listGrantees(actor, state, today())
    const owed = owedByOrganizations(
      actor,
      found.rows.map(({ id }) => id),
    )
    return {
      list: (
        <>
          <FilterBar spec={spec} state={state} basePath="/board/grantees" searchLabel="Search grantees" />
          <BoardGranteeTable spec={spec} state={state} years={years} owed={owed} {...found} />
        </>
      ),
    }
  })
  return (
    <>
      <PageHeader title="Grantees" />
      {list}
    </>
  )
}

export default GranteesPage
