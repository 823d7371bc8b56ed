import { wholeList } from "#lib/door/list-state"
import { defaultPageSize, type ListSpec, type ListState } from "#lib/kernel/list"

type Part = "q" | "sort" | "size" | "columns" | "filters"

const pairsOf = (spec: ListSpec, state: ListState, part: Part): [string, string][] => {
  if (part === "q") return state.q ? [["q", state.q]] : []
  if (part === "size") return state.pageSize === defaultPageSize ? [] : [["size", String(state.pageSize)]]
  if (part === "columns") return (state.columns ?? []).map((id) => ["columns", id])
  if (part === "filters") return spec.filters.flatMap(({ name }) => (state.filters[name] ?? []).map((value): [string, string] => [name, value]))
  if (!state.sort) return []
  return [["sort", `${state.sort.descending ? "-" : ""}${state.sort.column}`]]
}

/** The parts of a list's state that a form does not ask for, so that sending it loses none of them. */
export const ListFields = ({ spec, state, keep }: { spec: ListSpec; state: ListState; keep: readonly Part[] }) =>
  [...(spec.opensWithView ? [wholeList] : []), ...keep.flatMap((part) => pairsOf(spec, state, part))].map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ))
