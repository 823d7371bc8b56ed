import type { Metadata } from "next"
import { openList } from "#app/office/list-views"
import { grantColumns } from "#components/grant/grant-columns"
import { OfficeList } from "#components/setting/office-list"
import { LinkButton } from "#components/ui/button"
import { DataTable } from "#components/ui/data-table"
import { FilterBar } from "#components/ui/filter-bar"
import { PageHeader } from "#components/ui/page-header"
import { requireStaff } from "#lib/door/actor"
import { grantList } from "#lib/grant/list"
import { grantYears, listGrants } from "#lib/grant/list-queries"
import { listIssueAreas } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Grants" }

const GrantsPage = async ({ searchParams }: PageProps<"/office/grants">) => {
  const actor = await requireStaff()
  const query = await searchParams
  const list = await openList(
    actor,
    "/office/grants",
    query,
    () => grantList({ years: grantYears(), issueAreas: listIssueAreas() }),
    (spec, state) => {
      const { rows, count, total, sums } = listGrants(actor, state)
      return {
        header: <PageHeader title="Grants" action={<LinkButton href="/office/grants/new">Award grant</LinkButton>} />,
        table: (
          <>
            <FilterBar spec={spec} state={state} basePath="/office/grants" searchLabel="Search organizations, cases and purposes" />
            <DataTable
              caption="Grants"
              spec={spec}
              state={state}
              basePath="/office/grants"
              columns={grantColumns(sums)}
              rows={rows}
              rowKey={(grant) => grant.id}
              count={count}
              total={total}
              noun={["grant", "grants"]}
              exportPath="/office/grants/export"
              empty={{ title: "No grants yet", children: "A grant is money from the foundation to one organization for one fiscal year." }}
            />
          </>
        ),
      }
    },
  )
  return <OfficeList {...list} />
}

export default GrantsPage
