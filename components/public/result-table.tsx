import { sumWords, unrecordedWords } from "#components/public/amount"
import { Money } from "#components/ui/money"
import { SimpleTable } from "#components/ui/simple-table"
import { cents } from "#lib/kernel/money"
import type { Sum } from "#lib/public/public"
import { type CountedResults, type Results, resultGroupLabels, resultGroups, withoutArea } from "#lib/public/result"

type Row = CountedResults & { slug: string | null; name: string }

const Granted = ({ sum }: { sum: Sum }) => (
  <>
    <Money cents={sum.unrecorded === sum.grants ? null : cents(sum.amountCents)} />
    {sum.unrecorded > 0 && sum.unrecorded < sum.grants ? <div className="text-sm whitespace-normal text-muted">{unrecordedWords(sum.unrecorded)}</div> : null}
  </>
)

/** "Won: 2; $20,500 in 2 grants" for each result that there is; an area's lead to those cases. */
const CameOfThem = ({ slug, counts, sums }: Row) => (
  <ul>
    {resultGroups
      .filter((group) => counts[group] > 0)
      .map((group) => {
        const counted = `${resultGroupLabels[group]}: ${counts[group].toLocaleString("en-US")}`
        return (
          <li key={group}>
            {slug ? <a href={`/results/${slug}#${group}`}>{counted}</a> : counted}
            <span className="text-muted">; {sumWords(sums[group])}</span>
          </li>
        )
      })}
  </ul>
)

/** Counts and dollars by area and result; what is not recorded has a row and a line of its own. */
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
        { id: "results", header: "What came of them", wrap: true, cell: CameOfThem },
      ]}
    />
  )
}
