import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { sumWords } from "#components/public/amount"
import { GrantTable, YearList } from "#components/public/tables"
import { PageHeader } from "#components/ui/page-header"
import { Pages } from "#components/ui/pages"
import { Section } from "#components/ui/section"
import { pageNumber } from "#lib/kernel/page-number"
import { listPublicGrantsOfYear, listPublicYears } from "#lib/public/lists"
import { pageMetadata } from "#lib/public/page-metadata"
import { publicPageSize } from "#lib/public/public"
import { publicSumOfYear } from "#lib/public/totals"
import { getSetting } from "#lib/setting/queries"

type Props = PageProps<"/grantees/year/[year]">

const yearOf = async (params: Props["params"]): Promise<number> => {
  const { year } = await params
  return /^\d{4}$/.test(year) ? Number(year) : notFound()
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const year = await yearOf(params)
  const title = `Grants of fiscal year ${year}`
  return pageMetadata(getSetting().name, { title, description: `${title}: ${sumWords(publicSumOfYear(year))}.`, path: `/grantees/year/${year}` })
}

const YearPage = async ({ params, searchParams }: Props) => {
  const year = await yearOf(params)
  const page = pageNumber((await searchParams).page)
  const rows = listPublicGrantsOfYear(year, page)
  if (rows.length === 0) notFound()
  const sum = publicSumOfYear(year)
  const path = `/grantees/year/${year}`
  return (
    <>
      <PageHeader title={`Grants of fiscal year ${year}`} display meta={<p>{sumWords(sum)}</p>} />
      <GrantTable caption={`Grants of fiscal year ${year} by grantee`} rows={rows} />
      <Pages page={page} pageSize={publicPageSize} count={sum.grants} href={(to) => (to === 1 ? path : `${path}?page=${to}`)} />
      <div className="mt-12 print:hidden">
        <Section title="Other years">
          <YearList years={listPublicYears().filter(({ fiscalYear }) => fiscalYear !== year)} />
        </Section>
      </div>
    </>
  )
}

export default YearPage
