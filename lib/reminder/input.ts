import { z } from "zod"
import { idInput, manyInput, optionalText, versionInput, wordsInput, writtenNumber } from "#lib/kernel/input"
import { reminderMoments, reminderRecipients } from "#lib/reminder/reminder"
import { places, unknownPlaces } from "#lib/reminder/words"
import { requirementKinds } from "#lib/requirement/requirement"

const known = Object.keys(places)
  .map((name) => `{${name}}`)
  .join(", ")

/** Words with named places; one that no letter can fill is refused. */
const templateInput = (sentence: string, most: number) =>
  wordsInput(sentence, most).superRefine((text, context) => {
    const [unknown] = unknownPlaces(text)
    if (unknown !== undefined) context.addIssue(`{${unknown}} is no place that a letter can fill. There are: ${known}.`)
  })

const daysInput = writtenNumber(
  z.coerce
    .number<string | number>({ error: "Write a number of days." })
    .int("Write a whole number of days.")
    .min(-180, "180 days before is the earliest.")
    .max(365, "365 days after is the latest."),
)

export const stepInput = z.strictObject({ requirementId: idInput, days: daysInput, recipient: z.enum(reminderRecipients) })
export const skipStepInput = stepInput.extend({ reason: wordsInput("Write why it is not sent.", 300) })
export const remindInput = z.strictObject({
  ids: manyInput(idInput).refine((ids) => ids.length > 0, "Choose at least one to remind of."),
  words: optionalText(2000),
})
export const rungInput = z.strictObject({
  kind: z.enum(requirementKinds),
  days: daysInput.refine((days) => days >= 0, "Write how many days, and choose before or after."),
  side: z.enum(["before", "after"]),
  recipient: z.enum(reminderRecipients),
})
export const removeRungInput = z.strictObject({ id: idInput })
export const beginInput = z.strictObject({
  version: versionInput,
  hour: writtenNumber(z.coerce.number<string | number>("Choose the hour.").int().min(0).max(23)),
  on: z.enum(["yes", "no"]),
})
export const templateFormInput = z.strictObject({
  moment: z.enum(reminderMoments),
  version: versionInput,
  subject: templateInput("Write a subject.", 200),
  body: templateInput("Write what the letter says.", 4000),
})

export type StepInput = z.output<typeof stepInput>
export type SkipStep = z.output<typeof skipStepInput>
export type Remind = z.output<typeof remindInput>
export type Rung = z.output<typeof rungInput>
export type Begin = z.output<typeof beginInput>
export type TemplateForm = z.output<typeof templateFormInput>
