import type { Docket, FullCase, FullCaseUpdate } from "#lib/case/case"

/** How dockets and earlier captions are written in a form: one on each line. */
const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")

/** "N.D. Ill.; 11-cv-5452": the number stands after the last semicolon, or is not recorded. */
const docketOf = (line: string): Docket => {
  const at = line.lastIndexOf(";")
  if (at < 0) return { court: line, number: null }
  return { court: line.slice(0, at).trim(), number: line.slice(at + 1).trim() || null }
}

export const parseDockets = (text: string): Docket[] => linesOf(text).map(docketOf)
export const docketText = (dockets: readonly Docket[]): string => dockets.map(({ court, number }) => `${court}; ${number ?? ""}`.replace(/; $/, "")).join("\n")

export const parseCaptions = (text: string): string[] => [...new Set(linesOf(text))]
export const captionText = (captions: readonly string[]): string => captions.join("\n")

/** What the form shows of a case. */
export const caseForm = (courtCase: FullCase): Record<string, string> => ({
  caption: courtCase.caption ?? "",
  name: courtCase.name === courtCase.caption ? "" : courtCase.name,
  earlierCaptions: captionText(courtCase.earlierCaptions),
  dockets: docketText(courtCase.dockets),
  stage: courtCase.stage ?? "",
  stageOn: courtCase.stageOn ?? "",
  granteeSide: courtCase.granteeSide ?? "",
  disposition: courtCase.disposition ?? "",
  prevailed: courtCase.prevailed ?? "",
  settlementForm: courtCase.settlementForm ?? "",
  reliefs: courtCase.reliefs.join(", "),
  issueAreaIds: courtCase.issueAreas.map(({ id }) => id).join(", "),
  description: courtCase.description ?? "",
})

/** What the form shows of an update. */
export const caseUpdateForm = (update: FullCaseUpdate): Record<string, string> => ({
  happenedOn: update.happenedOn ?? "",
  body: update.body,
  source: update.source ?? "",
  sourceUrl: update.sourceUrl ?? "",
})
