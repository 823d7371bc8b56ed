import { z } from "zod"
import { boxInput, idInput, manyInput, optionalText, versionInput, wordsInput, writtenNumber } from "#lib/kernel/input"
import { answerNames } from "#lib/report/report"
import { requirementKinds } from "#lib/requirement/requirement"
import { attachmentKinds, countsFroms, dueFroms, type Question } from "#lib/schedule/schedule"

/** A whole number between two, or nothing. */
const optionalCount = (least: number, most: number) =>
  z
    .union([z.literal(""), writtenNumber(z.coerce.number<string | number>().int().min(least).max(most))], {
      error: `Write a whole number from ${least} to ${most}.`,
    })
    .optional()
    .transform((value) => (value === "" || value === undefined ? null : value))

const scheduleFields = {
  name: wordsInput("Write a name for this schedule.", 120),
  countsFrom: z.enum(countsFroms, "Choose from where months are counted."),
  lastYear: optionalCount(1900, 2200),
}
/** `copyOf`: the schedule whose rules the new one begins with. */
export const newScheduleInput = z.strictObject({ ...scheduleFields, copyOf: z.union([z.literal(""), idInput]).optional() })
export const scheduleInput = z.strictObject({ id: idInput, version: versionInput, ...scheduleFields })
export const actOnScheduleInput = z.strictObject({ id: idInput, version: versionInput })
export type NewSchedule = z.output<typeof newScheduleInput>
export type EditSchedule = z.output<typeof scheduleInput>
export type ActOnSchedule = z.output<typeof actOnScheduleInput>

/** The places that a form has for questions: those whose answers have a column, and the foundation's own. */
export const questionNames = [...answerNames, "own_1", "own_2", "own_3", "own_4", "own_5", "own_6"] as const

type QuestionName = (typeof questionNames)[number]
export const isOwnQuestion = (name: string): boolean => name.startsWith("own_")

/** The same field of each place, "progress_order", so that what is wrong stands beside what was typed. */
const ofEach = <const Part extends string, Input extends z.ZodType>(part: Part, input: Input) =>
  Object.fromEntries(questionNames.map((name) => [`${name}_${part}`, input])) as Record<`${QuestionName}_${Part}`, Input>

const questionFields = {
  ...ofEach("order", optionalCount(1, 99)),
  ...ofEach("label", optionalText(200)),
  ...ofEach("hint", optionalText(500)),
  ...ofEach("required", boxInput),
}
type QuestionFields = z.output<z.ZodObject<typeof questionFields>>

/** In the order of their places; what `isAsked` without one comes after them. */
const questionsOf = (fields: QuestionFields, isAsked: (name: QuestionName) => boolean): Question[] =>
  questionNames
    .flatMap((name) => {
      const order = fields[`${name}_order`]
      const label = fields[`${name}_label`]
      return label !== null && (order !== null || isAsked(name)) ? [{ name, label, order: order ?? Number.POSITIVE_INFINITY }] : []
    })
    .sort((one, other) => (one.order === other.order ? 0 : one.order - other.order))
    .map(({ name, label }) => ({
      name,
      label,
      hint: fields[`${name}_hint`] ?? "",
      isRequired: fields[`${name}_required`],
      rows: name === "progress" ? 8 : 4,
    }))

const ruleFields = {
  kind: z.enum(requirementKinds, "Choose what is owed."),
  dueFrom: z.enum(dueFroms, "Choose from where the day is counted."),
  dueMonths: optionalCount(0, 48),
  dueDate: optionalCount(1, 31),
  dueDays: optionalCount(0, 1000),
  againMonths: optionalCount(0, 48),
  againDate: optionalCount(1, 31),
  coversMonth: optionalCount(0, 47),
  coversMonths: optionalCount(1, 48),
  followsEnd: boxInput,
  mustAttach: manyInput(z.enum(attachmentKinds)),
  pageLimit: optionalCount(1, 100),
  isPublished: boxInput,
  ...questionFields,
}

type Fields = z.output<z.ZodObject<typeof ruleFields>>
const faultOf = (rule: Pick<Fields, "dueFrom" | "dueMonths" | "dueDate" | "dueDays" | "againMonths" | "againDate" | "coversMonth" | "coversMonths">) => {
  if (rule.dueFrom === "year_start" && (rule.dueMonths === null || rule.dueDate === null))
    return { path: "dueDate", message: "Choose the month and write the date." }
  if (rule.dueFrom !== "year_start" && rule.dueDays === null) return { path: "dueDays", message: "Write how many days; 0 is the day itself." }
  if ((rule.againMonths === null) !== (rule.againDate === null))
    return { path: "againDate", message: "Choose the month and write the date, or leave both empty." }
  if ((rule.coversMonth === null) !== (rule.coversMonths === null))
    return { path: "coversMonths", message: "Choose the first month and write how many, or leave both empty." }
  if (rule.dueFrom === "period_end" && rule.coversMonths === null)
    return { path: "coversMonths", message: "Say which months it covers: the day is counted from their end." }
  return undefined
}

const checked = (rule: Fields, context: { addIssue: (issue: { code: "custom"; path: string[]; message: string }) => void }) => {
  const fault = faultOf(rule)
  if (fault) context.addIssue({ code: "custom", path: [fault.path], message: fault.message })
  for (const name of questionNames)
    if (rule[`${name}_order`] !== null && rule[`${name}_label`] === null)
      context.addIssue({ code: "custom", path: [`${name}_label`], message: "Write the question that has this place, or empty the place." })
}

/** Only what this way of counting uses is kept. */
const tidy = (rule: Fields, isAsked: (name: QuestionName) => boolean) => {
  const isFixed = rule.dueFrom === "year_start"
  const { kind, dueFrom, dueMonths, dueDate, dueDays, againMonths, againDate, coversMonth, coversMonths, followsEnd, mustAttach, pageLimit, isPublished } = rule
  const due = isFixed
    ? { dueMonths, dueDate, dueDays: null, againMonths, againDate }
    : { dueMonths: null, dueDate: null, dueDays, againMonths: null, againDate: null }
  return { kind, dueFrom, ...due, coversMonth, coversMonths, followsEnd, mustAttach, pageLimit, isPublished, questions: questionsOf(rule, isAsked) }
}

export const newRuleInput = z
  .strictObject({ scheduleId: idInput, ...ruleFields })
  .superRefine(checked)
  .transform((rule) => ({ scheduleId: rule.scheduleId, ...tidy(rule, () => true) }))
/** This form proposes Lodestar's own wording too, which is asked only where it has a place. */
export const ruleInput = z
  .strictObject({ id: idInput, version: versionInput, ...ruleFields })
  .superRefine(checked)
  .transform((rule) => ({ id: rule.id, version: rule.version, ...tidy(rule, isOwnQuestion) }))
export type NewRule = z.output<typeof newRuleInput>
export type EditRule = z.output<typeof ruleInput>
