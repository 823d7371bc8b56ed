import type { Metadata } from "next"
import { resultWords, sumWords, unfundedWords } from "#components/public/amount"
import { ResultTable } from "#components/public/result-table"
import { PageHeader } from "#components/ui/page-header"
import { pageMetadata } from "#lib/public/page-metadata"
import { publicResults } from "#lib/public/results"
import { getSetting } from "#lib/setting/queries"

export const generateMetadata = (): Metadata =>
  pageMetadata(getSetting().name, {
    title: "Results",
    description: "What the funded cases won, settled, lost and still fight for, by issue area.",
    path: "/results",
    feed: "/feed.atom",
  })

const ResultsPage = () => {
  const results = publicResults()
  const { all, withoutCase, unfunded } = results
  return (
    <>
      <PageHeader title="Results" display meta={<p>{resultWords(all)}</p>} />
      <ResultTable results={results} />
      <div className="mt-6 max-w-measure space-y-2 text-muted">
        <p>
          With each result stand its cases and what was granted for them. A case of two areas stands in both rows. A grant that pays for several cases stands in
          each row and with each result that one of them has, once under “Granted” and once in the last row; so parts may add up to more than their total.
        </p>
        {all.sum.unrecorded > 0 ? (
          <p>{`${all.sum.unrecorded === 1 ? "The amount of 1 grant is" : `The amounts of ${all.sum.unrecorded.toLocaleString("en-US")} grants are`} not recorded and in none of the sums.`}</p>
        ) : null}
        {all.counts.not_recorded > 0 ? <p>A case whose result is not recorded counts neither as won nor as lost.</p> : null}
        {withoutCase.grants > 0 ? <p>{`Not in this table: ${sumWords(withoutCase)}, for which no public case is recorded.`}</p> : null}
        {unfunded > 0 ? <p>{`Not in this table: ${unfundedWords(unfunded)}.`}</p> : null}
        <p className="print:hidden">
          <a href="/feed.atom">Follow the news of these cases (Atom feed)</a>
        </p>
      </div>
    </>
  )
}

export default ResultsPage
