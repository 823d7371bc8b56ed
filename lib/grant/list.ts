import { grantStatuses, grantStatusLabels } from "#lib/grant/grant"
import { type ListSpec, notRecordedOption } from "#lib/kernel/list"

const yesNo = (yes: string, no: string) => [
  { value: "yes", label: yes },
  { value: "no", label: no },
]

type Choices = { years: readonly number[]; issueAreas: readonly { name: string; slug: string }[] }

/** What the list of grants can be asked for. `organization` is a name, another spelling of it, or an id. */
export const grantList = ({ years, issueAreas }: Choices): ListSpec => ({
  sortable: ["organization", "year", "amount", "purpose", "period", "status", "cases", "paid", "toPay", "public"],
  defaultSort: { column: "year", descending: true },
  columns: ["year", "amount", "purpose", "period", "status", "cases", "paid", "toPay", "public"],
  filters: [
    { name: "year", label: "Fiscal year", options: years.map((year) => ({ value: String(year), label: String(year) })), multiple: true },
    { name: "status", label: "Status", options: grantStatuses.map((value) => ({ value, label: grantStatusLabels[value] })), multiple: true },
    { name: "area", label: "Issue area", options: [...issueAreas.map(({ name, slug }) => ({ value: slug, label: name })), notRecordedOption], multiple: true },
    { name: "owed", label: "Still to pay", options: yesNo("Something", "Nothing") },
    { name: "public", label: "Shown", options: yesNo("Public", "Private") },
    { name: "archived", label: "Kept", options: [{ value: "yes", label: "Archived" }] },
    { name: "organization", label: "Organization", options: "words" },
  ],
})
