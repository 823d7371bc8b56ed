import { and, asc, count, eq, ne, sql } from "drizzle-orm"
import { given, keptFor, keptQuery } from "#db/kept-query"
import { documents, reportFiles, uploads } from "#db/schema"
import { db, type Read, type Write } from "#db/store"
import { type AttachmentKind, attachmentLabels, mostAttachments } from "#lib/document/attachment"
import { insertDocument } from "#lib/document/commands"
import type { Actor } from "#lib/kernel/actor"
import { Refusal } from "#lib/kernel/refusal"
import type { DraftFile, FileWords } from "#lib/report/attachment"
import { uploadsOf } from "#lib/report/draft"
import type { Requirement } from "#lib/requirement/requirement"

const waitingRows = keptFor((actor) =>
  db
    .select()
    .from(uploads)
    .where(and(uploadsOf(actor, given("requirement")), ne(uploads.kind, "report")))
    .orderBy(asc(uploads.createdAt), asc(sql`uploads.rowid`)),
)
const waiting = (actor: Actor, requirementId: number) => waitingRows(actor, "waiting", { requirement: requirementId })

const carriedRows = keptQuery(() =>
  db
    .select({ file: reportFiles, name: documents.name, sizeBytes: documents.sizeBytes })
    .from(reportFiles)
    .innerJoin(documents, eq(documents.id, reportFiles.documentId))
    .where(eq(reportFiles.reportVersionId, given("version")))
    .orderBy(asc(reportFiles.position), asc(reportFiles.id)),
)

/** What goes along with a draft: first what a version before brought (`versionId` is the draft's, or that of the version it starts from), then what is new. */
export const draftFiles = (actor: Actor, requirementId: number, versionId: number | undefined): DraftFile[] => {
  const kept = carriedRows({ version: versionId ?? 0 }).map(({ file: { documentId, kind, caption, credit, mayPublish }, name, sizeBytes }): DraftFile => {
    return { id: `k-${documentId}`, kind, name, sizeBytes, caption, credit, mayPublish, isUploaded: false }
  })
  const added = waiting(actor, requirementId).map(({ id, kind, name, sizeBytes, caption, credit, mayPublish }): DraftFile => {
    return { id: `u-${id}`, kind: kind as AttachmentKind, name, sizeBytes, caption, credit, mayPublish, isUploaded: true }
  })
  return [...kept, ...added]
}

/** @throws Refusal when as many of the kind go along as can */
export const refuseTooMany = (tx: Read, actor: Actor, requirementId: number, kind: AttachmentKind): void => {
  const { found } = tx
    .select({ found: count() })
    .from(uploads)
    .where(and(uploadsOf(actor, requirementId), eq(uploads.kind, kind)))
    .get() ?? { found: 0 }
  if (found < mostAttachments) return
  throw new Refusal(
    `At most ${mostAttachments} files of one kind (${attachmentLabels[kind].toLowerCase()}) go along with a report. Remove one first, or put several into one PDF.`,
  )
}

/** Keeps what was written beside the files; of files that are gone, nothing. */
export const describeFiles = (tx: Write, actor: Actor, requirementId: number, draftId: number, files: readonly FileWords[]): void => {
  for (const { id, caption, credit, mayPublish } of files) {
    const [place, key] = [id.slice(0, 2), id.slice(2)]
    const words = { caption, credit, mayPublish }
    if (place === "u-")
      tx.update(uploads)
        .set(words)
        .where(and(uploadsOf(actor, requirementId), eq(uploads.id, key)))
        .run()
    else
      tx.update(reportFiles)
        .set(words)
        .where(and(eq(reportFiles.reportVersionId, draftId), eq(reportFiles.documentId, Number(key))))
        .run()
  }
}

/** Takes one file out of a draft; the version that brought it keeps it. */
export const dropFile = (tx: Write, actor: Actor, requirementId: number, draftId: number, id: string): void => {
  const [place, key] = [id.slice(0, 2), id.slice(2)]
  if (place === "u-")
    tx.delete(uploads)
      .where(and(uploadsOf(actor, requirementId), ne(uploads.kind, "report"), eq(uploads.id, key)))
      .run()
  else
    tx.delete(reportFiles)
      .where(and(eq(reportFiles.reportVersionId, draftId), eq(reportFiles.documentId, Number(key))))
      .run()
}

/** Uploads become documents that go along with the version that is sent, behind those that it has. */
export const fileAttachments = (tx: Write, actor: Actor, { id, grantId, organizationId }: Requirement, versionId: number): void => {
  const before = tx.select({ found: count() }).from(reportFiles).where(eq(reportFiles.reportVersionId, versionId)).get()?.found ?? 0
  waiting(actor, id).forEach(({ kind, caption, credit, mayPublish, ...file }, index) => {
    const title = caption || `${attachmentLabels[kind as AttachmentKind]}: ${file.name}`
    const documentId = insertDocument(tx, actor, { organizationId, grantId, title, audience: "shared", file })
    const values = { kind: kind as AttachmentKind, caption, credit, mayPublish, documentId, position: before + index }
    tx.insert(reportFiles)
      .values({ ...values, reportVersionId: versionId })
      .run()
    tx.delete(uploads).where(eq(uploads.id, file.id)).run()
  })
}
