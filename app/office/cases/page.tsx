import type { Metadata } from "next"
import { caseColumns } from "#components/case/case-columns"
import { LinkButton } from "#components/ui/button"
import { DataTable } from "#components/ui/data-table"
import { FilterBar } from "#components/ui/filter-bar"
import { PageHeader } from "#components/ui/page-header"
import { caseList } from "#lib/case/list"
import { listCases } from "#lib/case/list-queries"
import { requireStaff } from "#lib/door/actor"
import { readList } from "#lib/door/list-state"
import { grantYears } from "#lib/grant/list-queries"
import { listIssueAreas } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Cases" }

const CasesPage = async ({ searchParams }: PageProps<"/office/cases">) => {
  const actor = await requireStaff()
  const spec = caseList({ years: grantYears(), issueAreas: listIssueAreas() })
  const state = readList(spec, await searchParams)
  const { rows, count, total } = listCases(actor, state)
  return (
    <>
      <PageHeader
        title="Cases"
        action={
          <>
            <LinkButton href="/office/cases/updates">Case updates</LinkButton>
            <LinkButton href="/office/cases/new">Add case</LinkButton>
          </>
        }
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
