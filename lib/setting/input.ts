import { z } from "zod"
import { emailInput, idInput, optionalDay, optionalMoney, optionalText, versionInput, wordsInput } from "#lib/kernel/input"

const knownZone = (zone: string) => {
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: zone })
    return true
  } catch {
    // RangeError is how the platform says that it does not know the zone.
    return false
  }
}

export const settingInput = z.strictObject({
  version: versionInput,
  name: wordsInput("Write the name of the foundation."),
  about: optionalText(4000),
  fiscalYearStartMonth: z.coerce.number<string | number>().int().min(1).max(12),
  timeZone: wordsInput("Write a time zone, like America/New_York.").refine(knownZone, "This time zone is not known. Write one like America/New_York."),
  contactName: optionalText(200),
  contactEmail: z.union([z.literal(""), emailInput]).optional(),
  contactPhone: optionalText(60),
  lastMeetingOn: optionalDay,
})

export const budgetInput = z.strictObject({
  year: z.coerce.number<string | number>("Write the fiscal year, like 2027.").int().min(1900, "Write a year like 2027.").max(2200, "Write a year like 2027."),
  budget: optionalMoney,
  version: versionInput,
})

export const newIssueAreaInput = z.strictObject({ name: wordsInput("Write the name of the issue area.", 80) })

export const issueAreaInput = z.strictObject({ id: idInput, version: versionInput, name: wordsInput("Write the name of the issue area.", 80) })

export const issueAreaUseInput = z.strictObject({ id: idInput, version: versionInput, use: z.enum(["yes", "no"]) })
