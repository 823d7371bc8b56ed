import { allowedKinds } from "#lib/document/kind"
import { cleanPhoto } from "#lib/document/photo"
import { may } from "#lib/document/policy"
import { rememberUpload } from "#lib/document/upload"
import { keepFile, receiveRaw } from "#lib/door/receive"
import { receiveMultipart } from "#lib/door/receive-multipart"
import type { ReceivedFile } from "#lib/door/receive-spool"
import type { Actor } from "#lib/kernel/actor"
import { verdict } from "#lib/kernel/permission"
import { Refusal } from "#lib/kernel/refusal"
import { getOrganization } from "#lib/organization/queries"

export type ReceivedDocument = { ok: true; uploadId: string; name: string; sizeBytes: number } | { ok: false; message: string; status: number }

/** @throws Missing, Refusal */
const refuseUnlessAllowed = (actor: Actor, organizationId: number): void => {
  const judged = verdict(actor, may.add, getOrganization(actor, organizationId))
  if (!judged.granted) throw new Refusal(judged.because)
}

/** The file lies on the disk for good before its row says so. */
const remember = async (actor: Actor, received: ReceivedFile): Promise<ReceivedDocument> => {
  const cleaned = await cleanPhoto(received)
  if (!cleaned.ok) return cleaned
  const { file } = cleaned
  const path = await keepFile(file)
  return { ok: true, uploadId: rememberUpload(actor, { ...file, path }), name: file.name, sizeBytes: file.sizeBytes }
}

/** A document on its way, as the body of the request, or in a plain form. Asks for the permission before a byte is read. @throws Missing, Refusal */
export const receiveDocument = async (actor: Actor, organizationId: number, request: Request, limitBytes: number): Promise<ReceivedDocument> => {
  refuseUnlessAllowed(actor, organizationId)
  const options = { allowed: allowedKinds.document, limitBytes }
  const isForm = (request.headers.get("content-type") ?? "").startsWith("multipart/form-data")
  const received = isForm ? await receiveMultipart(request, { ...options, onFields: () => undefined }) : await receiveRaw(request, options)
  if (!received.ok) return received
  return received.file ? remember(actor, received.file) : { ok: false, status: 400, message: "Choose a file first." }
}
