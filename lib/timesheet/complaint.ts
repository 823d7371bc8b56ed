import type { Problem, SheetField } from "#lib/timesheet/timesheet"

type Complain = (row: number | null, field: SheetField, message: string, mend: string) => void

/** What is wrong with one table: `refuse` for what keeps a row out until it is mended, `warn` for what was taken to mean something. */
export type Complaints = { problems: Problem[]; refuse: Complain; warn: Complain }

/** @param nameOf what the sheet calls the column */
export const complaintsAbout = (sheet: string | null, nameOf: (field: SheetField) => string): Complaints => {
  const problems: Problem[] = []
  const complain =
    (severity: Problem["severity"]): Complain =>
    (row, field, message, mend) =>
      problems.push({ sheet, row, column: nameOf(field), message, mend, severity })
  return { problems, refuse: complain("error"), warn: complain("warning") }
}
