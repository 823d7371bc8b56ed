import type { Metadata } from "next"
import { openList } from "#app/office/list-views"
import { MonthView } from "#components/requirement/month-view"
import { requirementColumns } from "#components/requirement/requirement-columns"
import { ViewChips, ViewTabs } from "#components/requirement/view-tabs"
import { shownWeeks, WeeksView } from "#components/requirement/weeks-view"
import { OfficeList } from "#components/setting/office-list"
import { LinkButton } from "#components/ui/button"
import { DataTable } from "#components/ui/data-table"
import { PageHeader } from "#components/ui/page-header"
import { monthOf, monthsOn, weekOf } from "#lib/calendar/due"
import { dueEntries, lateEntries } from "#lib/calendar/queries"
import { requireStaff } from "#lib/door/actor"
import { listHref } from "#lib/door/list-state"
import type { Actor } from "#lib/kernel/actor"
import { addDays, type Day, isDay } from "#lib/kernel/day"
import type { ListSpec, ListState } from "#lib/kernel/list"
import { requirementList, viewOf } from "#lib/requirement/list"
import { listRequirements, requirementsAround } from "#lib/requirement/list-queries"
import { yearsOwed } from "#lib/requirement/queries"
import { today } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Requirements" }

const path = "/office/requirements"
type Asked = { actor: Actor; spec: ListSpec; state: ListState }

const Table = ({ actor, spec, state }: Asked) => {
  const { rows, count, total } = listRequirements(actor, state)
  return (
    <DataTable
      {...{ spec, state, basePath: path, rows, count, total }}
      caption="What grants owe, and when"
      columns={requirementColumns}
      rowKey={({ id }) => id}
      noun={["requirement", "requirements"]}
      exportPath={`${path}/export`}
      empty={{ title: "Nothing is asked of any grant yet", children: "Add the foundation’s schedule, or one requirement, on the page of a grant." }}
    />
  )
}

const Dated = ({ actor, spec, state }: Asked) => {
  const now = today()
  const asked = state.filters.from?.[0] ?? ""
  const near: Day = isDay(asked) && asked >= "1900" && asked < "2300" ? asked : now
  const isMonth = viewOf(state) === "calendar"
  const from = isMonth ? monthOf(near) : weekOf(near)
  const to = addDays(isMonth ? monthsOn(from, 1) : addDays(from, 7 * shownWeeks), -1)
  const view = { ...dueEntries(actor, state, from, to), around: requirementsAround(actor, state, from, to), today: now }
  const late = !isMonth && from === weekOf(now) ? lateEntries(actor, state, from) : null
  const hrefFrom = (day: Day | null) => listHref(spec, path, state, { filters: { ...state.filters, from: day ? [day] : [] } })
  const lateHref = listHref(spec, path, state, { filters: { ...state.filters, view: [], from: [], standing: ["overdue"] } })
  return (
    <>
      <ViewChips spec={spec} state={state} basePath={path} />
      {isMonth ? (
        <MonthView {...view} first={from} hrefFrom={hrefFrom} />
      ) : (
        <WeeksView {...view} late={late} lateHref={lateHref} from={from} hrefFrom={hrefFrom} />
      )}
    </>
  )
}

const RequirementsPage = async ({ searchParams }: PageProps<"/office/requirements">) => {
  const actor = await requireStaff()
  const query = await searchParams
  const list = await openList(
    actor,
    path,
    query,
    () => requirementList(yearsOwed(actor)),
    (spec, state) => {
      const asked = { actor, spec, state }
      return {
        header: <PageHeader title="Requirements" action={<LinkButton href={listHref(spec, `${path}/remind`, state)}>Remind these</LinkButton>} />,
        table: (
          <>
            <ViewTabs spec={spec} state={state} basePath={path} />
            {viewOf(state) === "list" ? <Table {...asked} /> : <Dated {...asked} />}
          </>
        ),
      }
    },
  )
  return <OfficeList {...list} />
}

export default RequirementsPage
