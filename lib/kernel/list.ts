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
  /** "free": any text, checked by the query. */
  options: readonly { value: string; label: string }[] | "free"
  /** Several values may be chosen; a row that has one of them stays. */
  multiple?: boolean
}

/** What a list can be asked for. Anything else in an address is as if it were not there. */
export type ListSpec = {
  sortable: readonly string[]
  defaultSort?: { column: string; descending: boolean }
  /** The columns that may be chosen. */
  columns?: readonly string[]
  filters: readonly ListFilter[]
}

export const pageSizes = [25, 50, 100, 200] as const
export const defaultPageSize = 50

export const isFiltered = (state: ListState): boolean => state.q !== "" || Object.values(state.filters).some((values) => values.length > 0)
