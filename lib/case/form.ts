import type { FullCase, FullCaseUpdate, NewDocket } from "#lib/case/case"
import { formatMoney } from "#lib/kernel/money"

/** How dockets and earlier captions are written in a form: one on each line. */
const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")

/** "N.D. Ill.; 11-cv-5452": the number stands after the last semicolon, or is not recorded. */
const docketOf = (line: string): NewDocket => {
  const at = line.lastIndexOf(";")
  if (at < 0) return { court: line, number: null }
  return { court: line.slice(0, at).trim(), number: line.slice(at + 1).trim() || null }
}

export const parseDockets = (text: string): NewDocket[] => linesOf(text).map(docketOf)
export const docketText = (dockets: readonly NewDocket[]): string =>
  dockets.map(({ court, number }) => `${court}; ${number ?? ""}`.replace(/; $/, "")).join("\n")

export const parseCaptions = (text: string): string[] => [...new Set(linesOf(text))]
export const captionText = (captions: readonly string[]): string => captions.join("\n")

/** What the form shows of a case. */
export const caseForm = (courtCase: FullCase): Record<string, string> => ({
  caption: courtCase.caption ?? "",
  captionReason: "",
  captionOn: "",
  shortName: courtCase.shortName ?? "",
  name: courtCase.name === courtCase.caption ? "" : courtCase.name,
  earlierCaptions: captionText(courtCase.earlierCaptions),
  stage: courtCase.stage ?? "",
  stageOn: courtCase.stageOn ?? "",
  granteeSide: courtCase.granteeSide ?? "",
  disposition: courtCase.disposition ?? "",
  prevailed: courtCase.prevailed ?? "",
  settlementForm: courtCase.settlementForm ?? "",
  mootBecause: courtCase.mootBecause ?? "",
  reliefs: courtCase.reliefs.join(", "),
  issueAreaIds: courtCase.issueAreas.map(({ id }) => id).join(", "),
  description: courtCase.description ?? "",
})

/** What the form shows of an update. */
export const caseUpdateForm = (update: FullCaseUpdate): Record<string, string> => ({
  kind: update.kind ?? "",
  happenedOn: update.happenedOn ?? "",
  body: update.body,
  source: update.source ?? "",
  sourceUrl: update.sourceUrl ?? "",
  audience: update.audience,
  documentId: update.documentId ? String(update.documentId) : "",
  from: update.reportId ? `report-${update.reportId}` : update.noteId ? `note-${update.noteId}` : "",
})

/** What the form of the record shows. */
export const recordForm = (courtCase: FullCase): Record<string, string> => ({
  judge: courtCase.judge ?? "",
  filedOn: courtCase.filedOn ?? "",
  closedOn: courtCase.closedOn ?? "",
  state: courtCase.state ?? "",
  cause: courtCase.cause ?? "",
  stake: courtCase.stake ?? "",
  classAction: courtCase.classAction ?? "",
  isStayed: courtCase.isStayed ? "yes" : "",
  hasInjunction: courtCase.hasInjunction ? "yes" : "",
  orderWords: courtCase.orderWords ?? "",
  orderUntilOn: courtCase.orderUntilOn ?? "",
  changedLaw: courtCase.changedLaw ?? "",
  changedPolicy: courtCase.changedPolicy ?? "",
  changedPractice: courtCase.changedPractice ?? "",
  monitoredSinceOn: courtCase.monitoredSinceOn ?? "",
  feeAward: courtCase.feeAwardCents === null ? "" : formatMoney(courtCase.feeAwardCents),
  feeAwardOn: courtCase.feeAwardOn ?? "",
  assessment: courtCase.assessment ?? "",
  strategy: courtCase.strategy ?? "",
})
