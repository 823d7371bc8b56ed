import { z } from "zod"
import { idInput, optionalChoice, optionalText, textInput, versionInput, wordsInput } from "#lib/kernel/input"
import { einPattern, standings } from "#lib/organization/organization"

/** "12-3456789", or the same nine digits without the dash. */
const optionalEin = z
  .string()
  .trim()
  .optional()
  .transform((text, context): string | null => {
    if (!text) return null
    const ein = text.replace(/^(\d{2})(\d{7})$/, "$1-$2")
    if (einPattern.test(ein)) return ein
    context.addIssue("Write the EIN as nine digits, like 12-3456789.")
    return z.NEVER
  })

const optionalState = z
  .string()
  .trim()
  .toUpperCase()
  .optional()
  .transform((text, context): string | null => {
    if (!text) return null
    if (/^[A-Z]{2}$/.test(text)) return text
    context.addIssue("Write the state in two letters, like IL.")
    return z.NEVER
  })

const optionalAddress = z
  .union([
    z.literal("").transform(() => null),
    textInput()
      .pipe(z.url({ protocol: /^https?$/, error: "Write a whole address, like https://example.org." }))
      .refine((url) => !URL.parse(url)?.username, "Write the address without a user name and password."),
  ])
  .optional()
  .transform((url) => url ?? null)

/** One spelling on each line; empty lines and repetitions are left out. */
const aliasLines = textInput()
  .max(4000, "Shorten this to 4,000 characters.")
  .optional()
  .transform((text) => [
    ...new Set(
      (text ?? "")
        .split(/\r?\n/)
        .map((line) => line.replace(/\s+/g, " ").trim())
        .filter(Boolean),
    ),
  ])

const facts = {
  name: wordsInput("Write the name of the organization."),
  aliases: aliasLines,
  parentName: optionalText(200),
  ein: optionalEin,
  standing: optionalChoice(standings),
  address: optionalText(500),
  state: optionalState,
  website: optionalAddress,
  description: optionalText(10_000),
}

export const addOrganizationInput = z.strictObject(facts)
export const editOrganizationInput = z.strictObject({ ...facts, id: idInput, version: versionInput })
/** For the acts on one organization that ask for nothing more. */
export const organizationActInput = z.strictObject({ id: idInput, version: versionInput })
