import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { sumWords } from "#components/public/amount"
import { AreaList, CaseTable } from "#components/public/tables"
import { PageHeader } from "#components/ui/page-header"
import { Pages } from "#components/ui/pages"
import { Section } from "#components/ui/section"
import { listPublicAreas, listPublicCases } from "#lib/public/lists"
import { pageMetadata } from "#lib/public/page-metadata"
import { pageNumber } from "#lib/public/page-number"
import { publicPageSize } from "#lib/public/public"
import { publicSumOfArea } from "#lib/public/totals"
import { getSetting } from "#lib/setting/queries"

type Props = PageProps<"/grantees/area/[area]">

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { area } = await params
  const found = publicSumOfArea(area) ?? notFound()
  return pageMetadata(getSetting().name, { title: found.name, description: `Cases about ${found.name}: ${sumWords(found)}.`, path: `/grantees/area/${area}` })
}

const AreaPage = async ({ params, searchParams }: Props) => {
  const { area } = await params
  const page = pageNumber((await searchParams).page)
  const found = publicSumOfArea(area) ?? notFound()
  const { rows, count } = listPublicCases(page, area)
  if (page > 1 && rows.length === 0) notFound()
  const path = `/grantees/area/${area}`
  const others = listPublicAreas().filter(({ slug }) => slug !== area)
  return (
    <>
      <PageHeader title={found.name} display meta={<p>{`${count.toLocaleString("en-US")} ${count === 1 ? "case" : "cases"}, ${sumWords(found)}`}</p>} />
      <CaseTable caption={`Cases about ${found.name}`} rows={rows} />
      <Pages page={page} pageSize={publicPageSize} count={count} href={(to) => (to === 1 ? path : `${path}?page=${to}`)} />
      {others.length > 0 ? (
        <div className="mt-12 print:hidden">
          <Section title="Other issue areas">
            <AreaList areas={others} />
          </Section>
        </div>
      ) : null}
    </>
  )
}

export default AreaPage
