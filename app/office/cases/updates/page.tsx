import type { Metadata } from "next"
import { NewsFeed } from "#components/case/news-feed"
import { DocketAlertsNotice } from "#components/court/docket-alerts-notice"
import { LinkButton } from "#components/ui/button"
import { EmptyState } from "#components/ui/empty-state"
import { FilterBar } from "#components/ui/filter-bar"
import { Link } from "#components/ui/link"
import { PageHeader } from "#components/ui/page-header"
import { countDocketAlerts } from "#lib/case/docket-alert-queries"
import { feedList } from "#lib/case/feed"
import { listNews } from "#lib/case/feed-queries"
import { requireStaff } from "#lib/door/actor"
import { listHref, readList } from "#lib/door/list-state"

export const metadata: Metadata = { title: "Case updates" }

const path = "/office/cases/updates"

const UpdatesPage = async ({ searchParams }: PageProps<"/office/cases/updates">) => {
  const actor = await requireStaff()
  const state = readList(feedList, await searchParams)
  const { rows, hasMore } = listNews(actor, state)
  return (
    <>
      <PageHeader
        title="Case updates"
        breadcrumb={[{ href: "/office/cases", label: "Cases" }]}
        action={<LinkButton href="/office/cases?news=silent">No news for six months</LinkButton>}
      />
      <DocketAlertsNotice count={countDocketAlerts(actor)} />
      <FilterBar spec={feedList} state={state} basePath={path} searchLabel="Search the updates" />
      {rows.length === 0 ? <EmptyState title="No updates here" /> : <NewsFeed updates={rows} />}
      <nav aria-label="Pages" className="mt-6 flex gap-6 print:hidden">
        {state.page > 1 ? <Link href={listHref(feedList, path, state, { page: state.page - 1 })}>Newer</Link> : null}
        {hasMore ? <Link href={listHref(feedList, path, state, { page: state.page + 1 })}>Older</Link> : null}
      </nav>
    </>
  )
}

export default UpdatesPage
