import { keepFile, receiveRaw } from "#lib/door/receive"
import { receiveMultipart } from "#lib/door/receive-multipart"
import type { ReceivedFile } from "#lib/door/receive-spool"
import type { Actor } from "#lib/kernel/actor"
import { Refusal } from "#lib/kernel/refusal"
import { saveDraft } from "#lib/report/commands"
import { draftInput } from "#lib/report/input"
import { fileKindsOf } from "#lib/report/report"
import { rememberReportFile, removeReportFile, uploadable } from "#lib/report/upload"

export type Received = { ok: true; name: string; sizeBytes: number } | { ok: false; message: string; status: number }

/** The file lies on the disk for good before its row says so: a kill in between leaves a file without a row, which is swept, never a row without a file. */
const remember = async (actor: Actor, requirementId: number, file: ReceivedFile): Promise<Received> => {
  const path = await keepFile(file)
  rememberReportFile(actor, requirementId, { ...file, path })
  return { ok: true, name: file.name, sizeBytes: file.sizeBytes }
}

/** With script: the file is the body of the request. @throws Missing, Refusal */
export const receiveReportFile = async (actor: Actor, requirementId: number, request: Request, limitBytes: number): Promise<Received> => {
  const { kind } = uploadable(actor, requirementId)
  const received = await receiveRaw(request, { allowed: fileKindsOf(kind), limitBytes })
  return received.ok ? remember(actor, requirementId, received.file) : received
}

/** What the button of the plain form asks for, besides keeping what was typed. */
const steps = ["save", "check", "remove"] as const
export type Step = (typeof steps)[number]

const merged = "A colleague saved this draft while you were typing. Both texts stand in the answers below: keep what is right."

/** Keeps the typed answers as the draft. Answers a sentence when a colleague's text was merged in. */
const keepTyped = (actor: Actor, fields: FormData): string | undefined => {
  const typed = Object.fromEntries([...new Set(fields.keys())].filter((name) => name !== "step").map((name) => [name, fields.getAll(name)]))
  const one = Object.fromEntries(Object.entries(typed).map(([name, values]) => [name, name === "caseIds" ? values : values[0]]))
  const parsed = draftInput.safeParse(one)
  if (!parsed.success) throw new Refusal(parsed.error.issues[0]?.message ?? "Some answers need another look.")
  return saveDraft(actor, parsed.data, "merge").merged ? merged : undefined
}

/**
 * Without script: the whole form. What was typed is kept as the draft before a byte of the file is judged, so that a refused file loses nothing.
 * `problem` is a sentence for the page to which the form leads back. @throws Missing, Refusal
 */
export const receiveReportForm = async (
  actor: Actor,
  requirementId: number,
  request: Request,
  limitBytes: number,
): Promise<{ step: Step; problem: string | undefined }> => {
  const { kind } = uploadable(actor, requirementId)
  let problem: string | undefined
  const onFields = (fields: FormData) => {
    if (actor.role === "grantee") problem = keepTyped(actor, fields)
  }
  const received = await receiveMultipart(request, { allowed: fileKindsOf(kind), limitBytes, onFields })
  const step = steps.find((name) => name === received.fields.get("step")) ?? "save"
  if (!received.ok) return { step: "save", problem: received.message }
  if (received.file) await remember(actor, requirementId, received.file)
  else if (step === "remove") removeReportFile(actor, requirementId)
  return { step, problem }
}
