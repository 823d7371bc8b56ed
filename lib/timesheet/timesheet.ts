import type { Day } from "#lib/kernel/day"
import type { Cents } from "#lib/kernel/money"

/** What a column of a grantee's own sheet can hold. `minutes` and `tenths` are hours in another unit. */
export const sheetFields = ["date", "attorney", "hours", "minutes", "tenths", "task", "rate", "amount"] as const
export type SheetField = (typeof sheetFields)[number]
export const sheetFieldLabels: Record<SheetField, string> = {
  date: "Date",
  attorney: "Attorney",
  hours: "Hours",
  minutes: "Minutes",
  tenths: "Tenths of an hour",
  task: "Task",
  rate: "Hourly rate",
  amount: "Amount",
}

/** Which column holds what, counted from 0; `attorney` is for sheets that name the attorney nowhere in their rows. */
export type Mapping = { columns: Partial<Record<SheetField, number>>; attorney: string | null }

/** The time that a sheet accounts for: both days included. */
export type Period = { from: Day; to: Day }

export type Entry = { date: Day; attorney: string; minutes: number; task: string; rateCents: Cents | null; amountCents: Cents | null }
/** Where it stands: the workbook's sheet, and the row as the program numbers it, from 1. */
export type PlacedEntry = Entry & { sheet: string | null; row: number }

export type Severity = "error" | "warning"
export type Problem = { sheet: string | null; row: number | null; column: string | null; message: string; mend: string; severity: Severity }

export type Totals = { entries: number; minutes: number; amountCents: number; statedMinutes: number | null; statedAmountCents: number | null }

/** A table that was found, as the form for mapping by hand shows it. */
export type FoundTable = {
  sheet: string | null
  /** The row of the column heads; null when there is none. */
  headerRow: number | null
  fingerprint: string
  columns: { letter: string; label: string; samples: string[] }[]
  mapping: Mapping
  isSure: boolean
}

/** What was understood of one file. */
export type Sheet = { entries: PlacedEntry[]; totals: Totals; problems: Problem[]; tables: FoundTable[] }

export const hasErrors = ({ problems }: Pick<Sheet, "problems">): boolean => problems.some(({ severity }) => severity === "error")

/** The table that a person has to be asked about, if any. */
export const unsureTable = ({ tables }: Pick<Sheet, "tables">): FoundTable | undefined => tables.find(({ isSure }) => !isSure)

/** "12.3 hours"; minutes that are no tenths are written "1 h 25 min". */
export const formatHours = (minutes: number): string => {
  if (minutes % 6 === 0) return `${(minutes / 60).toLocaleString("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 })}`
  return `${Math.floor(minutes / 60).toLocaleString("en-US")} h ${minutes % 60} min`
}

/** "1.5 hours", "2 h 15 min" */
export const sayHours = (minutes: number): string => (minutes % 6 === 0 ? `${formatHours(minutes)} hours` : formatHours(minutes))

/** What so much time costs, half a cent rounded up. */
export const valueOfTime = (minutes: number, rateCents: number): number => Math.floor((minutes * rateCents * 2 + 60) / 120)

export const periodOf = (from: Day | null, to: Day | null): Period | null => (from && to ? { from, to } : null)
