import { z } from "zod"
import { idInput, textInput, versionInput, wordsInput } from "#lib/kernel/input"
import type { ReviewPart } from "#lib/report/review"

const partPrefix = "part_"
export const partField = (part: string): string => `${partPrefix}${part}`

const partWords = textInput().trim().max(5000, "Shorten this to 5000 characters.")

/** What should change as a whole, part by part, or both. Parts are named by their answers (`partField`). */
export const requestChangesInput = z
  .object({ id: idInput, version: versionInput, words: textInput().trim().max(5000, "Shorten this to 5000 characters.").default("") })
  .catchall(partWords)
  .transform(({ id, version, words, ...rest }, context) => {
    const parts: ReviewPart[] = []
    for (const [name, value] of Object.entries(rest)) {
      if (!/^part_[A-Za-z0-9_]{1,60}$/.test(name)) context.addIssue({ code: "custom", message: "This was sent with something that the form does not ask for." })
      else if (typeof value === "string" && value !== "") parts.push({ part: name.slice(partPrefix.length), words: value })
    }
    if (words === "" && parts.length === 0) context.addIssue({ code: "custom", path: ["words"], message: "Write what should change." })
    return { id: id as number, version: version as number, words: words as string, parts }
  })
export type RequestChanges = z.output<typeof requestChangesInput>

export const saidOfReportInput = z.strictObject({ id: idInput, body: wordsInput("Write something first.", 10_000) })
export type SaidOfReport = z.output<typeof saidOfReportInput>

export const reopenReportInput = z.strictObject({ id: idInput, version: versionInput, reason: wordsInput("Write why it is taken up again.", 2000) })
export type ReopenReport = z.output<typeof reopenReportInput>
