import type { Metadata } from "next"
import { SearchScreen } from "#components/search/search-screen"
import { visitor } from "#lib/kernel/actor"
import { pageMetadata } from "#lib/public/page-metadata"
import { search } from "#lib/search/queries"
import { typedIn } from "#lib/search/search"
import { getSetting } from "#lib/setting/queries"

/** What is found stands on pages of its own; no search engine needs this one. */
export const generateMetadata = (): Metadata => ({ ...pageMetadata(getSetting().name, { title: "Search", path: "/search" }), robots: { index: false } })

const SearchPage = async ({ searchParams }: PageProps<"/search">) => {
  const typed = typedIn(await searchParams)
  return <SearchScreen typed={typed} groups={search(visitor, typed)} area="everyone" />
}

export default SearchPage
