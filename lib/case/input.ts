import { z } from "zod"
import { dispositions, longestCaption, prevailings, reliefs, settlementForms, sides, stages } from "#lib/case/case"
import { parseCaptions, parseDockets } from "#lib/case/form"
import { captionReasons, mootReasons, updateKinds } from "#lib/case/record"
import { docketsApart } from "#lib/court/docket"
import { holdsNumber } from "#lib/court/docket-text"
import { audiences } from "#lib/kernel/audience"
import { idInput, manyInput, optionalChoice, optionalDay, optionalText, textInput, versionInput, wordsInput } from "#lib/kernel/input"

const caseFields = {
  caption: optionalText(longestCaption),
  /** Why the caption that is written over is one no more, and since when. */
  captionReason: optionalChoice(captionReasons),
  captionOn: optionalDay,
  shortName: optionalText(100),
  name: optionalText(300),
  earlierCaptions: textInput().default("").transform(parseCaptions),
  stage: optionalChoice(stages),
  stageOn: optionalDay,
  granteeSide: optionalChoice(sides),
  disposition: optionalChoice(dispositions),
  prevailed: optionalChoice(prevailings),
  settlementForm: optionalChoice(settlementForms),
  mootBecause: optionalChoice(mootReasons),
  reliefs: manyInput(z.enum(reliefs)),
  issueAreaIds: manyInput(idInput),
  description: optionalText(20_000),
}
const docketLines = textInput()
  .default("")
  .transform(parseDockets)
  .refine((dockets) => dockets.every(({ court }) => court !== ""), "Write the court before the semicolon, then the docket number.")
  .refine(
    (dockets) => dockets.every(({ court, number }) => number !== null || !holdsNumber(court)),
    "Put a semicolon between the court and its docket number: N.D. Ill.; 1:11-cv-5452.",
  )
  .superRefine((dockets, context) => {
    const problem = dockets.map((docket) => docketsApart(docket).problem).find((each) => each !== null)
    if (problem) context.addIssue({ code: "custom", message: problem })
  })
export const newCaseInput = z.strictObject({ organizationId: idInput, ...caseFields, dockets: docketLines })
export const caseInput = z.strictObject({ id: idInput, version: versionInput, ...caseFields })
/** For the buttons: archive, restore, publish, unpublish. */
export const caseMarkInput = z.strictObject({ id: idInput, version: versionInput })

const webAddress = optionalText(2000).refine((text) => text === null || /^https?:\/\/\S+$/i.test(text), "Write the whole address, beginning with https://.")
/** "report-12" or "note-7": where the news was told first. */
const originInput = z
  .string()
  .default("")
  .refine((text) => /^((report|note)-\d{1,9})?$/.test(text), "Choose one of the list.")
  .transform((text) => {
    const id = Number(text.split("-")[1] ?? 0)
    return { reportId: text.startsWith("report") ? id : null, noteId: text.startsWith("note") ? id : null }
  })

const updateFields = {
  kind: optionalChoice(updateKinds),
  audience: z.enum(["shared", "board", "staff", "privileged"], { error: "Choose who reads it." }).default("staff"),
  /** A document of the case's own. */
  documentId: z.union([z.literal("").transform(() => null), idInput]).default(null),
  /** A decision on its way, which becomes the document that is attached. */
  uploadId: z.union([z.literal("").transform(() => null), z.uuid("Choose the file again.")]).default(null),
  decisionAudience: z.enum(audiences, { error: "Choose who reads the decision." }).default("staff"),
  from: originInput,
  happenedOn: optionalDay,
  body: wordsInput("Write what happened.", 10_000),
  source: optionalText(500),
  sourceUrl: webAddress,
}
export const newCaseUpdateInput = z.strictObject({ organizationId: idInput, caseId: z.union([z.literal("").transform(() => null), idInput]), ...updateFields })
export const caseUpdateInput = z.strictObject({ id: idInput, version: versionInput, ...updateFields })

/** Not known where nobody says. */
type Loose<Fields, Name extends keyof Fields> = Omit<Fields, Name> & Partial<Pick<Fields, Name>>
type Rare = "captionReason" | "captionOn" | "shortName" | "mootBecause"
export type EditCase = Loose<z.output<typeof caseInput>, Rare>
export type CaseFields = Omit<EditCase, "id" | "version">
export type NewCase = Loose<z.output<typeof newCaseInput>, Rare>
export type MarkCase = z.output<typeof caseMarkInput>
type News = "kind" | "audience" | "documentId" | "uploadId" | "decisionAudience" | "from"
/** `position`: the order among updates without a date; at the end where nobody says. */
export type NewCaseUpdate = Loose<z.output<typeof newCaseUpdateInput>, News> & { position?: number }
export type EditCaseUpdate = Loose<z.output<typeof caseUpdateInput>, News>
