import { z } from "zod"
import { idInput, optionalText, wordsInput, writtenNumber } from "#lib/kernel/input"
import { mostColumns } from "#lib/timesheet/grid"
import { type Mapping, sheetFields } from "#lib/timesheet/timesheet"

const column = z
  .union([z.literal("").transform(() => undefined), writtenNumber(z.coerce.number<string | number>().int().min(0).max(mostColumns))], {
    error: "Choose one of the columns.",
  })
  .optional()

/** One column for each field; the same column holds one thing only, and a row needs a date, a time and an attorney. */
export const mappingInput = z
  .strictObject({
    requirementId: idInput,
    fingerprint: wordsInput("Load the page again, and say it there.", 1000),
    date: column,
    attorney: column,
    hours: column,
    minutes: column,
    tenths: column,
    task: column,
    rate: column,
    amount: column,
    attorneyName: optionalText(200),
  })
  .superRefine((said, context) => {
    const complain = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message })
    if (said.date === undefined) complain("date", "Choose the column with the dates.")
    if (said.hours === undefined && said.minutes === undefined && said.tenths === undefined) complain("hours", "Choose the column with the hours.")
    if (said.attorney === undefined && said.attorneyName === null)
      complain("attorney", "Choose the column with the attorneys, or write the name of the one attorney whose sheet this is.")
    const seen = new Set<number>()
    for (const field of sheetFields) {
      const chosen = said[field]
      if (chosen === undefined) continue
      if (seen.has(chosen)) complain(field, "This column is chosen twice. Choose another.")
      seen.add(chosen)
    }
  })
  .transform(({ requirementId, fingerprint, attorneyName, ...columns }) => ({
    requirementId,
    fingerprint,
    mapping: { columns: Object.fromEntries(Object.entries(columns).filter(([, chosen]) => chosen !== undefined)), attorney: attorneyName } as Mapping,
  }))

export type RememberMapping = z.output<typeof mappingInput>
