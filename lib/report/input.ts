import { z } from "zod"
import { idInput, manyInput, optionalText, textInput, versionInput } from "#lib/kernel/input"
import type { FileWords } from "#lib/report/attachment"
import type { Said } from "#lib/report/said"
import { requirementKinds } from "#lib/requirement/requirement"

/** The form stops at 20,000; two texts of colleagues may stand in one answer. */
const answer = textInput().max(100_000, "Shorten this, or send it as a file.").default("")
const answerFields = { progress: answer, decisions: answer, next: answer, media: answer, attorneys: answer, achieved: answer, moneyUsed: answer }
const cases = { caseIds: manyInput(idInput) }

const ownFields = { own_1: answer, own_2: answer, own_3: answer, own_4: answer, own_5: answer, own_6: answer }

const fileWords = z
  .strictObject({
    id: z.string().regex(/^(k-\d{1,16}|u-[0-9a-f-]{32,36})$/),
    caption: optionalText(500),
    credit: optionalText(200),
    publish: z.enum(["yes"]).optional(),
  })
  .transform(({ id, caption, credit, publish }): FileWords => ({ id, caption: caption ?? "", credit: credit ?? "", mayPublish: publish === "yes" }))

const partOfFile = /^(caption|credit|publish)_(.+)$/

/** What stands beside the files comes as "caption_u-…", "credit_u-…", "publish_u-…": a plain form has flat names only. */
const gatherFiles = (raw: unknown): unknown => {
  if (typeof raw !== "object" || raw === null) return raw
  const files = new Map<string, Record<string, unknown>>()
  const rest = Object.entries(raw).filter(([name, value]) => {
    const [, part, id] = partOfFile.exec(name) ?? []
    if (part && id) files.set(id, { ...files.get(id), id, [part]: value })
    return !part
  })
  return { ...Object.fromEntries(rest), files: [...files.values()] }
}

/** `version` is that of the draft that the person saw; 0 when there was none yet. */
export const draftInput = z.preprocess(
  gatherFiles,
  z
    .strictObject({ requirementId: idInput, version: versionInput, ...answerFields, ...ownFields, ...cases, files: z.array(fileWords).max(100) })
    .transform(({ requirementId, version, caseIds, files, ...answers }): SaveDraft => ({ requirementId, version, caseIds, files, answers })),
)
export type SaveDraft = { requirementId: number; version: number; answers: Said; caseIds: readonly number[]; files?: readonly FileWords[] }

export const submitReportInput = z.strictObject({ requirementId: idInput, version: versionInput })

export const fileReportInput = z.preprocess(
  gatherFiles,
  z
    .strictObject({ requirementId: idInput, uploadId: optionalText(100), ...answerFields, ...ownFields, ...cases, files: z.array(fileWords).max(100) })
    .transform(({ requirementId, uploadId, caseIds, files, ...answers }): FileReport => ({ requirementId, uploadId, caseIds, files, answers })),
)
export type FileReport = { requirementId: number; uploadId: string | null; caseIds: readonly number[]; answers: Said; files?: readonly FileWords[] }

export const actOnReportInput = z.strictObject({ id: idInput, version: versionInput })
export type ActOnReport = z.output<typeof actOnReportInput>

export const acceptReportInput = z
  .strictObject({ id: idInput, version: versionInput, publish: z.enum(["yes", "no"]).default("no") })
  .transform(({ publish, ...report }) => ({ ...report, publish: publish === "yes" }))
export type AcceptReport = z.output<typeof acceptReportInput>

const importReportInput = z.strictObject({ grantId: idInput, kind: z.enum(requirementKinds), publishedUrl: z.url(), ...cases })
export type ImportReport = z.output<typeof importReportInput>
