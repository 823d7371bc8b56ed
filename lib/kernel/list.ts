/** What a list shows: everything that its address says. Queries, the screen and the export read the same one. */
export type ListState = {
  q: string
  /** The list's own default when the address names none. */
  sort: { column: string; descending: boolean } | null
  /** From 1. */
  page: number
  pageSize: number
  /** The chosen columns; null: those that the list shows by default. */
  columns: string[] | null
  /** Allowed values only; an empty array filters nothing. */
  filters: Record<string, string[]>
}

export type ListFilter = {
  /** The parameter's name in the address. */
  name: string
  label: string
  /** "free": any text, checked by the query and set by links alone. "words": the same, written by the person. "day": a day, YYYY-MM-DD. */
  options: readonly { value: string; label: string }[] | "free" | "words" | "day"
  /** Several values may be chosen; a row that has one of them stays. */
  multiple?: boolean
}

/** What a list can be asked for. Anything else in an address is as if it were not there. */
export type ListSpec = {
  sortable: readonly string[]
  defaultSort?: { column: string; descending: boolean }
  /** The columns that may be chosen. */
  columns?: readonly string[]
  /** Without a word it opens with the person's own view, so the whole list needs an address that says so. */
  opensWithView?: boolean
  filters: readonly ListFilter[]
}

/** What stands in an address for rows of which a thing is not recorded. */
export const notRecorded = "not_recorded"
/** What screens and exports write where a thing is not recorded. */
export const notRecordedWords = "not recorded"
export const notRecordedOption = { value: notRecorded, label: "Not recorded" }

export const pageSizes = [25, 50, 100, 200] as const
export const defaultPageSize = 50

export const isFiltered = (state: ListState): boolean => state.q !== "" || Object.values(state.filters).some((values) => values.length > 0)

/** One and many of what a row is. */
export type Noun = readonly [one: string, many: string]

/** "1 grantee", "12,000 grantees" */
export const countOf = (count: number, [one, many]: Noun): string => `${count.toLocaleString("en-US")} ${count === 1 ? one : many}`

/** "12 of 52 grantees, 40 hidden by the filters" */
export const countWords = (count: number, total: number, noun: Noun): string => {
  const hidden = total - count
  return hidden > 0
    ? `${count.toLocaleString("en-US")} of ${countOf(total, noun)}, ${hidden.toLocaleString("en-US")} hidden by the filters`
    : countOf(total, noun)
}
