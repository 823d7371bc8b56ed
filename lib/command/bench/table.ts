type Column = { header: string; digits?: number }

/** Lines of a table for the terminal: words left, numbers right. */
export const tableLines = (columns: readonly Column[], rows: readonly (readonly (string | number)[])[]): string[] => {
  const cells = rows.map((row) => row.map((cell, index) => (typeof cell === "number" ? cell.toFixed(columns[index]?.digits ?? 0) : cell)))
  const widths = columns.map(({ header }, index) => Math.max(header.length, ...cells.map((row) => row[index]?.length ?? 0)))
  const isNumber = columns.map((_, index) => typeof rows[0]?.[index] === "number")
  const line = (row: readonly string[]) =>
    row.map((cell, index) => (isNumber[index] ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0))).join("  ")
  return [line(columns.map(({ header }) => header)), widths.map((width) => "-".repeat(width)).join("  "), ...cells.map(line)]
}
