import { BarChart } from "#components/ui/bar-chart"
import type { Dashboard } from "#lib/board/board"
import { caseResultLabels, stageLabels } from "#lib/case/case"
import { notRecorded } from "#lib/kernel/list"

const count = (number: number) => `${number.toLocaleString("en-US")} ${number === 1 ? "case" : "cases"}`
const allCases = { href: "/board/cases", label: "See all cases" }

export const CasesByStage = ({ stages }: Pick<Dashboard, "stages">) => {
  const recorded = stages.filter(({ stage }) => stage !== null).reduce((sum, { cases }) => sum + cases, 0)
  const all = stages.reduce((sum, { cases }) => sum + cases, 0)
  return (
    <BarChart
      finding={`The stage of ${recorded.toLocaleString("en-US")} of ${count(all)} is recorded.`}
      format="count"
      rowHeader="Stage"
      series={[{ label: "Cases" }]}
      rows={stages.map(({ stage, cases }) => ({
        key: stage ?? notRecorded,
        label: stage ? stageLabels[stage] : "Not recorded",
        values: [cases],
        href: `/board/cases?stage=${stage ?? notRecorded}`,
      }))}
      rowsLink={allCases}
    />
  )
}

export const CasesByResult = ({ results }: Pick<Dashboard, "results">) => {
  const of = (name: string) => results.find(({ result }) => result === name)?.cases ?? 0
  const open = of("pending") + of("on_appeal")
  return (
    <BarChart
      finding={`${of("won") + of("won_in_part") + of("settled")} won, won in part or settled; ${open} pending or on appeal; ${of("lost")} lost.`}
      format="count"
      rowHeader="Outcome"
      series={[{ label: "Cases" }]}
      rows={results.map(({ result, cases }) => ({ key: result, label: caseResultLabels[result], values: [cases], href: `/board/cases?result=${result}` }))}
      rowsLink={allCases}
    />
  )
}
