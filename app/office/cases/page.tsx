import type { Metadata } from "next"
import { openList } from "#app/office/list-views"
import { caseColumns } from "#components/case/case-columns"
import { DocketAlertsNotice } from "#components/court/docket-alerts-notice"
import { OfficeList } from "#components/setting/office-list"
import { Button, LinkButton } from "#components/ui/button"
import { DataTable } from "#components/ui/data-table"
import { FilterBar } from "#components/ui/filter-bar"
import { ListFields } from "#components/ui/list-fields"
import { Notice } from "#components/ui/notice"
import { PageHeader } from "#components/ui/page-header"
import { countDocketAlerts } from "#lib/case/docket-alert-queries"
import { caseList } from "#lib/case/list"
import { listCases } from "#lib/case/list-queries"
import { requireStaff } from "#lib/door/actor"
import { grantYears } from "#lib/grant/list-queries"
import { countOf } from "#lib/kernel/list"
import { listIssueAreas } from "#lib/setting/queries"

/** Of the cases that are chosen in the list, for one change of them all. */
const chosenForm = "chosen-cases"

export const metadata: Metadata = { title: "Cases" }

const CasesPage = async ({ searchParams }: PageProps<"/office/cases">) => {
  const actor = await requireStaff()
  const query = await searchParams
  const list = await openList(
    actor,
    "/office/cases",
    query,
    () => caseList({ years: grantYears(), issueAreas: listIssueAreas() }),
    (spec, state) => {
      const { rows, count, total } = listCases(actor, state)
      return {
        header: (
          <>
            <PageHeader
              title="Cases"
              action={
                <>
                  <Button kind="plain" form={chosenForm}>
                    Change stages
                  </Button>
                  <LinkButton href="/office/cases/updates">Case updates</LinkButton>
                  <LinkButton href="/office/cases/new">Add case</LinkButton>
                </>
              }
            />
            {typeof query.changed === "string" && /^\d{1,9}$/.test(query.changed) ? (
              <Notice tone="good" live="status">
                {countOf(Number(query.changed), ["case", "cases"])} changed.
              </Notice>
            ) : null}
            <DocketAlertsNotice count={countDocketAlerts(actor)} />
          </>
        ),
        table: (
          <>
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
              choose={{ form: chosenForm, name: "case", value: ({ id, version }) => `${id}:${version}`, label: ({ title }) => `Choose ${title}` }}
            />
            <form id={chosenForm} action="/office/cases/stages">
              <ListFields spec={spec} state={state} keep={["q", "sort", "filters"]} />
              <input type="hidden" name="edit" value="yes" />
            </form>
          </>
        ),
      }
    },
  )
  return <OfficeList {...list} />
}

export default CasesPage
