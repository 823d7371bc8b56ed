import { columnVisibilityFeature, constructTable, rowPaginationFeature, rowSortingFeature, tableFeatures } from "@tanstack/react-table"
import type { ReactNode } from "react"
import { type Column, cellClass } from "#components/ui/column"
import { DataRows, type RowChoice } from "#components/ui/data-rows"
import { EmptyState } from "#components/ui/empty-state"
import { FilterChips } from "#components/ui/filter-chips"
import { Link } from "#components/ui/link"
import { Pages } from "#components/ui/pages"
import { ScrollRegion } from "#components/ui/scroll-region"
import { Still } from "#components/ui/still"
import { TableTools } from "#components/ui/table-tools"
import { listHref } from "#lib/door/list-state"
import { countOf, countWords, isFiltered, type ListSpec, type ListState } from "#lib/kernel/list"

/** A table drawn once, on the server: its atoms hold values and tell nobody. */
const still: NonNullable<Parameters<typeof tableFeatures>[0]["coreReactivityFeature"]> = {
  createOptionsStore: false,
  wrapExternalAtoms: false,
  addSubscription: () => {},
  batch: (work) => work(),
  schedule: () => {},
  untrack: (read) => read(),
  createReadonlyAtom: (read) => ({ get: read, subscribe: () => ({ unsubscribe: () => {} }) }),
  createWritableAtom: <T,>(initial: T) => {
    let held = initial
    return {
      get: () => held,
      set: (next: T | ((previous: T) => T)) => {
        held = next instanceof Function ? next(held) : next
      },
      subscribe: () => ({ unsubscribe: () => {} }),
    }
  },
}

const features = tableFeatures({ coreReactivityFeature: still, columnVisibilityFeature, rowSortingFeature, rowPaginationFeature })

const isShown = <Row,>(column: Column<Row>, index: number, state: ListState) =>
  index === 0 || column.fixed === true || (state.columns?.includes(column.id) ?? !column.hidden)

/** The ids of the columns on screen, in their order: what an export writes. */
export const chosenColumns = <Row,>(columns: readonly Column<Row>[], state: ListState): string[] =>
  columns.filter((column, index) => isShown(column, index, state)).map(({ id }) => id)

const layTable = <Row extends object>(columns: Column<Row>[], rows: Row[], spec: ListSpec, state: ListState, count: number) => {
  const table = constructTable<typeof features, Row>({
    features,
    data: rows,
    columns: columns.map(({ id, header, descendingFirst = false }) => ({
      id,
      header,
      accessorFn: () => undefined,
      enableSorting: spec.sortable.includes(id),
      sortDescFirst: descendingFirst,
    })),
    manualSorting: true,
    manualPagination: true,
    rowCount: count,
    enableSortingRemoval: false,
    state: {
      columnVisibility: Object.fromEntries(columns.map((column, index) => [column.id, isShown(column, index, state)])),
      sorting: state.sort ? [{ id: state.sort.column, desc: state.sort.descending }] : [],
      pagination: { pageIndex: state.page - 1, pageSize: state.pageSize },
    },
  })
  const byId = new Map(columns.map((column) => [column.id, column]))
  return table.getVisibleLeafColumns().flatMap((laid) => {
    const column = byId.get(laid.id)
    if (!column) return []
    const next = laid.getCanSort() ? laid.getNextSortingOrder() : false
    return [{ column, sorted: laid.getIsSorted(), next }]
  })
}

type Laid<Row> = { column: Column<Row>; sorted: false | "asc" | "desc"; next: false | "asc" | "desc" }

const sortWords = { asc: "ascending", desc: "descending" } as const

type Listing = { spec: ListSpec; state: ListState; basePath: string }

