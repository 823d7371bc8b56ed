import { type CaseResult, caseResultLabels, caseResults } from "#lib/case/case"
import { formatDay } from "#lib/kernel/day"
import { type ListSpec, type ListState, notRecordedOption } from "#lib/kernel/list"
import { organizationKindLabels, organizationKinds } from "#lib/organization/organization"

/** One line of the table of grantees. */
export type GranteeRow = {
  id: number
  name: string
  /** Names of its issue areas, in order. */
  areas: string
  awardedCents: number
  grants: number
  /** Grants whose amount is not recorded. */
  unrecorded: number
  isPublic: boolean
  isArchived: boolean
  years: Map<number, GranteeYear>
  results: { result: CaseResult; count: number }[]
}
export type GranteeYear = { awardedCents: number; unrecorded: number }

/** Of all that the filters leave. */
export type GranteeSums = { awardedCents: number; grants: number; unrecorded: number; cases: number; years: Map<number, GranteeYear> }

export const yearColumn = (year: number) => `fy${year}`

/** The years that the table shows by itself: the last five, and those that it is filtered by, which stand on a phone's cards too. */
export const shownYears = (years: readonly number[], { filters }: Pick<ListState, "filters">): { year: number; hidden: boolean; card: "named" | false }[] =>
  years.map((year, index) => {
    const isAsked = filters.year?.includes(String(year)) ?? false
    return { year, hidden: index >= 5 && !isAsked, card: isAsked && "named" }
  })

export const owesChoices = ["overdue", "anything", "nothing"] as const
const owesLabels: Record<(typeof owesChoices)[number], string> = { overdue: "Something overdue", anything: "Anything", nothing: "Nothing" }

type Choices = {
  /** With a grant, newest first. */
  years: readonly number[]
  areas: readonly { name: string; slug: string }[]
}

/** What the table of grantees can be asked for. */
export const granteeList = ({ years, areas }: Choices): ListSpec => {
  const chosen = ["areas", ...years.map(yearColumn), "awarded", "grants", "cases", "owes", "public"]
  return {
    sortable: ["name", ...chosen],
    defaultSort: { column: "name", descending: false },
    columns: chosen,
    filters: [
      { name: "year", label: "Fiscal year", options: years.map((year) => ({ value: String(year), label: String(year) })), multiple: true },
      { name: "area", label: "Issue area", options: [...areas.map(({ slug, name }) => ({ value: slug, label: name })), notRecordedOption], multiple: true },
      { name: "case", label: "Cases", options: caseResults.map((value) => ({ value, label: caseResultLabels[value] })), multiple: true },
      { name: "owes", label: "Owes", options: owesChoices.map((value) => ({ value, label: owesLabels[value] })) },
      { name: "kind", label: "Kind", options: organizationKinds.map((value) => ({ value, label: organizationKindLabels[value] })) },
    ],
  }
}

/** "2 pending, 1 won", in the order in which a case runs. */
export const resultWords = (results: GranteeRow["results"]): string =>
  caseResults
    .flatMap((result) => results.filter((each) => each.result === result))
    .map(({ result, count }) => `${count} ${caseResultLabels[result].toLowerCase()}`)
    .join(", ")

/** "2 overdue, next April 15, 2027"; empty when nothing is owed. */
export const owedWords = (owed: { overdue: number; nextDueOn: string | null } | undefined): string =>
  owed ? [owed.overdue > 0 ? `${owed.overdue} overdue` : "", owed.nextDueOn ? `next ${formatDay(owed.nextDueOn)}` : ""].filter(Boolean).join(", ") : ""

/** "1 amount not recorded": what a sum leaves out. */
export const unrecordedWords = (count: number): string =>
  count === 0 ? "" : `${count.toLocaleString("en-US")} ${count === 1 ? "amount" : "amounts"} not recorded`
