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

const questionParts = ["order", "label", "hint", "required"] as const
const questionInput = z
  .strictObject({ name: z.enum(questionNames), order: optionalCount(1, 99), label: optionalText(200), hint: optionalText(500), required: boxInput })
  .transform(({ name, order, label, hint, required }) => ({ name, order, label, hint: hint ?? "", isRequired: required }))

/** A question is asked where its place has a number; they are asked in the order of these. */
const questions = z.array(questionInput).transform((places): Question[] =>
  places
    .flatMap(({ order, label, ...question }) => (order === null || label === null ? [] : [{ ...question, order, label }]))
    .sort((one, other) => one.order - other.order)
    .map(({ order: _, ...question }) => ({ ...question, rows: question.name === "progress" ? 8 : 4 })),
)

/** The form's fields of each place ("progress_order", "progress_label") become one question. */
const gather = (raw: unknown): unknown => {
  if (typeof raw !== "object" || raw === null) return raw
  const fields = new Map(Object.entries(raw))
  const places = questionNames.map((name) => {
    const parts = questionParts.flatMap((part): [string, unknown][] => {
      const value: unknown = fields.get(`${name}_${part}`)
      fields.delete(`${name}_${part}`)
      return value === undefined ? [] : [[part, value]]
    })
    return { name, ...Object.fromEntries(parts) }
  })
  return { ...Object.fromEntries(fields), questions: places }
}

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
  questions,
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
}

/** Only what this way of counting uses is kept. */
const tidy = (rule: Fields) => {
  const isFixed = rule.dueFrom === "year_start"
  const {
    kind,
    dueFrom,
    dueMonths,
    dueDate,
    dueDays,
    againMonths,
    againDate,
    coversMonth,
    coversMonths,
    followsEnd,
    mustAttach,
    pageLimit,
    isPublished,
    questions,
  } = rule
  const due = isFixed
    ? { dueMonths, dueDate, dueDays: null, againMonths, againDate }
    : { dueMonths: null, dueDate: null, dueDays, againMonths: null, againDate: null }
  return { kind, dueFrom, ...due, coversMonth, coversMonths, followsEnd, mustAttach, pageLimit, isPublished, questions }
}

export const newRuleInput = z.preprocess(
  gather,
  z
    .strictObject({ scheduleId: idInput, ...ruleFields })
    .superRefine(checked)
    .transform((rule) => ({ scheduleId: rule.scheduleId, ...tidy(rule) })),
)
export const ruleInput = z.preprocess(
  gather,
  z
    .strictObject({ id: idInput, version: versionInput, ...ruleFields })
    .superRefine(checked)
    .transform((rule) => ({ id: rule.id, version: rule.version, ...tidy(rule) })),
)
export type NewRule = z.output<typeof newRuleInput>
export type EditRule = z.output<typeof ruleInput>
