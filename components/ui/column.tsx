import type { ReactNode } from "react"

/** One column of a table. */
export type Column<Row> = {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  /** Numbers stand at the end of their cell. */
  align?: "end"
  /** The first click on its header sorts the largest first. */
  descendingFirst?: boolean
  /** Not shown unless chosen. */
  hidden?: boolean
  /** Can't be hidden. The first column never can. */
  fixed?: boolean
  /** The sum, or what else is true of all filtered rows. */
  footer?: ReactNode
  /** Shown on the second line of the card that a row is on a phone. Columns that the person chose all are. "named": with the column's name before it. */
  card?: boolean | "named"
  /** Long text may break; by default a cell stays on one line. */
  wrap?: boolean
}

/** As few and short classes as possible: they are sent twice for each cell. */
export const cellClass = ({ align, wrap }: Column<never>): string | undefined => (align === "end" ? "n" : wrap ? "w" : undefined)
