import type { ListSpec } from "#lib/kernel/list"
import { mailKindLabels, mailKinds, mailStatuses, mailStatusLabels } from "#lib/mail/mail"

/** What the outbox can be asked for. */
export const mailList: ListSpec = {
  sortable: [],
  columns: ["to", "organization", "kind", "status", "when"],
  filters: [
    { name: "status", label: "Status", options: mailStatuses.map((value) => ({ value, label: mailStatusLabels[value] })), multiple: true },
    { name: "kind", label: "Kind", options: mailKinds.map((value) => ({ value, label: mailKindLabels[value] })), multiple: true },
  ],
}
