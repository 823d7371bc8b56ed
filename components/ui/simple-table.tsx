import { type Column, cellClass } from "#components/ui/column"
import { Still } from "#components/ui/still"

type Props<Row> = {
  caption: string
  captionHidden?: boolean
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string | number
  /** Said instead of a table without rows. */
  empty?: string
  /** For two or three short columns. */
  narrow?: boolean
  /** On a phone each row becomes a block that names its cells, so that nothing hides beyond the edge. */
  stacked?: boolean
}

/** A small table that is only read: no order to choose, no pages. */
export const SimpleTable = <Row,>({ caption, captionHidden, columns, rows, rowKey, empty = "Nothing yet.", narrow, stacked }: Props<Row>) => {
  if (rows.length === 0) return <p className="text-muted">{empty}</p>
  return (
    <Still as="section" className={`table-scroll simple${narrow ? " narrow" : ""}${stacked ? " stacked" : ""}`} aria-label={caption} tabIndex={0}>
      <table>
        <caption className={captionHidden ? "sr-only" : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={column.align === "end" ? "n" : undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row" className={cellClass(column)}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={cellClass(column)} data-label={stacked ? column.header : undefined}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {columns.some(({ footer }) => footer !== undefined) ? (
          <tfoot>
            <tr>
              {columns.map((column, index) =>
                index === 0 ? (
                  <th key={column.id} scope="row" className={cellClass(column)}>
                    {column.footer}
                  </th>
                ) : (
                  <td key={column.id} className={cellClass(column)}>
                    {column.footer}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </Still>
  )
}
