import type { Day } from "#lib/kernel/day"
import { type Cell, isBlank, textOf } from "#lib/timesheet/cell"
import type { Complaints } from "#lib/timesheet/complaint"
import type { SheetField } from "#lib/timesheet/timesheet"
import { headingName, isAttorneyLabel } from "#lib/timesheet/words"

/** An attorney who is named once for all rows below; `from` says where, and is empty where a person said it. */
export type Heading = { name: string; from: string }

type WrittenRow = { number: number; cell: (field: SheetField) => Cell; day: Day | undefined }

const mostName = 200

const listRows = (rows: readonly number[]) => {
  const shown = rows.slice(0, 5).join(", ")
  return rows.length > 5 ? `${shown} and ${rows.length - 5} more` : shown
}

/** The attorney that a row names which holds nothing else. */
const nameIn = (filled: readonly Cell[]): string | undefined => {
  const [first, second] = filled.map(textOf)
  if (filled.length === 1) return headingName(first ?? "")
  return filled.length === 2 && isAttorneyLabel(first ?? "") ? second : undefined
}

/** A day or an attorney is written once, and holds for the rows below. What a row is given by those above it is said. */
export const saidAbove = (given: Heading | null, { refuse, warn }: Complaints) => {
  let heading = given
  let lastDay: Day | undefined
  let lastName: string | undefined
  const filledDates: number[] = []
  const filledNames: number[] = []
  const toldFrom = new Set<string>()

  const tellHeading = (row: number, { name, from }: Heading) => {
    if (!from || toldFrom.has(from + name)) return
    toldFrom.add(from + name)
    warn(row, "attorney", `From here on the attorney is “${name}”, as ${from} says.`, "Nothing to do if that is right; else write the name in each row.")
  }

  return {
    /** Whether the row says a day or an attorney for those below, and nothing else. */
    isSaidBy: (number: number, filled: readonly Cell[], day: Day | undefined): boolean => {
      if (day !== undefined && filled.length === 1) {
        lastDay = day
        return true
      }
      const name = nameIn(filled)
      if (!name) return false
      heading = { name, from: `row ${number}` }
      lastName = undefined
      return true
    },

    dayOf: ({ number, cell, day }: WrittenRow): Day | undefined => {
      const isLeftOut = isBlank(cell("date"))
      const found = isLeftOut ? lastDay : day
      if (isLeftOut && found) filledDates.push(number)
      else if (isLeftOut) refuse(number, "date", "The date is missing.", "Write the day on which the work was done.")
      else if (!found) refuse(number, "date", `“${textOf(cell("date")).slice(0, 40)}” is no date that we can read.`, "Write it like 3/14/2026 or 2026-03-14.")
      lastDay = found ?? lastDay
      return found
    },

    nameOf: ({ number, cell }: WrittenRow): string => {
      const written = textOf(cell("attorney")).slice(0, mostName)
      const name = written || heading?.name || lastName || ""
      if (name === "") refuse(number, "attorney", "The attorney is missing.", "Write who did the work.")
      else if (!written && heading) tellHeading(number, heading)
      else if (!written) filledNames.push(number)
      lastName = name || lastName
      return name
    },

    tellWhatWasFilledIn: () => {
      const tell = (rows: readonly number[], field: SheetField, message: string, mend: string) => {
        if (rows[0] !== undefined) warn(rows[0], field, message, `Nothing to do if that is right; else ${mend}`)
      }
      tell(filledDates, "date", `Without a date: row ${listRows(filledDates)}. They take the date above them.`, "write the date in each row.")
      tell(filledNames, "attorney", `Without an attorney: row ${listRows(filledNames)}. They take the name above them.`, "write the name in each row.")
    },
  }
}
