import { buttonClass } from "#components/ui/button"
import { ListFields } from "#components/ui/list-fields"
import { QueryForm } from "#components/ui/query-form"
import { Still } from "#components/ui/still"
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
  <details className="filter filter-many">
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

/** Written by the person: a day, or words such as a court in any of its spellings. */
const Written = ({ filter, written }: { filter: ListFilter; written: string }) => (
  <div className="filter">
    <label htmlFor={`filter-${filter.name}`}>{filter.label}</label>
    <input
      id={`filter-${filter.name}`}
      name={filter.name}
      defaultValue={written}
      {...(filter.options === "day" ? { type: "date", className: "control short" } : { maxLength: 200, className: "control" })}
    />
  </div>
)

type Props = { spec: ListSpec; state: ListState; basePath: string; searchLabel?: string }

/** Search and filters over a list. What is chosen lives in the address; without script the button sends it. */
export const FilterBar = ({ spec, state, basePath, searchLabel }: Props) => {
  const asked = spec.filters.filter(({ options }) => options !== "free")
  const current = Object.fromEntries([["q", state.q], ...asked.flatMap(({ name, multiple }) => (multiple ? [] : [[name, state.filters[name]?.[0] ?? ""]]))])
  return (
    <details className="filters">
      <summary className={buttonClass("plain", true)}>Search and filters</summary>
      <QueryForm action={basePath} current={current} selfSubmit className="filter-bar" label="Filter the list">
        <Still as="div" className="contents">
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
          {asked.map((filter) => {
            const { options } = filter
            const chosen = state.filters[filter.name] ?? []
            return typeof options === "string" ? (
              <Written key={filter.name} filter={filter} written={chosen[0] ?? ""} />
            ) : filter.multiple ? (
              <Choices key={filter.name} filter={filter} options={options} chosen={chosen} />
            ) : (
              <Choice key={filter.name} filter={filter} options={options} chosen={chosen} />
            )
          })}
          <button type="submit" className={buttonClass("plain")}>
            Filter
          </button>
        </Still>
      </QueryForm>
    </details>
  )
}
