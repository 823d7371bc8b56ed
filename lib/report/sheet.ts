import { eq } from "drizzle-orm"
import { documents } from "#db/schema"
import type { Write } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import { Refusal } from "#lib/kernel/refusal"
import type { FileReport } from "#lib/report/input"
import { findUpload } from "#lib/report/queries"
import { fileReportForGrantee, type SubmitReport, submitReport } from "#lib/report/submit"
import { findLastSent, findReportFile, versionsOf } from "#lib/report/version-queries"
import { findRequirement } from "#lib/requirement/queries"
import type { Requirement } from "#lib/requirement/requirement"
import { withSent } from "#lib/timesheet/check"
import { insertEntries } from "#lib/timesheet/insert"
import { mappingsOf, sentEntries } from "#lib/timesheet/queries"
import { readKept } from "#lib/timesheet/read-kept"
import { hasErrors, periodOf, type Sheet } from "#lib/timesheet/timesheet"

/** The file that would be sent now, and what was understood of it. */
export type SheetInHand = { path: string; sheet: Sheet }

const fileInHand = (actor: Actor, { id, reportId }: Requirement) => {
  const upload = findUpload(actor, id)
  if (upload || actor.role !== "grantee") return upload
  const draft = reportId === null ? undefined : versionsOf(actor, reportId).find(({ submittedAt }) => submittedAt === null)
  const start = draft ?? findLastSent(actor, id)
  return start && findReportFile(actor, start.id)?.file
}

/** Reads a kept file under the rules of a requirement: its quarter, its grantee's columns, the grant's other quarters. Null: it is no sheet. */
const readSheetFor = async (actor: Actor, requirement: Requirement, file: { path: string; mediaType: string }): Promise<SheetInHand | null> => {
  const { id, grantId, organizationId, coversFrom, coversTo } = requirement
  const sheet = await readKept(file, { period: periodOf(coversFrom, coversTo), mappings: mappingsOf(actor, organizationId) })
  return sheet && { path: file.path, sheet: withSent(sheet, sentEntries(actor, grantId, id)) }
}

/** The timesheet that waits to be sent for a requirement; null when there is none, or when it is no .xlsx and no .csv file. */
export const sheetInHand = async (actor: Actor, requirement: Requirement): Promise<SheetInHand | null> => {
  const file = requirement.kind === "timesheet" ? fileInHand(actor, requirement) : undefined
  return file ? readSheetFor(actor, requirement, file) : null
}

const read = async (actor: Actor, requirementId: number) => {
  const requirement = findRequirement(actor, requirementId)
  return requirement ? sheetInHand(actor, requirement) : null
}

/** Keeps the entries of a version, if the file that was read is the one that was sent. */
export const keeping = (read: SheetInHand | null) => (tx: Write, requirement: Requirement, version: { id: number; documentId: number | null }) => {
  if (!read || version.documentId === null) return
  const sent = tx.select({ path: documents.path }).from(documents).where(eq(documents.id, version.documentId)).get()
  if (sent?.path !== read.path) throw new Refusal("The file was replaced meanwhile. Reload this page, look at it again, then submit.", "file")
  insertEntries(tx, { grantId: requirement.grantId, requirementId: requirement.id, reportVersionId: version.id, sheet: read.sheet })
}

/** Submits a report; of a timesheet the entries are kept with it. What can't be read right is mended first. @throws Refusal */
export const submitWithSheet = async (actor: Actor, input: SubmitReport) => {
  const sheet = await read(actor, input.requirementId)
  if (sheet && hasErrors(sheet.sheet))
    throw new Refusal("The timesheet has errors. Mend the rows that are named here and choose the file again, or send it as a PDF.", "file")
  return submitReport(actor, input, keeping(sheet))
}

/** As staff, for a grantee: rows that could not be read are left out, and stay named beside the report. */
export const fileWithSheet = async (actor: Actor, input: FileReport) => fileReportForGrantee(actor, input, keeping(await read(actor, input.requirementId)))

/** What was understood of the file of a version that was sent; for staff and the grantee itself. */
export const sheetOfVersion = async (actor: Actor, requirementId: number | null, reportVersionId: number): Promise<Sheet | null> => {
  const requirement = requirementId === null ? undefined : findRequirement(actor, requirementId)
  const file = requirement?.kind === "timesheet" ? findReportFile(actor, reportVersionId)?.file : undefined
  return requirement && file ? ((await readSheetFor(actor, requirement, file))?.sheet ?? null) : null
}
