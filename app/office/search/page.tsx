import type { Metadata } from "next"
import { SearchScreen } from "#components/search/search-screen"
import { requireStaff } from "#lib/door/actor"
import { search } from "#lib/search/queries"
import { typedIn } from "#lib/search/search"

export const metadata: Metadata = { title: "Search" }

const SearchPage = async ({ searchParams }: PageProps<"/office/search">) => {
  const actor = await requireStaff()
  const typed = typedIn(await searchParams)
  return <SearchScreen typed={typed} groups={search(actor, typed)} area="office" />
}

export default SearchPage
