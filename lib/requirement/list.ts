import type { ListSpec, ListState } from "#lib/kernel/list"
import { requirementKindLabels, requirementKinds, requirementPileLabels, requirementPiles } from "#lib/requirement/requirement"

const places = [
  { name: "view", label: "Shown as", options: "free" },
  { name: "from", label: "From", options: "free" },
] as const

/** How requirements are shown. */
export const requirementViews = ["list", "weeks", "calendar"] as const
export type RequirementView = (typeof requirementViews)[number]
export const requirementViewLabels: Record<RequirementView, string> = { list: "List", weeks: "By week", calendar: "Calendar" }

export const viewOf = ({ filters: { view = [] } }: ListState): RequirementView => requirementViews.find((each) => each === view[0]) ?? "list"

/** The same list without where one looks: what is left are filters. */
export const onlyFilters = (spec: ListSpec): ListSpec => ({ ...spec, filters: spec.filters.filter(({ name }) => name !== "view" && name !== "from") })

/** What the list of requirements can be asked for; `years` are those that the person may choose. */
export const requirementList = (years: readonly number[]): ListSpec => ({
  sortable: ["requirement", "organization", "year", "due", "standing", "covers", "for"],
  defaultSort: { column: "standing", descending: false },
  columns: ["organization", "due", "standing", "year", "covers", "for"],
  filters: [
    { name: "standing", label: "Standing", options: requirementPiles.map((value) => ({ value, label: requirementPileLabels[value] })), multiple: true },
    { name: "kind", label: "Kind", options: requirementKinds.map((value) => ({ value, label: requirementKindLabels[value] })), multiple: true },
    { name: "year", label: "Grant year", options: years.map((year) => ({ value: String(year), label: String(year) })) },
    // Where one looks, not what is left out: by week or as a calendar, and from which day.
    ...places,
  ],
})
