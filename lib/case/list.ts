import { caseResultLabels, caseResults, stageLabels, stages } from "#lib/case/case"
import type { ListSpec } from "#lib/kernel/list"

/** What the list of cases can be asked for. `organization` is an id, `year` the fiscal year of a grant that pays for the case. */
export const caseList = ({ years, issueAreas }: { years: readonly number[]; issueAreas: readonly { name: string; slug: string }[] }): ListSpec => ({
  sortable: ["title", "organization", "court", "docket", "stage", "result", "areas", "grants", "lastUpdate"],
  defaultSort: { column: "title", descending: false },
  columns: ["organization", "court", "docket", "stage", "result", "areas", "grants", "lastUpdate", "public"],
  filters: [
    { name: "result", label: "Result", options: caseResults.map((value) => ({ value, label: caseResultLabels[value] })), multiple: true },
    { name: "stage", label: "Stage", options: stages.map((value) => ({ value, label: stageLabels[value] })), multiple: true },
    { name: "area", label: "Issue area", options: issueAreas.map(({ name, slug }) => ({ value: slug, label: name })), multiple: true },
    { name: "year", label: "Grant year", options: years.map((year) => ({ value: String(year), label: String(year) })), multiple: true },
    {
      name: "public",
      label: "Shown",
      options: [
        { value: "yes", label: "Public" },
        { value: "no", label: "Private" },
      ],
    },
    { name: "archived", label: "Kept", options: [{ value: "yes", label: "Archived" }] },
    { name: "organization", label: "Organization", options: "free" },
  ],
})
