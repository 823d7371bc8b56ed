import { z } from "zod"
import { dispositions, prevailings, reliefs, settlementForms, sides, stages } from "#lib/case/case"
import { parseCaptions, parseDockets } from "#lib/case/form"
import { idInput, manyInput, optionalChoice, optionalDay, optionalText, textInput, versionInput, wordsInput } from "#lib/kernel/input"

const caseFields = {
  caption: optionalText(300),
  name: optionalText(300),
  earlierCaptions: textInput().default("").transform(parseCaptions),
  dockets: textInput()
    .default("")
    .transform(parseDockets)
    .refine((dockets) => dockets.every(({ court }) => court !== ""), "Write the court before the semicolon, then the docket number."),
  stage: optionalChoice(stages),
  stageOn: optionalDay,
  granteeSide: optionalChoice(sides),
  disposition: optionalChoice(dispositions),
  prevailed: optionalChoice(prevailings),
  settlementForm: optionalChoice(settlementForms),
  reliefs: manyInput(z.enum(reliefs)),
  issueAreaIds: manyInput(idInput),
  description: optionalText(20_000),
}
export const newCaseInput = z.strictObject({ organizationId: idInput, ...caseFields })
export const caseInput = z.strictObject({ id: idInput, version: versionInput, ...caseFields })
/** For the buttons: archive, restore, publish, unpublish. */
export const caseMarkInput = z.strictObject({ id: idInput, version: versionInput })

const webAddress = optionalText(2000).refine((text) => text === null || /^https?:\/\/\S+$/i.test(text), "Write the whole address, beginning with https://.")
const updateFields = {
  happenedOn: optionalDay,
  body: wordsInput("Write what happened.", 10_000),
  source: optionalText(500),
  sourceUrl: webAddress,
}
export const newCaseUpdateInput = z.strictObject({ organizationId: idInput, caseId: z.union([z.literal("").transform(() => null), idInput]), ...updateFields })
export const caseUpdateInput = z.strictObject({ id: idInput, version: versionInput, ...updateFields })

export type CaseFields = Omit<z.output<typeof caseInput>, "id" | "version">
export type NewCase = z.output<typeof newCaseInput>
export type EditCase = z.output<typeof caseInput>
export type MarkCase = z.output<typeof caseMarkInput>
/** `position`: the order among updates without a date; at the end where nobody says. */
export type NewCaseUpdate = z.output<typeof newCaseUpdateInput> & { position?: number }
export type EditCaseUpdate = z.output<typeof caseUpdateInput>
