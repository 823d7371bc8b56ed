import { randomUUID } from "node:crypto"
import { setTimeout } from "node:timers/promises"
import { attachmentFileKinds, attachmentKinds, type UploadKind } from "#lib/document/attachment"
import type { FileKind } from "#lib/document/kind"
import { cleanPhoto } from "#lib/document/photo"
import { readApart } from "#lib/document/read-apart"
import { log } from "#lib/door/log"
import { keepFile } from "#lib/door/receive"
import { receiveMultipart } from "#lib/door/receive-multipart"
import type { ReceivedFile } from "#lib/door/receive-spool"
import { resume, takeWhole } from "#lib/door/resumable"
import type { Actor } from "#lib/kernel/actor"
import { Refusal } from "#lib/kernel/refusal"
import { draftInput } from "#lib/report/input"
import { withLastTime } from "#lib/report/last-time"
import { fileKindsOf } from "#lib/report/report"
import { saveDraft } from "#lib/report/submit"
import { findReportUpload, notePages, rememberReportFile, removeAttachment, removeReportFile, uploadable } from "#lib/report/upload"
import type { Requirement, RequirementKind } from "#lib/requirement/requirement"

export type Received = { ok: true; name: string; sizeBytes: number } | { ok: false; message: string; status: number }

const allowedFor = (kind: RequirementKind, part: UploadKind): readonly FileKind[] => (part === "report" ? fileKindsOf(kind) : attachmentFileKinds[part])

/** So long an upload waits for its pages to be counted; on a busy machine they are noted later. */
const patienceMs = 5000

const countPages = async (path: string, mediaType: string): Promise<void> => {
  const { pages, pagesFrom } = await readApart({ path, mediaType })
  if (pages === null) return
  try {
    notePages(path, { pages, pagesFrom })
  } catch (error) {
    // The file is there all the same; only its number of pages is not.
    log().warn({ path, error: String(error) }, "the pages of a file could not be noted")
  }
}

/** The file lies on the disk for good before its row says so: a kill in between leaves a file without a row, which is swept, never a row without a file. */
const remember = async (actor: Actor, requirementId: number, file: ReceivedFile, part: UploadKind, id: string): Promise<Received> => {
  const cleaned = await cleanPhoto(file)
  if (!cleaned.ok) return cleaned
  const { name, mediaType, sizeBytes } = cleaned.file
  const path = await keepFile(cleaned.file)
  rememberReportFile(actor, requirementId, { ...cleaned.file, path }, part, id)
  if (part === "report") await Promise.race([countPages(path, mediaType), setTimeout(patienceMs, undefined, { ref: false })])
  return { ok: true, name, sizeBytes }
}

const ownerOf = (actor: Actor, requirementId: number) => `person ${actor.personId} requirement ${requirementId}`

/** With script: one request of the resumable protocol. Its sender's right is asked with each. @throws Missing, Refusal */
export const resumeReportFile = (actor: Actor, requirementId: number, id: string | undefined, request: Request, limitBytes: number): Promise<Response> => {
  uploadable(actor, requirementId)
  return resume(request, { owner: ownerOf(actor, requirementId), id, limitBytes })
}

/** Files what arrived whole by the resumable protocol. Asked twice it answers the same. @throws Missing, Refusal */
export const finishReportFile = async (actor: Actor, requirementId: number, id: string, part: UploadKind, limitBytes: number): Promise<Received> => {
  const { kind } = uploadable(actor, requirementId)
  const known = findReportUpload(actor, requirementId, id)
  if (known) return { ok: true, ...known }
  const taken = await takeWhole(id, ownerOf(actor, requirementId), { allowed: allowedFor(kind, part), limitBytes })
  return taken.ok ? remember(actor, requirementId, taken.file, part, id) : taken
}

/** What the button of the plain form asks for, besides keeping what was typed. */
const steps = ["save", "check", "remove"] as const
export type Step = (typeof steps)[number]

const merged = "A colleague saved this draft while you were typing. Both texts stand in the answers below: keep what is right."

/** Of the buttons, not of what was typed. */
const pressed = ["step", "same", "again", "take"]

const typedIn = (fields: FormData): Record<string, unknown> => {
  const names = [...new Set(fields.keys())].filter((name) => !pressed.includes(name))
  return Object.fromEntries(names.map((name) => [name, name === "caseIds" ? fields.getAll(name) : fields.get(name)]))
}

/** Keeps the typed answers as the draft. Answers a sentence when a colleague's text was merged in. */
const keepTyped = (actor: Actor, requirement: Requirement, fields: FormData): string | undefined => {
  const parsed = draftInput.safeParse(typedIn(fields))
  if (!parsed.success) throw new Refusal(parsed.error.issues[0]?.message ?? "Some answers need another look.")
  const [same, again] = ["same", "again"].map((name) => String(fields.get(name) ?? "")) as [string, string]
  const answers = withLastTime(requirement, parsed.data.answers, { same, again })
  return saveDraft(actor, { ...parsed.data, answers }, "merge").merged ? merged : undefined
}

/** What each file field of the plain form takes; the report's own is named "file". */
const fileFields = (kind: RequirementKind) =>
  Object.fromEntries([["file", fileKindsOf(kind)], ...attachmentKinds.map((part) => [`file_${part}`, attachmentFileKinds[part]] as const)])

const partOf = (field: string): UploadKind => attachmentKinds.find((part) => field === `file_${part}`) ?? "report"

/**
 * Without script: the whole form. What was typed is kept as the draft before a byte of a file is judged, so that a refused file loses nothing.
 * `problem` is a sentence for the page to which the form leads back. @throws Missing, Refusal
 */
export const receiveReportForm = async (
  actor: Actor,
  requirementId: number,
  request: Request,
  limitBytes: number,
): Promise<{ step: Step; problem: string | undefined }> => {
  const requirement = uploadable(actor, requirementId)
  const problems: string[] = []
  const onFields = (fields: FormData) => {
    const problem = actor.role === "grantee" ? keepTyped(actor, requirement, fields) : undefined
    if (problem) problems.push(problem)
  }
  const received = await receiveMultipart(request, { allowed: [], perField: fileFields(requirement.kind), limitBytes, onFields })
  if (!received.ok) return { step: "save", problem: received.message }
  const before = problems.length
  for (const [field, spooled, name] of received.files) {
    const answer = spooled.ok ? await remember(actor, requirementId, spooled.file, partOf(field), randomUUID()) : spooled
    if (!answer.ok) problems.push(`${name}: ${answer.message}`)
  }
  const step = steps.find((name) => name === received.fields.get("step")) ?? "save"
  const taken = received.fields.get("take")
  if (step === "remove") removeReportFile(actor, requirementId)
  if (typeof taken === "string" && taken) removeAttachment(actor, requirementId, taken)
  return { step: problems.length > before ? "save" : step, problem: problems.length > 0 ? problems.join(" ") : undefined }
}

/** What was typed into a plain form that can't be kept any more, so that it can be shown; its files are let go. */
export const readTyped = async (request: Request): Promise<Record<string, string>> => {
  const { fields } = await receiveMultipart(request, { allowed: [], perField: {}, onFields: () => undefined })
  return Object.fromEntries([...fields].flatMap(([name, value]) => (typeof value === "string" && value.trim() ? [[name, value]] : [])))
}
