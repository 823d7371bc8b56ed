import type { Metadata } from "next"
import { SearchScreen } from "#components/search/search-screen"
import { requireBoard } from "#lib/door/actor"
import { search } from "#lib/search/queries"

export const metadata: Metadata = { title: "Search" }

const SearchPage = async ({ searchParams }: PageProps<"/board/search">) => {
  const actor = await requireBoard()
  const { q } = await searchParams
  const typed = (typeof q === "string" ? q : "").trim()
  return <SearchScreen typed={typed} groups={typed ? search(actor, typed) : []} area="board" />
}

export default SearchPage
