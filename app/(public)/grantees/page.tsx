import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { sumWords } from "#components/public/amount"
import { GranteeIndex, LetterLinks } from "#components/public/grantee-index"
import { AreaList, YearList } from "#components/public/tables"
import { PageHeader } from "#components/ui/page-header"
import { Pages } from "#components/ui/pages"
import { Section } from "#components/ui/section"
import { pageNumber } from "#lib/kernel/page-number"
import { listPublicAreas, listPublicGrantees, listPublicYears } from "#lib/public/lists"
import { pageMetadata } from "#lib/public/page-metadata"
import { publicPageSize } from "#lib/public/public"
import { publicTotals } from "#lib/public/totals"
import { getSetting } from "#lib/setting/queries"

const description = "Every grantee by name, with the amount of each grant."

export const generateMetadata = async ({ searchParams }: PageProps<"/grantees">): Promise<Metadata> => {
  const page = pageNumber((await searchParams).page)
  return pageMetadata(getSetting().name, { title: "Grantees", description, path: page === 1 ? "/grantees" : `/grantees?page=${page}` })
}

const GranteesPage = async ({ searchParams }: PageProps<"/grantees">) => {
  const page = pageNumber((await searchParams).page)
  const { rows, count, letters } = listPublicGrantees(page)
  if (page > 1 && rows.length === 0) notFound()
  const years = listPublicYears()
  const areas = listPublicAreas()
  return (
    <>
      <PageHeader
        title="Grantees"
        display
        meta={<p>{`${count.toLocaleString("en-US")} ${count === 1 ? "grantee" : "grantees"}, ${sumWords(publicTotals())}`}</p>}
      />
      <LetterLinks letters={letters} page={page} />
      <GranteeIndex rows={rows} />
      <Pages page={page} pageSize={publicPageSize} count={count} href={(to) => (to === 1 ? "/grantees" : `/grantees?page=${to}`)} />
      <div className="mt-12">
        <Section title="By fiscal year" id="years">
          <YearList years={years} />
        </Section>
        {areas.length > 0 ? (
          <Section title="By issue area" id="areas">
            <AreaList areas={areas} />
          </Section>
        ) : null}
      </div>
    </>
  )
}

export default GranteesPage
