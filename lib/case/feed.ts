import { updateKindLabels, updateKinds } from "#lib/case/record"
import type { ListSpec } from "#lib/kernel/list"

/** What the feed of all cases' news can be asked for. */
export const feedList: ListSpec = {
  sortable: [],
  filters: [
    { name: "kind", label: "Kind", options: updateKinds.map((value) => ({ value, label: updateKindLabels[value] })), multiple: true },
    {
      name: "public",
      label: "Shown",
      options: [
        { value: "yes", label: "Public" },
        { value: "no", label: "Not public" },
      ],
    },
  ],
}
