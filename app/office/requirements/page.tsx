import type { Metadata } from "next"
import { requirementColumns } from "#components/requirement/requirement-columns"
import { DataTable } from "#components/ui/data-table"
import { FilterBar } from "#components/ui/filter-bar"
import { PageHeader } from "#components/ui/page-header"
import { requireStaff } from "#lib/door/actor"
import { readList } from "#lib/door/list-state"
import { requirementList } from "#lib/requirement/list"
import { listRequirements } from "#lib/requirement/list-queries"
import { yearsOwed } from "#lib/requirement/queries"

export const metadata: Metadata = { title: "Requirements" }

const path = "/office/requirements"

const RequirementsPage = async ({ searchParams }: PageProps<"/office/requirements">) => {
  const actor = await requireStaff()
  const spec = requirementList(yearsOwed(actor))
  const state = readList(spec, await searchParams)
  const { rows, count, total } = listRequirements(actor, state)
  const list = { spec, state, basePath: path }
  return (
    <>
      <PageHeader title="Requirements" />
      <FilterBar {...list} searchLabel="Organization" />
      <DataTable
        {...list}
        caption="What grants owe, and when"
        columns={requirementColumns}
        rows={rows}
        rowKey={({ id }) => id}
        count={count}
        total={total}
        noun={["requirement", "requirements"]}
        exportPath={`${path}/export`}
        empty={{ title: "Nothing is asked of any grant yet", children: "Add the foundation’s schedule, or one requirement, on the page of a grant." }}
      />
    </>
  )
}

export default RequirementsPage
