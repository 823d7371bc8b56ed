import type { Metadata } from "next"
import { openList } from "#app/office/list-views"
import { granteeColumns } from "#components/organization/grantee-columns"
import { OfficeList } from "#components/setting/office-list"
import { LinkButton } from "#components/ui/button"
import { DataTable } from "#components/ui/data-table"
import { FilterBar } from "#components/ui/filter-bar"
import { PageHeader } from "#components/ui/page-header"
import { requireStaff } from "#lib/door/actor"
import { granteeList } from "#lib/organization/list"
import { granteeYears, listGrantees } from "#lib/organization/list-queries"
import { owedByOrganizations } from "#lib/requirement/queries"
import { listIssueAreas, today } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Grantees" }

const path = "/office/grantees"

const GranteesPage = async ({ searchParams }: PageProps<"/office/grantees">) => {
  const actor = await requireStaff()
  const query = await searchParams
  const list = await openList(
    actor,
    path,
    query,
    () => granteeList({ years: granteeYears(), areas: listIssueAreas() }),
    (spec, state) => {
      const years = granteeYears()
      const { rows, count, total, sums } = listGrantees(actor, state, today())
      const owed = owedByOrganizations(
        actor,
        rows.map(({ id }) => id),
      )
      const list = { spec, state, basePath: path }
      return {
        header: <PageHeader title="Grantees" action={<LinkButton href={`${path}/new`}>Add organization</LinkButton>} />,
        table: (
          <>
            <FilterBar {...list} searchLabel="Name, other spelling or EIN" />
            <DataTable
              {...list}
              caption="Grantees"
              columns={granteeColumns({ years, asked: state.filters.year, sums, owed })}
              rows={rows}
              rowKey={({ id }) => id}
              count={count}
              total={total}
              noun={["grantee", "grantees"]}
              exportPath={`${path}/export`}
              empty={{
                title: "No grantees yet",
                action: <LinkButton href={`${path}/new`}>Add organization</LinkButton>,
                children: "An organization is a grantee once it has a grant. Add the organization first, then its grant on its page.",
              }}
            />
          </>
        ),
      }
    },
  )
  return <OfficeList {...list} />
}

export default GranteesPage
