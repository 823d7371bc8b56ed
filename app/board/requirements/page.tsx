import type { Metadata } from "next"
import { BoardRequirementTable } from "#components/board/requirement-table"
import { FilterBar } from "#components/ui/filter-bar"
import { PageHeader } from "#components/ui/page-header"
import { boardRequirementList } from "#lib/board/list"
import { requireBoard } from "#lib/door/actor"
import { kept } from "#lib/door/kept"
import { readList } from "#lib/door/list-state"
import { letRepeat } from "#lib/door/request"
import { listRequirements } from "#lib/requirement/list-queries"
import { yearsOwed } from "#lib/requirement/queries"

export const metadata: Metadata = { title: "What grants owe" }

const RequirementsPage = async ({ searchParams }: PageProps<"/board/requirements">) => {
  const actor = await requireBoard()
  letRepeat()
  const query = await searchParams
  const { list } = await kept(actor, ["/board/requirements", query], () => {
    const spec = boardRequirementList(yearsOwed(actor))
    const state = readList(spec, query)
    return {
      list: (
        <>
          <FilterBar spec={spec} state={state} basePath="/board/requirements" searchLabel="Search grantees" />
          <BoardRequirementTable spec={spec} state={state} {...listRequirements(actor, state)} />
        </>
      ),
    }
  })
  return (
    <>
      <PageHeader title="What grants owe" breadcrumb={[{ href: "/board", label: "Dashboard" }]} />
      {list}
    </>
  )
}

export default RequirementsPage
