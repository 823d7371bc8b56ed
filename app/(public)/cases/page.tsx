import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { CaseTable } from "#components/public/tables"
import { PageHeader } from "#components/ui/page-header"
import { Pages } from "#components/ui/pages"
import { pageNumber } from "#lib/kernel/page-number"
import { listPublicCases } from "#lib/public/lists"
import { pageMetadata } from "#lib/public/page-metadata"
import { publicPageSize } from "#lib/public/public"
import { publicTotals } from "#lib/public/totals"
import { getSetting } from "#lib/setting/queries"

export const generateMetadata = (): Metadata =>
  pageMetadata(getSetting().name, {
    title: "Cases",
    description: "Every case that the foundation pays for, where it stands and what came of it.",
    path: "/cases",
    feed: "/feed.atom",
  })

const CasesPage = async ({ searchParams }: PageProps<"/cases">) => {
  const page = pageNumber((await searchParams).page)
  const { rows, count } = listPublicCases(page)
  if (page > 1 && rows.length === 0) notFound()
  const { cases, grantsWithoutCase } = publicTotals()
  return (
    <>
      <PageHeader
        title="Cases"
        display
        meta={
          <p>
            {count.toLocaleString("en-US")} {count === 1 ? "case" : "cases"}
            {count > cases ? `, of which no published grant pays for ${(count - cases).toLocaleString("en-US")}` : null}
            {grantsWithoutCase > 0 ? `; the cases of ${grantsWithoutCase.toLocaleString("en-US")} grants are not recorded` : null}
          </p>
        }
      />
      <p className="mb-4 print:hidden">
        <a href="/feed.atom">Follow the news of all cases (Atom feed)</a>
      </p>
      <CaseTable caption="Cases by title" rows={rows} />
      <Pages page={page} pageSize={publicPageSize} count={count} href={(to) => (to === 1 ? "/cases" : `/cases?page=${to}`)} />
    </>
  )
}

export default CasesPage
