import type { Metadata } from "next"
import { SearchScreen } from "#components/search/search-screen"
import { requireGrantee } from "#lib/door/actor"
import { search } from "#lib/search/queries"
import { typedIn } from "#lib/search/search"

export const metadata: Metadata = { title: "Search" }

const SearchPage = async ({ searchParams }: PageProps<"/portal/search">) => {
  const actor = await requireGrantee()
  const typed = typedIn(await searchParams)
  return <SearchScreen typed={typed} groups={search(actor, typed)} area="portal" />
}

export default SearchPage
