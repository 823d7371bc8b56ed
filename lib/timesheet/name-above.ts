import { isBlank, textOf } from "#lib/timesheet/cell"
import type { Rows } from "#lib/timesheet/columns"
import type { Heading } from "#lib/timesheet/said-above"
import { headingName, isAttorneyLabel, isName } from "#lib/timesheet/words"

/** The attorney that the rows above a table name, the nearest first. */
export const nameAbove = (rows: Rows, before: number): Heading | null => {
  for (let at = before - 1; at >= Math.max(0, before - 15); at--) {
    const filled = (rows[at] ?? []).filter((cell) => !isBlank(cell)).map(textOf)
    const said = filled.map((text, index) => (isAttorneyLabel(text) ? filled[index + 1] : undefined)).find(Boolean)
    const announced = said ?? filled.filter((text) => /^(attorney|lawyer|time ?keeper|staff attorney)\b.*[:\-–]/i.test(text)).map(headingName)[0]
    if (announced) return { name: announced, from: `row ${at + 1}` }
  }
  // A name alone in the row next to the heads; further up it would be a title.
  const nearest = (rows[before - 1] ?? []).filter((cell) => !isBlank(cell)).map(textOf)
  return nearest.length === 1 && isName(nearest[0] ?? "") ? { name: nearest[0] ?? "", from: `row ${before}` } : null
}
