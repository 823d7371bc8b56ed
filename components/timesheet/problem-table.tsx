import type { Column } from "#components/ui/column"
import { SimpleTable } from "#components/ui/simple-table"
import { Status } from "#components/ui/status"
import type { Problem } from "#lib/timesheet/timesheet"

const most = 200

const columns = (hasSheets: boolean): Column<Problem>[] => [
  {
    id: "row",
    header: "Row",
    cell: ({ row }) =>
      row === null ? (
        "All"
      ) : (
        <>
          <span className="sm:hidden">Row </span>
          {row}
        </>
      ),
  },
  ...(hasSheets ? [{ id: "sheet", header: "Sheet", cell: ({ sheet }: Problem) => sheet ?? "", wrap: true }] : []),
  { id: "column", header: "Column", cell: ({ column }) => column ?? "", wrap: true },
  {
    id: "what",
    header: "What",
    cell: ({ message, severity }) => (
      <>
        <Status tone={severity === "error" ? "problem" : "attention"}>{severity === "error" ? "Error" : "Warning"}</Status> {message}
      </>
    ),
    wrap: true,
  },
  { id: "mend", header: "How to mend it", cell: ({ mend }) => mend, wrap: true },
]

/** What is wrong with a sheet, errors first: in which row and column, what it is, and how to mend it. */
export const ProblemTable = ({ problems }: { problems: readonly Problem[] }) => {
  if (problems.length === 0) return null
  const sorted = problems.toSorted((one, other) => Number(other.severity === "error") - Number(one.severity === "error"))
  const shown = sorted.slice(0, most).map((problem, index) => ({ ...problem, index }))
  return (
    <>
      <SimpleTable
        caption="What to look at in the sheet"
        columns={columns(new Set(problems.map(({ sheet }) => sheet)).size > 1)}
        rows={shown}
        rowKey={({ index }) => index}
        stacked
      />
      {sorted.length > most ? <p className="text-muted">And {sorted.length - most} more. Mend these first.</p> : null}
    </>
  )
}
