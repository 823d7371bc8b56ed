import { demoReportPdf } from "#lib/demo/document"
import { keepBytes, mediaTypes } from "#lib/demo/file"
import { drawCourthouse } from "#lib/demo/picture"
import type { Actor } from "#lib/kernel/actor"
import { saveDraft } from "#lib/report/submit"
import { notePages, rememberReportFile } from "#lib/report/upload"
import { readWorkingDraft } from "#lib/report/working-draft"
import { getRequirement } from "#lib/requirement/queries"

/** A report, a decision and a photo that are uploaded and not yet submitted. All made here; each says so. */
export const uploadToDraft = async (actor: Actor, requirementId: number): Promise<void> => {
  const { organizationName } = getRequirement(actor, requirementId)
  const pdf = (title: string, text: string) => demoReportPdf({ title, organization: organizationName, lines: [{ heading: "Invented", text }] })
  const report = await keepBytes("Six months so far.pdf", mediaTypes.pdf, await pdf("Six months so far", "The draft of a report that is not finished yet."))
  const order = await keepBytes("Order on the motion to compel.pdf", mediaTypes.pdf, await pdf("Order", "The motion to compel is granted in part."))
  const photo = await keepBytes("Courthouse.png", "image/png", drawCourthouse())
  rememberReportFile(actor, requirementId, report)
  notePages(report.path, { pages: 1, pagesFrom: "counted" })
  rememberReportFile(actor, requirementId, order, "decision")
  rememberReportFile(actor, requirementId, photo, "photo")
  const draft = readWorkingDraft(actor, getRequirement(actor, requirementId))
  const captions = { decision: "Order on the motion to compel (invented)", photo: "A courthouse, drawn by filling the demo", other: "" }
  const files = draft.files.map(({ id, kind }) => ({ id, caption: captions[kind], credit: "", mayPublish: false }))
  saveDraft(actor, { requirementId, version: draft.version, answers: draft.answers, caseIds: draft.caseIds, files })
}
