import { type CaseResult, caseResultLabels, caseResults, type Stage, stageLabels, stages } from "#lib/case/case"
import { courtLevelLabels, courtLevels } from "#lib/court/court"
import { grantList } from "#lib/grant/list"
import type { Day } from "#lib/kernel/day"
import { type ListSpec, notRecorded, notRecordedOption } from "#lib/kernel/list"
import { granteeList } from "#lib/organization/list"
import { requirementList } from "#lib/requirement/list"

type Choices = { years: readonly number[]; areas: readonly { name: string; slug: string }[] }

/** The office's table of grantees, without what only staff decides on. */
export const boardGranteeList = (choices: Choices): ListSpec => {
  const { filters, columns, sortable, ...spec } = granteeList(choices)
  const isBoards = (id: string) => id !== "public"
  return { ...spec, sortable: sortable.filter(isBoards), columns: (columns ?? []).filter(isBoards), filters: filters.filter(({ name }) => name !== "kind") }
}

/** The office's list of grants, without what only staff decides on. */
export const boardGrantList = ({ years, areas }: Choices): ListSpec => {
  const { filters, columns, sortable, ...spec } = grantList({ years, issueAreas: areas })
  const isBoards = (id: string) => id !== "public"
  return {
    ...spec,
    sortable: sortable.filter(isBoards),
    columns: (columns ?? []).filter(isBoards),
    filters: filters.filter(({ name }) => isBoards(name) && name !== "archived"),
  }
}

/** What grants owe, without who at the grantee answers for it. */
export const boardRequirementList = (years: readonly number[]): ListSpec => {
  const { filters, columns, sortable, ...spec } = requirementList(years)
  const isBoards = (id: string) => id !== "for"
  return {
    ...spec,
    sortable: sortable.filter(isBoards),
    columns: (columns ?? []).filter(isBoards),
    filters: filters.filter(({ options }) => options !== "free"),
  }
}

const yearsLater = (years: number) => (years === 0 ? "Same year" : `${years} ${years === 1 ? "year" : "years"} later`)
/** Fiscal years between the first grant and the decision. */
export const yearsSinceWords = (years: number | null): string => (years === null ? "Day not recorded" : yearsLater(years))

type CaseChoices = { areas: Choices["areas"]; years: readonly (number | null)[] }

/** A court in free text is one that is not in the list. */
export const unknownCourt = "Not recorded or not in our list"

/** `years`: those that decided cases took since their first grant. */
export const boardCaseList = ({ areas, years }: CaseChoices): ListSpec => ({
  sortable: ["title", "organization", "stage", "result"],
  defaultSort: { column: "title", descending: false },
  columns: ["stage", "result", "organization", "areas", "grants"],
  filters: [
    {
      name: "stage",
      label: "Stage",
      options: [...stages.map((value) => ({ value: value as string, label: stageLabels[value] })), notRecordedOption],
      multiple: true,
    },
    { name: "result", label: "Outcome", options: caseResults.map((value) => ({ value, label: caseResultLabels[value] })), multiple: true },
    { name: "area", label: "Issue area", options: [...areas.map(({ slug, name }) => ({ value: slug, label: name })), notRecordedOption], multiple: true },
    {
      name: "level",
      label: "Last court",
      options: [...courtLevels.map((value) => ({ value: value as string, label: courtLevelLabels[value] })), { ...notRecordedOption, label: unknownCourt }],
      multiple: true,
    },
    {
      name: "since",
      label: "Decided, since the first grant",
      options: years.map((each) => ({ value: each === null ? notRecorded : String(each), label: yearsSinceWords(each) })),
      multiple: true,
    },
  ],
})

export type BoardCaseRow = {
  id: number
  title: string
  organizationId: number
  organizationName: string
  stage: Stage | null
  result: CaseResult
  areas: string
  grants: readonly { id: number; fiscalYear: number; amountCents: number | null }[]
}

export const boardPaymentList = (years: readonly number[]): ListSpec => ({
  sortable: ["paid", "organization", "amount"],
  defaultSort: { column: "paid", descending: true },
  columns: ["organization", "grant", "amount"],
  filters: [{ name: "year", label: "Paid in fiscal year", options: years.map((year) => ({ value: String(year), label: String(year) })) }],
})

/** Money that moved. What came back is negative. */
export type BoardPaymentRow = { id: number; paidOn: Day; organizationId: number; organizationName: string; fiscalYear: number; amountCents: number }
