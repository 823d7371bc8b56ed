import type { Metadata } from "next"
import { SearchScreen } from "#components/search/search-screen"
import { requireBoard } from "#lib/door/actor"
import { search } from "#lib/search/queries"
import { typedIn } from "#lib/search/search"

export const metadata: Metadata = { title: "Search" }

const SearchPage = async ({ searchParams }: PageProps<"/board/search">) => {
  const actor = await requireBoard()
  const typed = typedIn(await searchParams)
  return <SearchScreen typed={typed} groups={search(actor, typed)} area="board" />
}

export default SearchPage
