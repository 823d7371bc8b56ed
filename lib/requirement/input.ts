import { z } from "zod"
import type { Day } from "#lib/kernel/day"
import { dayInput, idInput, manyInput, optionalDay, optionalText, versionInput, wordsInput } from "#lib/kernel/input"
import { requirementKinds } from "#lib/requirement/requirement"

const kind = z.enum(requirementKinds, "Choose what is owed.")
const reason = wordsInput("Write the reason.", 2000)
const period = { coversFrom: optionalDay, coversTo: optionalDay }

const isInOrder = ({ coversFrom, coversTo }: { coversFrom: Day | null; coversTo: Day | null }) => !coversFrom || !coversTo || coversFrom <= coversTo
const inOrder = { error: "The last day comes before the first.", path: ["coversTo"] }

export const addRequirementInput = z.strictObject({ grantId: idInput, kind, dueOn: dayInput, ...period, reason }).refine(isInOrder, inOrder)
export type AddRequirement = z.output<typeof addRequirementInput>

/** Without a schedule, the one that suits the grant's fiscal year. */
export const addScheduleInput = z.strictObject({ grantId: idInput, scheduleId: idInput.optional() })
export type AddSchedule = z.output<typeof addScheduleInput>

/** The ids of requirements with the version that the person saw, "12 3". */
const seenInput = manyInput(
  z
    .string()
    .regex(/^\d+ \d+$/, "Choose from the list.")
    .transform((text) => text.split(" ").map(Number) as [number, number]),
)
/** `missing`: a rule and the first day that it covers, "7 2027-10-01". */
export const moveRequirementsInput = z.strictObject({ grantId: idInput, moves: seenInput, ended: seenInput, missing: manyInput(z.string()), reason })
export type MoveRequirements = z.output<typeof moveRequirementsInput>

export const editRequirementInput = z.strictObject({ id: idInput, version: versionInput, kind, ...period }).refine(isInOrder, inOrder)
export type EditRequirement = z.output<typeof editRequirementInput>

export const extendRequirementInput = z.strictObject({ id: idInput, version: versionInput, dueOn: dayInput, reason })
export type ExtendRequirement = z.output<typeof extendRequirementInput>

export const waiveRequirementInput = z.strictObject({ id: idInput, version: versionInput, reason })
export type WaiveRequirement = z.output<typeof waiveRequirementInput>

/** For acts that need no words: archive, restore, reopen. */
export const actOnRequirementInput = z.strictObject({ id: idInput, version: versionInput })
export type ActOnRequirement = z.output<typeof actOnRequirementInput>

export const logCallInput = z.strictObject({
  requirementId: idInput,
  happenedOn: dayInput,
  who: optionalText(300),
  body: wordsInput("Write what was said.", 20_000),
})
export type LogCall = z.output<typeof logCallInput>
