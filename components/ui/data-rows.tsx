import { type Column, cellClass } from "#components/ui/column"
import { Still } from "#components/ui/still"

/** A box in each row, sent by a form that stands elsewhere on the page. */
export type RowChoice<Row> = { form: string; name: string; value: (row: Row) => string; label: (row: Row) => string }

type Props<Row> = {
  rows: Row[]
  rowKey: (row: Row) => string | number
  first: Column<Row>
  rest: Column<Row>[]
  choose: RowChoice<Row> | undefined
  /** On a phone, where no header stands above it, a cell says its column. */
  labelled: boolean
}

/** The body of a list: its first column says what the row is. */
export const DataRows = <Row,>({ rows, rowKey, first, rest, choose, labelled }: Props<Row>) => (
  <Still as="tbody" data-rows="">
    {rows.map((row) => (
      <tr key={rowKey(row)}>
        <th scope="row">
          {choose ? (
            <div className="row-choice">
              <input type="checkbox" form={choose.form} name={choose.name} value={choose.value(row)} aria-label={choose.label(row)} className="row-box" />
              <div>{first.cell(row)}</div>
            </div>
          ) : (
            first.cell(row)
          )}
        </th>
        {rest.map((column) => (
          <td key={column.id} className={cellClass(column)} data-label={labelled || column.card === "named" ? column.header : undefined}>
            {column.cell(row)}
          </td>
        ))}
      </tr>
    ))}
  </Still>
)
