import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { ChooseStages, ReviewStages } from "#components/case/bulk-stage"
import { Link } from "#components/ui/link"
import { Notice } from "#components/ui/notice"
import { PageHeader } from "#components/ui/page-header"
import { isStage } from "#lib/case/case"
import { caseList } from "#lib/case/list"
import { caseRowsOf, listCases } from "#lib/case/list-queries"
import { casesById } from "#lib/case/queries"
import { requireStaff } from "#lib/door/actor"
import { listHref, readList } from "#lib/door/list-state"
import { grantYears } from "#lib/grant/list-queries"
import { isDay } from "#lib/kernel/day"
import { countOf, type ListSpec, type ListState } from "#lib/kernel/list"
import { listIssueAreas, today } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Change stages" }

/** So many cases are offered at once where none were chosen in the list. */
const mostAtOnce = 200

const RestOfList = ({ shown, count, spec, state }: { shown: number; count: number; spec: ListSpec; state: ListState }) => (
  <>
    {countOf(shown, ["case", "cases"])} of the {count.toLocaleString("en-US")} in the list.{" "}
    <Link href={listHref(spec, "/office/cases", state)}>Choose others in the list</Link>
  </>
)

const listOf = (value: string | string[] | undefined): string[] => [value ?? []].flat()

const StagesPage = async ({ searchParams }: PageProps<"/office/cases/stages">) => {
  const actor = await requireStaff()
  const spec = caseList({ years: grantYears(), issueAreas: listIssueAreas() })
  const query = await searchParams
  const state = readList(spec, query)
  const versions = listOf(query.case).filter((pair) => /^\d{1,9}:\d{1,9}$/.test(pair))
  const [stage = ""] = listOf(query.to)
  const [since = ""] = listOf(query.since)
  const stageOn = isDay(since) ? since : ""
  const chosen = caseRowsOf(
    actor,
    casesById(
      actor,
      versions.map((pair) => Number(pair.split(":")[0])),
    ),
  )
  const isToCome = stageOn !== "" && stageOn > today()
  const isReady = chosen.length > 0 && isStage(stage) && !isToCome && query.edit === undefined
  const list = listCases(actor, { ...state, page: 1, pageSize: mostAtOnce })
  const offered = chosen.length > 0 ? chosen : list.rows
  const wanted = new URLSearchParams(listHref(spec, "", state).replace("?", ""))
  const back = new URLSearchParams([
    ...wanted,
    ...versions.map((pair) => ["case", pair] as [string, string]),
    ["to", stage],
    ["since", stageOn],
    ["edit", "yes"],
  ])
  return (
    <>
      <PageHeader
        title={isReady ? "Review the change of stage" : "Change the stage of several cases"}
        breadcrumb={[{ href: listHref(spec, "/office/cases", state), label: "Cases" }]}
      />
      {query.to !== undefined && query.edit === undefined && !isReady ? (
        <Notice tone="attention">
          {chosen.length === 0
            ? "Choose at least one case."
            : isStage(stage)
              ? "This day is still to come. Write the one on which the stage began, or none."
              : "Choose the new stage too."}
        </Notice>
      ) : null}
      {isReady ? (
        <ReviewStages
          rows={chosen}
          stage={stage}
          stageOn={stageOn}
          versions={versions}
          list={wanted.toString()}
          backHref={`/office/cases/stages?${back}`}
          formKey={randomUUID()}
        />
      ) : (
        <ChooseStages
          rows={offered}
          chosen={chosen.map(({ id, version }) => `${id}:${version}`)}
          stage={stage}
          stageOn={stageOn}
          hidden={[...wanted]}
          rest={offered.length < list.count ? <RestOfList shown={offered.length} count={list.count} spec={spec} state={state} /> : null}
        />
      )}
    </>
  )
}

export default StagesPage
