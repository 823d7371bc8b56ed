import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { cache } from "react"
import { sumWords } from "#components/public/amount"
import { AreaList, AreaTable } from "#components/public/tables"
import { PageHeader } from "#components/ui/page-header"
import { Pages } from "#components/ui/pages"
import { Section } from "#components/ui/section"
import { pageNumber } from "#lib/kernel/page-number"
import { publicGranteesOfArea } from "#lib/public/area"
import { listPublicAreas } from "#lib/public/lists"
import { pageMetadata } from "#lib/public/page-metadata"
import { publicPageSize } from "#lib/public/public"
import { getSetting } from "#lib/setting/queries"

type Props = PageProps<"/grantees/area/[area]">

const read = cache((slug: string, page: number) => publicGranteesOfArea(slug, page) ?? notFound())
const asked = async ({ params, searchParams }: Props) => read((await params).area, pageNumber((await searchParams).page))

export const generateMetadata = async (props: Props): Promise<Metadata> => {
  const { name, slug, sum } = await asked(props)
  const title = `Grantees: ${name}`
  return pageMetadata(getSetting().name, { title, description: `Grantees with cases about ${name}: ${sumWords(sum)}.`, path: `/grantees/area/${slug}` })
}

const count = (number: number, one: string, more: string) => `${number.toLocaleString("en-US")} ${number === 1 ? one : more}`

const AreaPage = async (props: Props) => {
  const page = pageNumber((await props.searchParams).page)
  const { name, slug, rows, grantees, cases, sum } = await asked(props)
  if (page > 1 && rows.length === 0) notFound()
  const path = `/grantees/area/${slug}`
  const others = listPublicAreas().filter((area) => area.slug !== slug)
  return (
    <>
      <PageHeader
        title={`Grantees: ${name}`}
        display
        meta={<p>{`${count(grantees, "grantee", "grantees")}, ${count(cases, "case", "cases")}, ${sumWords(sum)}`}</p>}
      />
      <AreaTable caption={`Grantees with cases about ${name}`} rows={rows} />
      <Pages page={page} pageSize={publicPageSize} count={grantees} href={(to) => (to === 1 ? path : `${path}?page=${to}`)} />
      <p className="mt-6 print:hidden">
        <a href={`/results/${slug}`}>What came of these cases</a>
      </p>
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
