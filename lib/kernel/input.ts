import { z } from "zod"
import { type Day, isDay } from "#lib/kernel/day"
import { type Cents, parseMoney } from "#lib/kernel/money"
import { Refusal } from "#lib/kernel/refusal"

/** Pieces that the forms of all rooms are made of. Raw values in, our units out. */

/** What a person reads where a form's own rule says nothing: only a request that no form of ours sends gets here. */
z.config({
  customError: ({ code }) =>
    code === "unrecognized_keys"
      ? "This was sent with something that the form does not ask for. Load the page again, and send it from there."
      : "Choose or write this again.",
})

export const idInput = z.coerce.number<string | number>().int().positive()
/** The version of the row that the person saw. */
export const versionInput = z.coerce.number<string | number>().int().nonnegative()

/** A number that a person writes: what is left blank is no zero. */
export const writtenNumber = <Value extends z.ZodType>(number: Value) =>
  z.preprocess((raw) => (typeof raw === "string" && raw.trim() === "" ? undefined : raw), number)

/** Control characters, and those that show nothing or turn the direction of what follows. Nobody types them; a pasted text may carry them. */
const unseen = /[[\p{Cc}\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]--[\t\n\r]]/gv
/** Text as a person sees it: every text of a form begins here. */
export const textInput = (sentence?: string) => z.string(sentence).overwrite((text) => text.replace(unseen, ""))

/** Text that must be there; `sentence` says how to mend it. */
export const wordsInput = (sentence: string, most = 200) => textInput(sentence).trim().min(1, sentence).max(most, `Shorten this to ${most} characters.`)

/** Text that may be left empty; null then. */
export const optionalText = (most = 5000) =>
  textInput()
    .trim()
    .max(most, `Shorten this to ${most} characters.`)
    .optional()
    .transform((text) => text || null)

/** One of a list, or nothing. */
export const optionalChoice = <const Value extends string>(values: readonly [Value, ...Value[]]) =>
  z
    .union([z.literal(""), z.enum(values)], { error: "Choose one of the list." })
    .optional()
    .transform((value) => (value === "" || value === undefined ? null : (value as Value)))

type Fault = { addIssue: (message: string) => void }

const readDay = (text: string, context: Fault): Day => {
  if (isDay(text.trim())) return text.trim() as Day
  context.addIssue("Write the date as year-month-day, like 2027-04-15.")
  return z.NEVER
}
export const dayInput = z.string({ error: "Write the date." }).transform(readDay)
export const optionalDay = z
  .string()
  .optional()
  .transform((text, context) => (text?.trim() ? readDay(text, context) : null))

const readMoney = (text: string, context: Fault): Cents => {
  try {
    return parseMoney(text)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    context.addIssue(error.message)
    return z.NEVER
  }
}
export const moneyInput = z.string({ error: "Write the amount in dollars." }).transform(readMoney)
/** Empty: not recorded. */
export const optionalMoney = z
  .string()
  .optional()
  .transform((text, context) => (text?.trim() ? readMoney(text, context) : null))

export const emailInput = z
  .string({ error: "Write the e-mail address." })
  .trim()
  .toLowerCase()
  .pipe(z.email("Write a whole e-mail address, like name@example.org."))

/** Boxes of one name: none, one or several. */
export const manyInput = <Value extends z.ZodType>(value: Value) =>
  z.preprocess((raw) => (raw === undefined || raw === "" ? [] : Array.isArray(raw) ? raw : [raw]), z.array(value))

/** A box: ticked or not. */
export const boxInput = z
  .string()
  .optional()
  .transform((value) => value !== undefined && value !== "")
