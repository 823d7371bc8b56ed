import { z } from "zod"
import { idInput, manyInput, optionalText, textInput, versionInput, wordsInput } from "#lib/kernel/input"
import { requirementKinds } from "#lib/requirement/requirement"

/** The form stops at 20,000; two texts of colleagues may stand in one answer. */
const answer = textInput().max(100_000, "Shorten this, or send it as a file.").default("")
const answerFields = { progress: answer, decisions: answer, next: answer, media: answer, attorneys: answer, achieved: answer, moneyUsed: answer }
const cases = { caseIds: manyInput(idInput) }

/** `version` is that of the draft that the person saw; 0 when there was none yet. */
export const draftInput = z
  .strictObject({ requirementId: idInput, version: versionInput, ...answerFields, ...cases })
  .transform(({ requirementId, version, caseIds, ...answers }) => ({ requirementId, version, caseIds, answers }))
export type SaveDraft = z.output<typeof draftInput>

export const submitReportInput = z.strictObject({ requirementId: idInput, version: versionInput })

export const fileReportInput = z
  .strictObject({ requirementId: idInput, uploadId: optionalText(100), ...answerFields, ...cases })
  .transform(({ requirementId, uploadId, caseIds, ...answers }) => ({ requirementId, uploadId, caseIds, answers }))
export type FileReport = z.output<typeof fileReportInput>

export const actOnReportInput = z.strictObject({ id: idInput, version: versionInput })
export type ActOnReport = z.output<typeof actOnReportInput>

export const acceptReportInput = z
  .strictObject({ id: idInput, version: versionInput, publish: z.enum(["yes", "no"]).default("no") })
  .transform(({ publish, ...report }) => ({ ...report, publish: publish === "yes" }))
export type AcceptReport = z.output<typeof acceptReportInput>

export const requestChangesInput = z.strictObject({ id: idInput, version: versionInput, words: wordsInput("Write what should change.", 5000) })
export type RequestChanges = z.output<typeof requestChangesInput>

export const importReportInput = z.strictObject({ grantId: idInput, kind: z.enum(requirementKinds), publishedUrl: z.url(), ...cases })
export type ImportReport = z.output<typeof importReportInput>
