import type { Sheet, SheetCell, SheetColumn } from "#lib/export/sheet"
import { notRecordedWords } from "#lib/kernel/list"
import { type GranteeRow, owedWords, resultWords } from "#lib/organization/list"

type Owed = { overdue: number; nextDueOn: string | null }
type Cell = { kind: SheetColumn["kind"]; of: (row: GranteeRow, owed: Owed | undefined) => SheetCell }

/** As the screen says it: nothing where there was no grant, and no zero where no amount is known. */
const recorded = (sum: { awardedCents: number; unrecorded: number } | undefined) => {
  if (!sum) return null
  return sum.awardedCents === 0 && sum.unrecorded > 0 ? notRecordedWords : sum.awardedCents
}

const cells: Record<string, Cell> = {
  name: { kind: "text", of: ({ name }) => name },
  areas: { kind: "text", of: ({ areas }) => areas || notRecordedWords },
  awarded: { kind: "money", of: (row) => recorded(row.grants > 0 ? row : undefined) },
  grants: { kind: "number", of: ({ grants }) => grants },
  cases: { kind: "text", of: ({ results }) => resultWords(results) },
  owes: { kind: "text", of: (_, owed) => owedWords(owed) },
  public: { kind: "text", of: ({ isPublic }) => (isPublic ? "Public" : "Private") },
}

const cellOf = (id: string): Cell => {
  const year = Number(id.slice(2))
  return cells[id] ?? { kind: "money", of: ({ years }) => recorded(years.get(year)) }
}

/** The table of grantees as a sheet, with the columns and the words that the screen shows. */
export const granteeSheet = (columns: readonly { id: string; header: string }[], rows: readonly GranteeRow[], owed: ReadonlyMap<number, Owed>): Sheet => {
  const laid = columns.map(({ id, header }) => ({ header, ...cellOf(id) }))
  return {
    name: "grantees",
    columns: laid.map(({ header, kind }) => ({ header, kind })),
    rows: rows.map((row) => laid.map(({ of }) => of(row, owed.get(row.id)))),
  }
}
