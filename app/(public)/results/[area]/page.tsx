import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { sumWords } from "#components/public/amount"
import { ResultCases } from "#components/public/result-tables"
import { PageHeader } from "#components/ui/page-header"
import { Section } from "#components/ui/section"
import { pageMetadata } from "#lib/public/page-metadata"
import { resultGroupLabels } from "#lib/public/result"
import { publicResultsOfArea } from "#lib/public/results"
import { getSetting } from "#lib/setting/queries"

type Props = PageProps<"/results/[area]">

const read = cache((slug: string) => publicResultsOfArea(slug) ?? notFound())

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { name, slug, sum } = read((await params).area)
  return pageMetadata(getSetting().name, {
    title: `Results: ${name}`,
    description: `What came of the cases about ${name}: ${sumWords(sum)}.`,
    path: `/results/${slug}`,
  })
}

const AreaResultsPage = async ({ params }: Props) => {
  const { name, cases, sum, groups } = read((await params).area)
  return (
    <>
      <PageHeader title={name} display meta={<p>{`${cases.toLocaleString("en-US")} funded ${cases === 1 ? "case" : "cases"}; ${sumWords(sum)}`}</p>} />
      {groups.length === 0 ? <p className="text-muted">No funded case of this area is public.</p> : null}
      {groups.map((each) => (
        <Section key={each.group} title={`${resultGroupLabels[each.group]} (${each.cases.length})`}>
          <ResultCases cases={each.cases} caption={resultGroupLabels[each.group]} />
        </Section>
      ))}
      <p className="mt-8 print:hidden">
        <a href="/results">All issue areas</a>
      </p>
    </>
  )
}

export default AreaResultsPage
