import { Hits, type SearchArea } from "#components/search/hits"
import { EmptyState } from "#components/ui/empty-state"
import { PageHeader } from "#components/ui/page-header"
import type { SearchGroup } from "#lib/search/search"

const hints: Record<SearchArea, string> = {
  office: "Write the name of an organization or another spelling of it, an EIN, a caption, a docket number, a person, or words of a case update.",
  board:
    "Write the name of a grantee or another spelling of it, a caption, a docket number, a court, a party or its counsel, or words of a case update or a report.",
}

type Props = { typed: string; groups: readonly SearchGroup[]; area: SearchArea }

export const SearchScreen = ({ typed, groups, area }: Props) => (
  <>
    <PageHeader title={typed ? `Search: ${typed}` : "Search"} />
    {groups.length > 0 ? (
      <>
        <p className="sr-only" role="status">
          {groups.reduce((sum, { hits }) => sum + hits.length, 0)} found
        </p>
        <Hits groups={groups} q={typed} area={area} />
      </>
    ) : (
      <EmptyState title={typed ? "Nothing found" : "What are you looking for?"}>
        {typed ? "Every word must be there, at least its beginning. Try fewer words, or a docket number in any form." : hints[area]}
      </EmptyState>
    )}
  </>
)
