import { inParts } from "#db/in-parts"
import { timesheetEntries } from "#db/schema"
import type { Write } from "#db/store"
import type { Sheet } from "#lib/timesheet/timesheet"

type Given = { grantId: number; requirementId: number; reportVersionId: number; sheet: Pick<Sheet, "entries"> }

/** Keeps what a submitted version's sheet says, within the act that submits it. */
export const insertEntries = (tx: Write, { grantId, requirementId, reportVersionId, sheet }: Given): void => {
  const rows = sheet.entries.map(({ date, ...entry }) => ({ ...entry, workedOn: date, grantId, requirementId, reportVersionId }))
  for (const part of inParts(rows, 2000)) tx.insert(timesheetEntries).values(part).run()
}
