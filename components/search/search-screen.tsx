import { Hits } from "#components/search/hits"
import { searchAreas } from "#components/search/search-areas"
import { EmptyState } from "#components/ui/empty-state"
import { PageHeader } from "#components/ui/page-header"
import type { SearchGroup } from "#lib/search/search"

type Props = { typed: string; groups: readonly SearchGroup[]; area: keyof typeof searchAreas }

/** The same for every role: what is found, and where it leads, is the area's. */
export const SearchScreen = ({ typed, groups, area }: Props) => (
  <>
    <PageHeader title={typed ? `Search: ${typed}` : "Search"} />
    {groups.length > 0 ? (
      <>
        <p className="sr-only" role="status">
          {groups.reduce((sum, { hits }) => sum + hits.length, 0)} found
        </p>
        <Hits groups={groups} q={typed} area={searchAreas[area]} />
      </>
    ) : (
      <EmptyState title={typed ? "Nothing found" : "What are you looking for?"}>
        {typed ? "Every word must be there, at least its beginning. Try fewer words, or a docket number in any form." : searchAreas[area].hint}
      </EmptyState>
    )}
  </>
)
