import { caseResultLabels, caseResults, stageLabels, stages } from "#lib/case/case"
import { courtLevelLabels, courtLevels, federalCircuits } from "#lib/court/court"
import { type ListSpec, notRecordedOption } from "#lib/kernel/list"

/** What the list of cases can be asked for. `organization` is a name, another spelling of it, or an id; `court` a court in any spelling; `year` the fiscal year of a grant that pays for the case. */
export const caseList = ({ years, issueAreas }: { years: readonly number[]; issueAreas: readonly { name: string; slug: string }[] }): ListSpec => ({
  sortable: ["title", "organization", "court", "docket", "stage", "result", "areas", "grants", "lastUpdate", "next", "public"],
  defaultSort: { column: "title", descending: false },
  columns: ["stage", "result", "organization", "court", "docket", "next", "lastUpdate", "areas", "grants", "public"],
  filters: [
    { name: "organization", label: "Organization", options: "words" },
    { name: "court", label: "Court", options: "words" },
    { name: "result", label: "Result", options: caseResults.map((value) => ({ value, label: caseResultLabels[value] })), multiple: true },
    { name: "stage", label: "Stage", options: [...stages.map((value) => ({ value, label: stageLabels[value] })), notRecordedOption], multiple: true },
    { name: "area", label: "Issue area", options: [...issueAreas.map(({ name, slug }) => ({ value: slug, label: name })), notRecordedOption], multiple: true },
    { name: "year", label: "Grant year", options: years.map((year) => ({ value: String(year), label: String(year) })), multiple: true },
    { name: "level", label: "Court level", options: courtLevels.map((value) => ({ value, label: courtLevelLabels[value] })), multiple: true },
    { name: "circuit", label: "Circuit", options: federalCircuits.map(({ id, citation }) => ({ value: id, label: citation })), multiple: true },
    {
      name: "next",
      label: "Next event",
      options: [
        { value: "30", label: "Within 30 days" },
        { value: "90", label: "Within 90 days" },
        { value: "any", label: "Any to come" },
        { value: "none", label: "None to come" },
      ],
    },
    { name: "news", label: "News", options: [{ value: "silent", label: "None for six months" }] },
    {
      name: "public",
      label: "Shown",
      options: [
        { value: "yes", label: "Public" },
        { value: "no", label: "Private" },
      ],
    },
    { name: "archived", label: "Kept", options: [{ value: "yes", label: "Archived" }] },
  ],
})
