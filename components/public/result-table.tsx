import { unrecordedWords } from "#components/public/amount"
import { Money } from "#components/ui/money"
import { SimpleTable } from "#components/ui/simple-table"
import { cents } from "#lib/kernel/money"
import type { AreaResults } from "#lib/public/result"
import { type ResultGroup, type Results, resultGroups, shortGroupLabels } from "#lib/public/result"

type Row = Omit<AreaResults, "slug"> & { slug: string | null }

const columnOf = (group: ResultGroup) => ({
  id: group,
  header: shortGroupLabels[group],
  align: "end" as const,
  cell: ({ counts }: Row) => (counts[group] === 0 ? <span className="zero text-muted">0</span> : counts[group].toLocaleString("en-US")),
})

/** Counts and dollars by area; what is not recorded has a row and a column of its own. */
export const ResultTable = ({ results }: { results: Results }) => {
  const rows: Row[] = [
    ...results.areas,
    ...(results.none.cases > 0 ? [{ ...results.none, slug: null, name: "Area not recorded" }] : []),
    { ...results.all, slug: null, name: "All, each case once" },
  ]
  return (
    <SimpleTable
      caption="Results of the funded cases by issue area"
      captionHidden
      rows={rows}
      rowKey={({ name }) => name}
      stacked
      columns={[
        { id: "area", header: "Issue area", wrap: true, cell: ({ slug, name }) => (slug ? <a href={`/results/${slug}`}>{name}</a> : name) },
        { id: "cases", header: "Cases", align: "end", cell: ({ cases }) => cases.toLocaleString("en-US") },
        {
          id: "granted",
          header: "Granted",
          align: "end",
          wrap: true,
          cell: ({ sum }) => (
            <>
              <Money cents={sum.unrecorded === sum.grants ? null : cents(sum.amountCents)} />
              {sum.unrecorded > 0 && sum.unrecorded < sum.grants ? (
                <div className="text-sm whitespace-normal text-muted">{unrecordedWords(sum.unrecorded)}</div>
              ) : null}
            </>
          ),
        },
        ...resultGroups.map(columnOf),
      ]}
    />
  )
}
