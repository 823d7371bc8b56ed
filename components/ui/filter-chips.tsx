import { Link } from "#components/ui/link"
import { Still } from "#components/ui/still"
import { listHref } from "#lib/door/list-state"
import { formatDay, isDay } from "#lib/kernel/day"
import { isFiltered, type ListFilter, type ListSpec, type ListState } from "#lib/kernel/list"

const labelOf = ({ options }: ListFilter, value: string) =>
  options === "day" && isDay(value)
    ? formatDay(value)
    : typeof options === "string"
      ? value
      : (options.find((option) => option.value === value)?.label ?? value)

/** Each filter that hides rows, as a link that takes it away. */
export const FilterChips = ({ spec, state, basePath }: { spec: ListSpec; state: ListState; basePath: string }) => {
  if (!isFiltered(state)) return null
  const chips = spec.filters.flatMap((filter) => {
    const chosen = state.filters[filter.name] ?? []
    return chosen.map((value) => ({
      words: `${filter.label}: ${labelOf(filter, value)}`,
      href: listHref(spec, basePath, state, { filters: { ...state.filters, [filter.name]: chosen.filter((other) => other !== value) } }),
    }))
  })
  const all = state.q ? [{ words: `Search: ${state.q}`, href: listHref(spec, basePath, state, { q: "" }) }, ...chips] : chips
  return (
    <Still as="ul" className="chips" aria-label="Filters in force">
      {all.map(({ words, href }) => (
        <li key={words}>
          <Link href={href} className="filter-chip">
            {words} <span aria-hidden="true">×</span>
            <span className="sr-only">, take away</span>
          </Link>
        </li>
      ))}
      <li>
        <Link href={listHref(spec, basePath, state, { q: "", filters: {} })}>Clear</Link>
      </li>
    </Still>
  )
}
