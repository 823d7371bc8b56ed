import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { caseColumns } from "#components/case/case-columns"
import { SavedViews } from "#components/setting/saved-views"
import { LinkButton } from "#components/ui/button"
import { DataTable } from "#components/ui/data-table"
import { FilterBar } from "#components/ui/filter-bar"
import { PageHeader } from "#components/ui/page-header"
import { caseList } from "#lib/case/list"
import { listCases } from "#lib/case/list-queries"
import { requireStaff } from "#lib/door/actor"
import { listHref, readList } from "#lib/door/list-state"
import { grantYears } from "#lib/grant/list-queries"
import { listIssueAreas } from "#lib/setting/queries"
import { defaultQuery, listViews } from "#lib/setting/saved-view-queries"

export const metadata: Metadata = { title: "Cases" }

const CasesPage = async ({ searchParams }: PageProps<"/office/cases">) => {
  const actor = await requireStaff()
  const spec = caseList({ years: grantYears(), issueAreas: listIssueAreas() })
  const query = await searchParams
  const opening = Object.keys(query).length === 0 ? defaultQuery(actor, "/office/cases") : undefined
  if (opening) redirect(`/office/cases?${opening}`)
  const state = readList(spec, query)
  const views = listViews(actor, "/office/cases")
  const { rows, count, total } = listCases(actor, state)
  return (
    <>
      <PageHeader
        title="Cases"
        action={
          <>
            <LinkButton href={listHref(spec, "/office/cases/stages", state)}>Change stages</LinkButton>
            <LinkButton href="/office/cases/updates">Case updates</LinkButton>
            <LinkButton href="/office/cases/new">Add case</LinkButton>
          </>
        }
      />
      <SavedViews
        list="/office/cases"
        query={listHref(spec, "", state).replace("?", "")}
        views={views}
        mayRemove={({ isOwn, isShared }) => isOwn || (isShared && actor.role === "administrator")}
        keyFor={() => randomUUID()}
      />
      <FilterBar spec={spec} state={state} basePath="/office/cases" searchLabel="Search captions, dockets and organizations" />
      <DataTable
        caption="Cases"
        spec={spec}
        state={state}
        basePath="/office/cases"
        columns={caseColumns}
        rows={rows}
        rowKey={(courtCase) => courtCase.id}
        count={count}
        total={total}
        noun={["case", "cases"]}
        exportPath="/office/cases/export"
        empty={{ title: "No cases yet", children: "A case is the litigation that a grant pays for." }}
      />
    </>
  )
}

export default CasesPage
