import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { housekeep } from "#db/housekeep"
import { reportVersions, uploads } from "#db/schema"
import { db, type Read } from "#db/store"
import type { KeptFile } from "#lib/document/upload"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import { verdict } from "#lib/kernel/permission"
import { Refusal } from "#lib/kernel/refusal"
import { findDraft, forgetUploads, startDraft } from "#lib/report/draft"
import { may } from "#lib/report/policy"
import { getRequirement } from "#lib/requirement/queries"
import type { Requirement } from "#lib/requirement/requirement"

/** The requirement, if this person may upload a file for its report now: grantee staff, or the foundation's staff for a grantee. @throws Missing, Refusal */
export const uploadable = (actor: Actor, requirementId: number, from: Read = db): Requirement => {
  const requirement = getRequirement(actor, requirementId, from)
  const judged = verdict(actor, actor.role === "grantee" ? may.draft : may.file, requirement)
  if (!judged.granted) throw new Refusal(judged.because)
  return requirement
}

/**
 * Notes a kept file as the one that the report of a requirement will carry: uploaded, not yet submitted. It takes the place of an earlier one.
 * Answers the upload's id. @throws Missing, Refusal
 */
export const rememberReportFile = (actor: Actor, requirementId: number, file: KeptFile): string =>
  housekeep("upload", (tx) => {
    const requirement = uploadable(actor, requirementId, tx)
    const { personId } = actor
    if (personId === null) throw new Refusal("Only a person who is signed in can upload a file.")
    if (actor.role === "grantee") startDraft(tx, requirement)
    forgetUploads(tx, actor, requirementId)
    const id = randomUUID()
    const { path, name, mediaType, sizeBytes, sha256 } = file
    tx.insert(uploads).values({ id, personId, requirementId, path, name, mediaType, sizeBytes, sha256, createdAt: now() }).run()
    return id
  })

/** Takes the file out of a draft: the one that was uploaded, or the one that an earlier version carried. Earlier versions keep theirs. */
export const removeReportFile = (actor: Actor, requirementId: number): void =>
  housekeep("upload", (tx) => {
    uploadable(actor, requirementId, tx)
    forgetUploads(tx, actor, requirementId)
    const draft = actor.role === "grantee" ? findDraft(tx, requirementId) : undefined
    if (draft) tx.update(reportVersions).set({ documentId: null }).where(eq(reportVersions.id, draft.id)).run()
  })
