import { buttonClass } from "#components/ui/button"
import { ListFields } from "#components/ui/list-fields"
import { QueryForm } from "#components/ui/query-form"
import type { ListFilter, ListSpec, ListState } from "#lib/kernel/list"

type Option = { value: string; label: string }

const Choice = ({ filter, options, chosen }: { filter: ListFilter; options: readonly Option[]; chosen: string[] }) => (
  <div className="filter">
    <label htmlFor={`filter-${filter.name}`}>{filter.label}</label>
    <select id={`filter-${filter.name}`} name={filter.name} defaultValue={chosen[0] ?? ""} className="control">
      <option value="">All</option>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  </div>
)

const Choices = ({ filter, options, chosen }: { filter: ListFilter; options: readonly Option[]; chosen: string[] }) => (
  <details className="filter filter-many" key={chosen.join()}>
    <summary className="control">
      {filter.label}: {chosen.length === 0 ? "all" : chosen.length}
    </summary>
    <fieldset className="popover">
      <legend className="sr-only">{filter.label}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className="choice">
          <input type="checkbox" name={filter.name} value={value} defaultChecked={chosen.includes(value)} />
          <span>{label}</span>
        </label>
      ))}
      <button type="submit" className={buttonClass("plain", true)}>
        Show these
      </button>
    </fieldset>
  </details>
)

type Props = { spec: ListSpec; state: ListState; basePath: string; searchLabel?: string }

/** Search and filters over a list. What is chosen lives in the address; without script the button sends it. */
export const FilterBar = ({ spec, state, basePath, searchLabel }: Props) => {
  const choosable = spec.filters.flatMap((filter) => (filter.options === "free" ? [] : [{ filter, options: filter.options }]))
  const current = Object.fromEntries([
    ["q", state.q],
    ...choosable.flatMap(({ filter }) => (filter.multiple ? [] : [[filter.name, state.filters[filter.name]?.[0] ?? ""]])),
  ])
  return (
    <QueryForm action={basePath} current={current} selfSubmit className="filter-bar" label="Filter the list">
      <ListFields
        spec={{ ...spec, filters: spec.filters.filter(({ options }) => options === "free") }}
        state={state}
        keep={["sort", "size", "columns", "filters"]}
      />
      {searchLabel ? (
        <div className="filter grow">
          <label htmlFor="filter-q">{searchLabel}</label>
          <input id="filter-q" type="search" name="q" defaultValue={state.q} className="control" />
        </div>
      ) : null}
      {choosable.map(({ filter, options }) => {
        const chosen = state.filters[filter.name] ?? []
        return filter.multiple ? (
          <Choices key={filter.name} filter={filter} options={options} chosen={chosen} />
        ) : (
          <Choice key={filter.name} filter={filter} options={options} chosen={chosen} />
        )
      })}
      <button type="submit" className={buttonClass("plain")}>
        Filter
      </button>
    </QueryForm>
  )
}
