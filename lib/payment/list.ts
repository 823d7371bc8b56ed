import type { ListSpec } from "#lib/kernel/list"
import { directionLabels, directions, paymentMethodLabels, paymentMethods, paymentStatuses, paymentStatusLabels } from "#lib/payment/payment"

/** What the list of payments can be asked for. `organization` is a name, another spelling of it, or an id. */
export const paymentList = ({ years }: { years: readonly number[] }): ListSpec => ({
  sortable: ["due", "paid", "organization", "year", "amount", "direction", "status", "waits", "method", "reference"],
  defaultSort: { column: "due", descending: true },
  columns: ["year", "due", "paid", "amount", "direction", "status", "waits", "method", "reference"],
  filters: [
    { name: "status", label: "Status", options: paymentStatuses.map((value) => ({ value, label: paymentStatusLabels[value] })), multiple: true },
    { name: "direction", label: "Direction", options: directions.map((value) => ({ value, label: directionLabels[value] })) },
    { name: "year", label: "Grant year", options: years.map((year) => ({ value: String(year), label: String(year) })), multiple: true },
    { name: "method", label: "Method", options: paymentMethods.map((value) => ({ value, label: paymentMethodLabels[value] })), multiple: true },
    {
      name: "waits",
      label: "Waits for a requirement",
      options: [
        { value: "yes", label: "Waits still" },
        { value: "free", label: "Free to pay" },
      ],
    },
    { name: "organization", label: "Organization", options: "words" },
  ],
})
