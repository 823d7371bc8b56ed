import { type CaseResult, caseResultLabels, caseResults, type Stage, stageLabels, stages } from "#lib/case/case"
import type { Day } from "#lib/kernel/day"
import type { ListSpec } from "#lib/kernel/list"
import { granteeList } from "#lib/organization/list"

type Choices = { years: readonly number[]; areas: readonly { name: string; slug: string }[] }

/** The office's table of grantees, without what only staff decides on. */
export const boardGranteeList = (choices: Choices): ListSpec => {
  const { filters, columns, sortable, ...spec } = granteeList(choices)
  const isBoards = (id: string) => id !== "public"
  return { ...spec, sortable: sortable.filter(isBoards), columns: (columns ?? []).filter(isBoards), filters: filters.filter(({ name }) => name !== "kind") }
}

/** What stands in an address for a stage that is not recorded. */
export const stageNotRecorded = "not_recorded"

export const boardCaseList = (areas: Choices["areas"]): ListSpec => ({
  sortable: ["title", "organization", "stage", "result"],
  defaultSort: { column: "title", descending: false },
  columns: ["organization", "stage", "result", "areas", "grants"],
  filters: [
    {
      name: "stage",
      label: "Stage",
      options: [...stages.map((value) => ({ value: value as string, label: stageLabels[value] })), { value: stageNotRecorded, label: "Not recorded" }],
      multiple: true,
    },
    { name: "result", label: "Outcome", options: caseResults.map((value) => ({ value, label: caseResultLabels[value] })), multiple: true },
    { name: "area", label: "Issue area", options: areas.map(({ slug, name }) => ({ value: slug, label: name })), multiple: true },
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
