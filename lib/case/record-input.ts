import { z } from "zod"
import { prevailings, stages } from "#lib/case/case"
import { courtDateKinds } from "#lib/case/court-date"
import { caseParts } from "#lib/case/part"
import { participantRoles } from "#lib/case/participant"
import { captionReasons, classActions } from "#lib/case/record"
import { relations, stationDispositions, stationRoles } from "#lib/case/station"
import { squeezed } from "#lib/court/court-words"
import { docketsApart } from "#lib/court/docket"
import { states } from "#lib/court/fact/state"
import { audiences } from "#lib/kernel/audience"
import { boxInput, dayInput, idInput, manyInput, optionalChoice, optionalDay, optionalMoney, optionalText, versionInput, wordsInput } from "#lib/kernel/input"

/** The case that a part belongs to, as the person saw it: a change of a part is a change of the case. */
const ofCase = { id: idInput, version: versionInput }
const webAddress = optionalText(2000).refine((text) => text === null || /^https?:\/\/\S+$/i.test(text), "Write the whole address, beginning with https://.")
/** Empty for one that is new. */
const rowId = z.union([z.literal("").transform(() => null), idInput]).default(null)

export const recordInput = z.strictObject({
  ...ofCase,
  judge: optionalText(200),
  filedOn: optionalDay,
  closedOn: optionalDay,
  state: optionalText(100).transform((text, context) => {
    if (text === null) return null
    const written = squeezed(text)
    const state = states.find(({ code, name, cite, also }) => [code, name, cite, ...also].some((each) => squeezed(each) === written))
    if (state) return state.code
    context.addIssue("Write the name of a state, or its two letters, like IL.")
    return z.NEVER
  }),
  cause: optionalText(2000),
  stake: optionalText(5000),
  classAction: optionalChoice(classActions),
  isStayed: boxInput,
  hasInjunction: boxInput,
  orderWords: optionalText(2000),
  orderUntilOn: optionalDay,
  changedLaw: optionalText(5000),
  changedPolicy: optionalText(5000),
  changedPractice: optionalText(5000),
  monitoredSinceOn: optionalDay,
  feeAward: optionalMoney,
  feeAwardOn: optionalDay,
  assessment: optionalText(20_000),
  strategy: optionalText(20_000),
})

export const stationInput = z
  .strictObject({
    ...ofCase,
    docketId: rowId,
    court: wordsInput("Write the court.", 300),
    number: optionalText(100),
    role: optionalChoice(stationRoles),
    relation: optionalChoice(relations),
    /** From 1, in the order of the way. */
    place: z.coerce
      .number<string | number>({ error: "Write a number." })
      .int("Write a whole number.")
      .min(1, "Write 1 or more.")
      .max(100, "Write 100 or less."),
    judge: optionalText(200),
    isEnBanc: boxInput,
    filedOn: optionalDay,
    decidedOn: optionalDay,
    disposition: optionalChoice(stationDispositions),
    prevailed: optionalChoice(prevailings),
    citation: optionalText(300),
    words: optionalText(2000),
    sourceUrl: webAddress,
  })
  .superRefine(({ court, number }, context) => {
    const { dockets, problem } = docketsApart({ court, number })
    if (problem) context.addIssue({ code: "custom", path: ["number"], message: problem })
    else if (dockets.length > 1)
      context.addIssue({ code: "custom", path: ["number"], message: "These are several docket numbers. Add the court once for each of them." })
  })
export const partOfCaseInput = z.strictObject({ ...ofCase, rowId: idInput })

export const participantInput = z.strictObject({
  ...ofCase,
  participantId: rowId,
  role: z.enum(participantRoles, { error: "Choose what they are in the case." }),
  name: wordsInput("Write the name.", 300),
  detail: optionalText(500),
  audience: z.enum(audiences, { error: "Choose who reads it." }),
})

export const courtDateInput = z.strictObject({
  ...ofCase,
  courtDateId: rowId,
  kind: z.enum(courtDateKinds, { error: "Choose what is to come." }),
  happensOn: dayInput,
  words: optionalText(500),
  audience: z.enum(audiences, { error: "Choose who reads it." }),
})

export const captionInput = z.strictObject({ ...ofCase, captionId: idInput, untilOn: optionalDay, reason: optionalChoice(captionReasons) })

const audienceFields = Object.fromEntries(caseParts.map((part) => [part, z.enum(audiences, { error: "Choose who reads it." })])) as Record<
  (typeof caseParts)[number],
  z.ZodEnum<{ [Value in (typeof audiences)[number]]: Value }>
>
export const caseAudiencesInput = z.strictObject({ ...ofCase, ...audienceFields })

/** Several cases get one stage; `versions` are "id:version" as the person saw them. */
export const bulkStageInput = z.strictObject({
  versions: manyInput(z.string().regex(/^\d{1,9}:\d{1,9}$/)).refine((all) => all.length > 0, "Choose at least one case."),
  stage: z.enum(stages, { error: "Choose the stage." }),
  stageOn: optionalDay,
  /** The filters of the list from which the cases were chosen. */
  list: z.string().max(2000).optional(),
})

export type EditRecord = z.output<typeof recordInput>
export type SaveStation = z.output<typeof stationInput>
export type PartOfCase = z.output<typeof partOfCaseInput>
export type SaveParticipant = z.output<typeof participantInput>
export type SaveCourtDate = z.output<typeof courtDateInput>
export type SaveCaption = z.output<typeof captionInput>
export type CaseAudiences = z.output<typeof caseAudiencesInput>
/** Without `list`: of all cases. */
export type BulkStage = Omit<z.output<typeof bulkStageInput>, "list"> & { list?: string }
