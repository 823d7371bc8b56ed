import { FilterBar } from "#components/ui/filter-bar"
import { FilterChips } from "#components/ui/filter-chips"
import { Tabs } from "#components/ui/tabs"
import { listHref } from "#lib/door/list-state"
import type { ListSpec, ListState } from "#lib/kernel/list"
import { onlyFilters, type RequirementView, requirementViewLabels, requirementViews, viewOf } from "#lib/requirement/list"

type Listing = { spec: ListSpec; state: ListState; basePath: string }

const viewHref = ({ spec, state, basePath }: Listing, view: RequirementView) =>
  listHref(spec, basePath, state, { filters: { ...state.filters, view: view === "list" ? [] : [view], from: [] } })

/** The same requirements as a list, by week, or as a calendar, under the same filters. */
export const ViewTabs = (list: Listing) => (
  <>
    <Tabs
      label="Shown as"
      current={viewHref(list, viewOf(list.state))}
      links={requirementViews.map((view) => ({ href: viewHref(list, view), label: requirementViewLabels[view] }))}
    />
    <FilterBar {...list} searchLabel="Organization" />
  </>
)

/** The filters in force, each to be taken away without leaving the view. */
export const ViewChips = ({ spec, state, basePath }: Listing) => {
  const { view: _, from: __, ...filters } = state.filters
  return <FilterChips spec={onlyFilters(spec)} state={{ ...state, filters }} basePath={`${basePath}?view=${viewOf(state)}`} />
}
