import { createLoader, createParser, createSerializer, parseAsInteger, parseAsNativeArrayOf, parseAsNumberLiteral, parseAsString } from "nuqs/server"
import { isDay } from "#lib/kernel/day"
import { defaultPageSize, type ListSpec, type ListState, pageSizes } from "#lib/kernel/list"

type SearchParams = Record<string, string | string[] | undefined> | URLSearchParams

/** "-awarded" is awarded, the largest first. */
const parseAsSort = createParser({
  parse: (text) => ({ column: text.replace(/^-/, ""), descending: text.startsWith("-") }),
  serialize: ({ column, descending }) => `${descending ? "-" : ""}${column}`,
  eq: (one, other) => one.column === other.column && one.descending === other.descending,
})

const fixedKeys = ["q", "sort", "page", "size", "columns"]

const parsersOf = (spec: ListSpec) => {
  const clash = spec.filters.find(({ name }) => fixedKeys.includes(name))
  if (clash) throw new RangeError(`a filter can't be called ${clash.name}`)
  return {
    q: parseAsString.withDefault(""),
    sort: spec.defaultSort ? parseAsSort.withDefault(spec.defaultSort) : parseAsSort,
    page: parseAsInteger.withDefault(1),
    size: parseAsNumberLiteral(pageSizes).withDefault(defaultPageSize),
    columns: parseAsNativeArrayOf(parseAsString),
    ...Object.fromEntries(spec.filters.map(({ name }) => [name, parseAsNativeArrayOf(parseAsString)])),
  }
}

const filterValues = (spec: ListSpec, raw: Record<string, unknown>) =>
  Object.fromEntries(
    spec.filters.map(({ name, options, multiple }) => {
      const given = raw[name]
      const texts = Array.isArray(given) ? [...new Set(given.filter((value): value is string => typeof value === "string" && value !== ""))] : []
      const allowed =
        options === "day"
          ? texts.filter(isDay)
          : typeof options === "string"
            ? texts.map((text) => text.trim().slice(0, 200)).filter(Boolean)
            : texts.filter((text) => options.some(({ value }) => value === text))
      return [name, multiple ? allowed : allowed.slice(0, 1)]
    }),
  )

/** Reads a list's state from an address. What is broken or unknown falls back to what the list shows by itself. */
export const readList = (spec: ListSpec, searchParams: SearchParams): ListState => {
  const raw = createLoader(parsersOf(spec))(searchParams instanceof URLSearchParams ? searchParams : { ...searchParams })
  const columns = raw.columns?.filter((id) => spec.columns?.includes(id)) ?? []
  return {
    q: raw.q.trim().slice(0, 200),
    sort: raw.sort && spec.sortable.includes(raw.sort.column) ? raw.sort : (spec.defaultSort ?? null),
    page: raw.page >= 1 && raw.page <= 1_000_000 ? raw.page : 1,
    pageSize: raw.size,
    columns: columns.length > 0 ? [...new Set(columns)] : null,
    filters: filterValues(spec, raw),
  }
}

/** What the address of a whole list says where the list without a word opens with somebody's own view. */
export const wholeList: [name: string, value: string] = ["all", "yes"]

/** The address of a list in another state. Whatever changes, but the page itself, leads to the first page. What is the default is left out. */
export const listHref = (spec: ListSpec, basePath: string, state: ListState, change: Partial<ListState> = {}): string => {
  const { q, sort, page, pageSize, columns, filters } = { ...state, page: 1, ...change }
  const chosen = Object.fromEntries(spec.filters.map(({ name }) => [name, filters[name]?.length ? filters[name] : null]))
  const href = createSerializer(parsersOf(spec))(basePath, { q, sort, page, size: pageSizes.find((size) => size === pageSize) ?? null, columns, ...chosen })
  return spec.opensWithView && !href.includes("?") ? `${href}?${wholeList.join("=")}` : href
}
