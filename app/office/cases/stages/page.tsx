import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { ChooseStages, ReviewStages } from "#components/case/bulk-stage"
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
import { listIssueAreas } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Change stages" }

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
  const isReady = chosen.length > 0 && isStage(stage) && query.edit === undefined
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
      {versions.length > 0 && !isReady && query.edit === undefined ? <Notice tone="attention">Choose the new stage too.</Notice> : null}
      {isReady ? (
        <ReviewStages rows={chosen} stage={stage} stageOn={stageOn} versions={versions} backHref={`/office/cases/stages?${back}`} formKey={randomUUID()} />
      ) : (
        <ChooseStages rows={listCases(actor, state).rows} chosen={versions} stage={stage} stageOn={stageOn} hidden={[...wanted]} />
      )}
    </>
  )
}

export default StagesPage
