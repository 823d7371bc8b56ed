import { unrecordedWords } from "#components/public/amount"
import { Money } from "#components/ui/money"
import { SimpleTable } from "#components/ui/simple-table"
import { cents } from "#lib/kernel/money"
import type { Sum } from "#lib/public/public"
import { type CountedResults, type ResultGroup, type Results, resultGroups, shortGroupLabels, withoutArea } from "#lib/public/result"

type Row = CountedResults & { slug: string | null; name: string }

const Granted = ({ sum }: { sum: Sum }) => (
  <>
    <Money cents={sum.unrecorded === sum.grants ? null : cents(sum.amountCents)} />
    {sum.unrecorded > 0 && sum.unrecorded < sum.grants ? <div className="text-sm whitespace-normal text-muted">{unrecordedWords(sum.unrecorded)}</div> : null}
  </>
)

/** How many, with what was granted for them below; in an area's row leading to those cases. */
const columnOf = (group: ResultGroup) => ({
  id: group,
  header: shortGroupLabels[group],
  align: "end" as const,
  cell: ({ slug, counts, sums }: Row) => {
    const count = counts[group].toLocaleString("en-US")
    if (counts[group] === 0) return <span className="zero text-muted">0</span>
    return (
      <>
        {slug ? <a href={`/results/${slug}#${group}`}>{count}</a> : count}
        <div className="text-sm text-muted">
          <Granted sum={sums[group]} />
        </div>
      </>
    )
  },
})

/** Counts and dollars by area and result; what is not recorded has a row and a column of its own. */
export const ResultTable = ({ results }: { results: Results }) => {
  const rows: Row[] = [
    ...results.areas,
    ...(results.none.cases > 0 ? [{ ...results.none, ...withoutArea }] : []),
    { ...results.all, slug: null, name: "All, each case once" },
  ]
  return (
    <SimpleTable
      caption="Results of the funded cases by issue area, with what was granted for them"
      captionHidden
      rows={rows}
      rowKey={({ name }) => name}
      stacked
      columns={[
        { id: "area", header: "Issue area", wrap: true, cell: ({ slug, name }) => (slug ? <a href={`/results/${slug}`}>{name}</a> : name) },
        { id: "cases", header: "Cases", align: "end", cell: ({ cases }) => cases.toLocaleString("en-US") },
        { id: "granted", header: "Granted", align: "end", wrap: true, cell: ({ sum }) => <Granted sum={sum} /> },
        ...resultGroups.map(columnOf),
      ]}
    />
  )
}
