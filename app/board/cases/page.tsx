import type { Metadata } from "next"
import { BoardCaseTable } from "#components/board/case-table"
import { FilterBar } from "#components/ui/filter-bar"
import { PageHeader } from "#components/ui/page-header"
import { listBoardCases } from "#lib/board/case-list"
import { decidedYears } from "#lib/board/decided"
import { boardCaseList } from "#lib/board/list"
import { requireBoard } from "#lib/door/actor"
import { kept } from "#lib/door/kept"
import { readList } from "#lib/door/list-state"
import { letRepeat } from "#lib/door/request"
import { listIssueAreas } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Cases" }

const CasesPage = async ({ searchParams }: PageProps<"/board/cases">) => {
  const actor = await requireBoard()
  letRepeat()
  const query = await searchParams
  const { list } = await kept(actor, ["/board/cases", query], () => {
    const spec = boardCaseList({ areas: listIssueAreas(), years: decidedYears() })
    const state = readList(spec, query)
    return {
      list: (
        <>
          <FilterBar spec={spec} state={state} basePath="/board/cases" searchLabel="Search captions, docket numbers, grantees" />
          <BoardCaseTable spec={spec} state={state} {...listBoardCases(actor, state)} />
        </>
      ),
    }
  })
  return (
    <>
      <PageHeader title="Cases" />
      {list}
    </>
  )
}

export default CasesPage
