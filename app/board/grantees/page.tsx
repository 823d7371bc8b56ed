import type { Metadata } from "next"
import { BoardGranteeTable } from "#components/board/grantee-table"
import { FilterBar } from "#components/ui/filter-bar"
import { PageHeader } from "#components/ui/page-header"
import { boardGranteeList } from "#lib/board/list"
import { requireBoard } from "#lib/door/actor"
import { readList } from "#lib/door/list-state"
import { granteeYears, listGrantees } from "#lib/organization/list-queries"
import { owedByOrganizations } from "#lib/requirement/queries"
import { listIssueAreas, today } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Grantees" }

const GranteesPage = async ({ searchParams }: PageProps<"/board/grantees">) => {
  const actor = await requireBoard()
  const years = granteeYears()
  const spec = boardGranteeList({ years, areas: listIssueAreas() })
  const state = readList(spec, await searchParams)
  const list = listGrantees(actor, state, today())
  const owed = owedByOrganizations(
    actor,
    list.rows.map(({ id }) => id),
  )
  return (
    <>
      <PageHeader title="Grantees" />
      <FilterBar spec={spec} state={state} basePath="/board/grantees" searchLabel="Search grantees" />
      <BoardGranteeTable spec={spec} state={state} years={years} owed={owed} {...list} />
    </>
  )
}

export default GranteesPage
