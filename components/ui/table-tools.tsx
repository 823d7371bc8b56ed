import { cookies } from "next/headers"
import { buttonClass } from "#components/ui/button"
import type { Column } from "#components/ui/column"
import { Density } from "#components/ui/density"
import { Link } from "#components/ui/link"
import { ListFields } from "#components/ui/list-fields"
import { QueryForm } from "#components/ui/query-form"
import { Still } from "#components/ui/still"
import { listHref } from "#lib/door/list-state"
import { type ListSpec, type ListState, pageSizes } from "#lib/kernel/list"

type Props<Row> = {
  spec: ListSpec
  state: ListState
  basePath: string
  columns: Column<Row>[]
  /** Ids of the columns on screen. */
  chosen: string[]
  exportPath: string | undefined
}

const exportHref = (spec: ListSpec, state: ListState, path: string, format: string) => {
  const href = listHref(spec, path, state)
  return `${href}${href.includes("?") ? "&" : "?"}format=${format}`
}

const Chooser = <Row,>({ spec, state, basePath, columns, chosen }: Omit<Props<Row>, "exportPath">) => {
  const free = columns.filter(({ id, fixed }, index) => index > 0 && !fixed && (spec.columns?.includes(id) ?? false))
  return (
    <details className="tool" key={chosen.join()}>
      <summary className={buttonClass("quiet", true)}>{free.length > 0 ? "Columns" : "Rows"}</summary>
      <QueryForm action={basePath} current={{ size: String(state.pageSize) }} className="popover" label="Columns and rows">
        <Still as="div">
          <ListFields spec={spec} state={state} keep={["q", "sort", "filters"]} />
          {free.length > 0 ? (
            <fieldset>
              <legend className="text-sm font-semibold">Columns</legend>
              {free.map(({ id, header }) => (
                <label key={id} className="choice">
                  <input type="checkbox" name="columns" value={id} defaultChecked={chosen.includes(id)} />
                  <span>{header}</span>
                </label>
              ))}
            </fieldset>
          ) : null}
          <label className="mt-3 flex items-center gap-2">
            Rows on a page
            <select name="size" defaultValue={state.pageSize} className="control">
              {pageSizes.map((size) => (
                <option key={size}>{size}</option>
              ))}
            </select>
          </label>
          <div className="mt-3 flex items-center gap-3">
            <button type="submit" className={buttonClass("plain", true)}>
              Show these
            </button>
            <Link href={listHref(spec, basePath, state, { columns: null })}>As at first</Link>
          </div>
        </Still>
      </QueryForm>
    </details>
  )
}

/** What can be done with a table: its columns, its density, its export with the same rows, columns and order. */
export const TableTools = async <Row,>({ exportPath, ...list }: Props<Row>) => (
  <div className="tools">
    <Density isCompact={(await cookies()).get("density")?.value === "compact"} />
    <Chooser {...list} />
    {exportPath ? (
      <Still as="span" className="flex items-center gap-2">
        <span className="text-muted">Export</span>
        <Link href={exportHref(list.spec, list.state, exportPath, "csv")} download="">
          CSV
        </Link>
        <Link href={exportHref(list.spec, list.state, exportPath, "xlsx")} download="">
          XLSX
        </Link>
      </Still>
    ) : null}
  </div>
)
