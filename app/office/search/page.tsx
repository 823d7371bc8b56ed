import type { Metadata } from "next"
import { Hits } from "#components/search/hits"
import { EmptyState } from "#components/ui/empty-state"
import { PageHeader } from "#components/ui/page-header"
import { requireStaff } from "#lib/door/actor"
import { search } from "#lib/search/queries"

export const metadata: Metadata = { title: "Search" }

const SearchPage = async ({ searchParams }: PageProps<"/office/search">) => {
  const actor = await requireStaff()
  const { q } = await searchParams
  const typed = (typeof q === "string" ? q : "").trim()
  const groups = typed ? search(actor, typed) : []
  const count = groups.reduce((sum, { hits }) => sum + hits.length, 0)
  return (
    <>
      <PageHeader title={typed ? `Search: ${typed}` : "Search"} />
      {groups.length > 0 ? (
        <>
          <p className="sr-only" role="status">
            {count} found
          </p>
          <Hits groups={groups} q={typed} />
        </>
      ) : (
        <EmptyState title={typed ? "Nothing found" : "What are you looking for?"}>
          {typed
            ? "Every word must be there, at least its beginning. Try fewer words, or a docket number in any form."
            : "Write the name of an organization or another spelling of it, an EIN, a caption, a docket number, a person, or words of a case update."}
        </EmptyState>
      )}
    </>
  )
}

export default SearchPage