const Header = <Row,>({ laid, list }: { laid: Laid<Row>; list: Listing }) => {
  const { column, sorted, next } = laid
  return (
    <th scope="col" className={column.align === "end" ? "n" : undefined} aria-sort={sorted ? sortWords[sorted] : undefined}>
      {next ? (
        <Link
          href={listHref(list.spec, list.basePath, list.state, { sort: { column: column.id, descending: next === "desc" } })}
          id={`sort-${column.id}`}
          className="sort"
          scroll={false}
        >
          {column.header}
          <span aria-hidden="true">{sorted === "asc" ? " ▲" : sorted === "desc" ? " ▼" : " ↕"}</span>
        </Link>
      ) : (
        column.header
      )}
    </th>
  )
}

/** On a phone a row is a card. Which places it shows is said once, on the table: cells are many. */
const cardPlaces = <Row,>(columns: readonly Column<Row>[], state: ListState): string =>
  columns.flatMap(({ card }, index) => (index > 0 && (card || state.columns !== null) ? [`card-${index + 1}`] : [])).join(" ")

type Props<Row> = Listing & {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string | number
  /** Rows that the filters leave. */
  count: number
  /** Rows there are without filters. */
  total?: number
  /** One and many of what a row is. */
  noun: readonly [string, string]
  exportPath?: string
  /** What to say when there is nothing yet; what filters hide is said by the table itself. */
  empty: { title: string; action?: ReactNode; children?: ReactNode }
  controls?: boolean
  choose?: RowChoice<Row>
}

/** A list as a real table, drawn on the server: sorted, filtered, paged and exported by its address. */
export const DataTable = <Row extends object>(props: Props<Row>) => {
  const { caption, columns, rows, rowKey, count, total, noun, exportPath, empty, controls = true, choose, spec, state, basePath } = props
  const list = { spec, state, basePath }
  const laid = layTable(columns, rows, spec, state, count)
  const [first, ...rest] = laid.map(({ column }) => column)
  if (!first) return null
  if (count === 0 && !isFiltered(state)) return <EmptyState {...empty} />
  const lastPage = Math.ceil(count / state.pageSize)
  return (
    <div className="data-table">
      <div className="table-bar">
        <FilterChips {...list} />
        <p className="tabular text-muted" role="status">
          {countWords(count, total ?? count, noun)}
        </p>
        {controls ? <TableTools {...list} columns={columns} chosen={laid.map(({ column }) => column.id)} exportPath={exportPath} /> : null}
      </div>
      {count === 0 ? (
        <EmptyState title={`No ${noun[1]} match`} action={<Link href={listHref(spec, basePath, state, { q: "", filters: {} })}>Clear the filters</Link>}>
          {total ? `The filters hide all ${total.toLocaleString("en-US")}.` : "Take a filter away to see more."}
        </EmptyState>
      ) : rows.length === 0 ? (
        <EmptyState
          title={`Page ${state.page.toLocaleString("en-US")} is past the end`}
          action={<Link href={listHref(spec, basePath, state, { page: lastPage })}>Go to the last page</Link>}
        >
          {lastPage === 1 ? "This list has one page." : `This list has ${lastPage.toLocaleString("en-US")} pages.`}
        </EmptyState>
      ) : (
        <ScrollRegion className="table-scroll" label={caption}>
          <table
            className={cardPlaces(
              laid.map(({ column }) => column),
              state,
            )}
          >
            <caption className="sr-only">{caption}</caption>
            <Still as="thead">
              <tr>
                {laid.map((each) => (
                  <Header key={each.column.id} laid={each} list={list} />
                ))}
              </tr>
            </Still>
            <DataRows rows={rows} rowKey={rowKey} first={first} rest={rest} choose={choose} labelled={state.columns !== null} />
            <Still as="tfoot">
              <tr>
                <th scope="row">{first.footer ?? countOf(count, noun)}</th>
                {rest.map((column) => (
                  <td key={column.id} className={cellClass(column)} data-label={column.header}>
                    {column.footer}
                  </td>
                ))}
              </tr>
            </Still>
          </table>
        </ScrollRegion>
      )}
      <Pages page={state.page} pageSize={state.pageSize} count={count} href={(page) => listHref(spec, basePath, state, { page })} />
    </div>
  )
}
