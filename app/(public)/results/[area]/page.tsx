import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { sumWords, unfundedWords } from "#components/public/amount"
import { ResultCases } from "#components/public/result-cases"
import { PageHeader } from "#components/ui/page-header"
import { Section } from "#components/ui/section"
import { pageMetadata } from "#lib/public/page-metadata"
import { resultGroupLabels, withoutArea } from "#lib/public/result"
import { publicResultsOfArea } from "#lib/public/results"
import { getSetting } from "#lib/setting/queries"

type Props = PageProps<"/results/[area]">

const read = cache((slug: string) => publicResultsOfArea(slug) ?? notFound())

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { name, slug, sum } = read((await params).area)
  return pageMetadata(getSetting().name, {
    title: `Results: ${name}`,
    description: `What the funded cases won, settled, lost and still fight for: ${sumWords(sum)}.`,
    path: `/results/${slug}`,
  })
}

const AreaResultsPage = async ({ params }: Props) => {
  const { slug, name, cases, sum, sums, unfunded, groups } = read((await params).area)
  return (
    <>
      <PageHeader
        title={`Results: ${name}`}
        display
        meta={<p>{`${cases.toLocaleString("en-US")} funded ${cases === 1 ? "case" : "cases"}; ${sumWords(sum)}`}</p>}
      />
      {groups.length === 0 ? <p className="text-muted">No funded case of this area is public.</p> : null}
      {groups.map((each) => (
        <Section key={each.group} id={each.group} title={`${resultGroupLabels[each.group]} (${each.cases.length})`} intro={sumWords(sums[each.group])}>
          <ResultCases caption={resultGroupLabels[each.group]} rows={each.cases} />
        </Section>
      ))}
      {groups.reduce((grants, { group }) => grants + sums[group].grants, 0) > sum.grants ? (
        <p className="mt-8 max-w-measure text-muted">
          A grant that pays for cases with different results stands with each of them, and once in the sum on top.
        </p>
      ) : null}
      {unfunded > 0 ? <p className="mt-8 max-w-measure text-muted">{`Not counted here: ${unfundedWords(unfunded)}.`}</p> : null}
      <p className="mt-8 flex flex-wrap gap-x-6 gap-y-1 print:hidden">
        {slug === withoutArea.slug ? null : <a href={`/grantees/area/${slug}`}>Grantees in this area</a>}
        <a href="/results">Results of all issue areas</a>
      </p>
    </>
  )
}

export default AreaResultsPage
