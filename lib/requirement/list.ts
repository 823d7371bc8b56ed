import type { ListSpec } from "#lib/kernel/list"
import { requirementKindLabels, requirementKinds, requirementPileLabels, requirementPiles } from "#lib/requirement/requirement"

/** What the list of requirements can be asked for; `years` are those that the person may choose. */
export const requirementList = (years: readonly number[]): ListSpec => ({
  sortable: ["requirement", "organization", "year", "due", "standing", "covers"],
  defaultSort: { column: "standing", descending: false },
  columns: ["organization", "year", "due", "standing", "covers"],
  filters: [
    { name: "standing", label: "Standing", options: requirementPiles.map((value) => ({ value, label: requirementPileLabels[value] })), multiple: true },
    { name: "kind", label: "Kind", options: requirementKinds.map((value) => ({ value, label: requirementKindLabels[value] })), multiple: true },
    { name: "year", label: "Grant year", options: years.map((year) => ({ value: String(year), label: String(year) })) },
  ],
})
