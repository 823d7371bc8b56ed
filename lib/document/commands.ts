import { eq } from "drizzle-orm"
import type { z } from "zod"
import { change } from "#db/change"
import { type About, perform } from "#db/perform"
import { documents, uploads } from "#db/schema"
import type { Write } from "#db/store"
import { type Document, documentForm } from "#lib/document/document"
import type { addDocumentInput, documentActInput, editDocumentInput } from "#lib/document/input"
import { may } from "#lib/document/policy"
import { getDocument } from "#lib/document/queries"
import { findUpload, type KeptFile } from "#lib/document/upload"
import type { Actor } from "#lib/kernel/actor"
import { type Audience, withoutPrivilegedWords } from "#lib/kernel/audience"
import { now } from "#lib/kernel/clock"
import type { Permission } from "#lib/kernel/permission"
import { Refusal } from "#lib/kernel/refusal"
import { getOrganization } from "#lib/organization/queries"

type AddDocument = z.output<typeof addDocumentInput>
type Act = z.output<typeof documentActInput>
type NewDocument = { organizationId: number; grantId?: number | null; caseId?: number | null; title?: string | null; audience: Audience; file: KeptFile }

/** The row alone, for a room that keeps a file within an act of its own. The file itself lies in the data folder already. */
export const insertDocument = (tx: Write, actor: Actor, { file, title, ...document }: NewDocument): number => {
  const { path, name, mediaType, sizeBytes, sha256 } = file
  return tx
    .insert(documents)
    .values({ ...document, title: title || name, path, name, mediaType, sizeBytes, sha256, personId: actor.personId, createdAt: now() })
    .returning({ id: documents.id })
    .get().id
}

/** Takes an upload of the actor's own out of the waiting room. @throws Refusal when it is not there any more */
const takeUpload = (tx: Write, actor: Actor, uploadId: string): KeptFile => {
  const upload = findUpload(actor, uploadId, tx)
  if (!upload) throw new Refusal("This file is not there any more. Choose it again.", "file")
  tx.delete(uploads).where(eq(uploads.id, uploadId)).run()
  return upload
}

type Told = { organizationId: number; grantId?: number | null; caseId?: number | null; title: string; audience: Audience }

const aboutDocument = (
  id: number,
  { organizationId, grantId = null, caseId = null, title, audience }: Told,
  changed: Pick<About, "before" | "after">,
): About => {
  const { isPrivileged, ...told } = withoutPrivilegedWords(changed, audience, ["title"])
  return { noun: "document", id, organizationId, grantId, caseId, summary: isPrivileged ? "Privileged document" : title, ...told }
}

/** Within another's transaction: the upload becomes a document, with what its event tells. */
export const keepUpload = (tx: Write, actor: Actor, { uploadId, ...input }: AddDocument): { id: number; about: About } => {
  const file = takeUpload(tx, actor, uploadId)
  const id = insertDocument(tx, actor, { ...input, file })
  const title = input.title ?? file.name
  return { id, about: aboutDocument(id, { ...input, title }, { after: { title, audience: input.audience, sha256: file.sha256 } }) }
}

/** Files the upload as a document of the organization. */
export const addDocument = (actor: Actor, input: AddDocument) =>
  perform(
    actor,
    may.add,
    () => getOrganization(actor, input.organizationId),
    (tx, { id: organizationId }) => {
      const { id, about } = keepUpload(tx, actor, input)
      return { value: { id, organizationId }, about }
    },
  )

const save = (actor: Actor, permission: Permission<Document>, { id, version }: Act, values: Partial<typeof documents.$inferInsert>) =>
  perform(
    actor,
    permission,
    () => getDocument(actor, id),
    (tx, document) => {
      const changed = change(tx, documents, document, version, values, () => documentForm(document))
      return {
        value: { id, organizationId: document.organizationId },
        about: aboutDocument(id, { ...document, title: values.title ?? document.title }, changed),
      }
    },
  )

export const editDocument = (actor: Actor, { id, version, ...facts }: z.output<typeof editDocumentInput>) => save(actor, may.edit, { id, version }, facts)
export const archiveDocument = (actor: Actor, act: Act) => save(actor, may.archive, act, { deletedAt: now() })
export const restoreDocument = (actor: Actor, act: Act) => save(actor, may.restore, act, { deletedAt: null })
