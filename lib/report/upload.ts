import { randomUUID } from "node:crypto"
import { and, eq, sql } from "drizzle-orm"
import { housekeep } from "#db/housekeep"
import { given, keptFor, keptQuery } from "#db/kept-query"
import { documents, persons, reportVersions, uploads } from "#db/schema"
import { db, type Write } from "#db/store"
import type { UploadKind } from "#lib/document/attachment"
import type { KeptFile } from "#lib/document/upload"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import { verdict } from "#lib/kernel/permission"
import { Refusal } from "#lib/kernel/refusal"
import { dropFile, refuseTooMany } from "#lib/report/attach"
import { findDraft, forgetUploads, startDraft, uploadsOf } from "#lib/report/draft"
import { may } from "#lib/report/policy"
import type { PageCount } from "#lib/report/report"
import { getRequirement } from "#lib/requirement/queries"
import type { Requirement } from "#lib/requirement/requirement"

/** The requirement, if this person may upload a file for its report now: grantee staff, or the foundation's staff for a grantee. @throws Missing, Refusal */
export const uploadable = (actor: Actor, requirementId: number): Requirement => {
  const requirement = getRequirement(actor, requirementId)
  const judged = verdict(actor, actor.role === "grantee" ? may.draft : may.file, requirement)
  if (!judged.granted) throw new Refusal(judged.because)
  return requirement
}

/** Whoever looks at the draft meanwhile is told that it is another one now, before they submit it. */
const changed = (tx: Write, draftId: number): void => {
  tx.update(reportVersions)
    .set({ version: sql`${reportVersions.version} + 1` })
    .where(eq(reportVersions.id, draftId))
    .run()
}

const startOrChange = (tx: Write, actor: Actor, requirement: Requirement): number => {
  const known = findDraft(tx, requirement.id)
  if (known) changed(tx, known.id)
  return known?.id ?? startDraft(tx, actor, requirement).id
}

/**
 * Notes a kept file: uploaded, not yet submitted. One that is the report itself takes the place of an earlier one, others go along with it.
 * Answers the upload's id. @throws Missing, Refusal
 */
export const rememberReportFile = (actor: Actor, requirementId: number, file: KeptFile, kind: UploadKind = "report", id: string = randomUUID()): string =>
  housekeep("upload", (tx) => {
    const requirement = uploadable(actor, requirementId)
    const { personId } = actor
    if (personId === null) throw new Refusal("Only a person who is signed in can upload a file.")
    if (actor.role === "grantee") startOrChange(tx, actor, requirement)
    if (kind === "report") forgetUploads(tx, actor, requirementId)
    else refuseTooMany(tx, actor, requirementId, kind)
    const { path, name, mediaType, sizeBytes, sha256 } = file
    tx.insert(uploads).values({ id, personId, requirementId, kind, path, name, mediaType, sizeBytes, sha256, createdAt: now() }).run()
    return id
  })

/** An upload of the same people for the same requirement. */
export const findReportUpload = (actor: Actor, requirementId: number, id: string) =>
  db
    .select({ name: uploads.name, sizeBytes: uploads.sizeBytes })
    .from(uploads)
    .where(and(uploadsOf(actor, requirementId), eq(uploads.id, id)))
    .get()

/** Notes how many pages a kept file has: at its upload or, when it was submitted meanwhile, at the version that carries it. */
export const notePages = (path: string, { pages, pagesFrom }: PageCount): void =>
  housekeep("upload", (tx) => {
    tx.update(uploads).set({ pages, pagesFrom }).where(eq(uploads.path, path)).run()
    const filed = tx.select({ id: documents.id }).from(documents).where(eq(documents.path, path)).get()
    if (filed) tx.update(reportVersions).set({ pages, pagesFrom }).where(eq(reportVersions.documentId, filed.id)).run()
  })

/** Takes the file out of a draft: the one that was uploaded, or the one that an earlier version carried. Earlier versions keep theirs. */
export const removeReportFile = (actor: Actor, requirementId: number): void =>
  housekeep("upload", (tx) => {
    uploadable(actor, requirementId)
    forgetUploads(tx, actor, requirementId)
    const draft = actor.role === "grantee" ? findDraft(tx, requirementId) : undefined
    if (!draft) return
    tx.update(reportVersions).set({ documentId: null, pages: null, pagesFrom: null }).where(eq(reportVersions.id, draft.id)).run()
    changed(tx, draft.id)
  })

/** Takes a file that goes along out of a draft. */
export const removeAttachment = (actor: Actor, requirementId: number, id: string): void =>
  housekeep("upload", (tx) => {
    const requirement = uploadable(actor, requirementId)
    const draftId = actor.role === "grantee" ? startOrChange(tx, actor, requirement) : 0
    dropFile(tx, actor, requirementId, draftId, id)
  })

const uploadRows = keptFor((actor) =>
  db
    .select({ id: uploads.id })
    .from(uploads)
    .where(uploadsOf(actor, given("requirement")))
    .limit(1),
)

/** Whether something is uploaded and not yet submitted. */
export const hasUploads = (actor: Actor, requirementId: number): boolean => uploadRows(actor, "any", { requirement: requirementId }).length > 0

const ownUploadRows = keptQuery(() =>
  db
    .select({ requirementId: uploads.requirementId })
    .from(uploads)
    .innerJoin(persons, eq(persons.id, uploads.personId))
    .where(eq(persons.organizationId, given("organization"))),
)

/** Of the organization's requirements, those for which something is uploaded and not yet submitted. */
export const requirementsWithUploads = (actor: Actor): Set<number> =>
  new Set(ownUploadRows({ organization: actor.organizationId }).flatMap(({ requirementId }) => (requirementId === null ? [] : [requirementId])))
