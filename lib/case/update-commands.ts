import { eq, max } from "drizzle-orm"
import { change } from "#db/change"
import { type About, perform } from "#db/perform"
import { caseUpdates, documents, grants, notes, reports } from "#db/schema"
import type { Write } from "#db/store"
import type { FullCaseUpdate } from "#lib/case/case"
import { refuseToCome } from "#lib/case/days"
import { caseUpdateForm } from "#lib/case/form"
import type { EditCaseUpdate, MarkCase, NewCaseUpdate } from "#lib/case/input"
import { may } from "#lib/case/policy"
import { getCase, getCaseUpdate } from "#lib/case/queries"
import { keepUpload } from "#lib/document/commands"
import type { Actor } from "#lib/kernel/actor"
import { withoutPrivilegedWords } from "#lib/kernel/audience"
import { now } from "#lib/kernel/clock"
import type { Permission } from "#lib/kernel/permission"
import { Refusal } from "#lib/kernel/refusal"
import { getOrganization } from "#lib/organization/queries"

const firstWords = (body: string) => (body.length <= 120 ? body : `${body.slice(0, 120).replace(/\s+\S*$/, "")} …`)

const aboutUpdate = (update: FullCaseUpdate, changed: Pick<About, "before" | "after">): About => {
  const { isPrivileged, ...told } = withoutPrivilegedWords(changed, update.audience, ["body", "source", "sourceUrl"])
  const { id, organizationId, caseId, body } = update
  return { noun: "case_update", id, organizationId, caseId, summary: isPrivileged ? "Privileged news" : firstWords(body), ...told }
}

const keysOf = ({ id, caseId, organizationId }: FullCaseUpdate) => ({ id, caseId, organizationId })

const nextPosition = (tx: Write, organizationId: number): number =>
  (tx
    .select({ last: max(caseUpdates.position) })
    .from(caseUpdates)
    .where(eq(caseUpdates.organizationId, organizationId))
    .get()?.last ?? -1) + 1

type Owner = { organizationId: number; caseId: number | null }

/** The columns of the form, and the document that it brought along. What is attached, and where it was told first, are the organization's own. */
const newsOf = (tx: Write, actor: Actor, { organizationId, caseId }: Owner, input: Omit<EditCaseUpdate, "id" | "version">) => {
  const { kind = null, happenedOn, body, source, sourceUrl, audience = "staff", documentId = null, from = { reportId: null, noteId: null } } = input
  refuseToCome({ happenedOn })
  const owners = [
    documentId === null ? undefined : tx.select({ id: documents.organizationId }).from(documents).where(eq(documents.id, documentId)).get(),
    from.noteId === null ? undefined : tx.select({ id: notes.organizationId, audience: notes.audience }).from(notes).where(eq(notes.id, from.noteId)).get(),
    from.reportId === null
      ? undefined
      : tx.select({ id: grants.organizationId }).from(reports).innerJoin(grants, eq(grants.id, reports.grantId)).where(eq(reports.id, from.reportId)).get(),
  ]
  const named = [documentId, from.noteId, from.reportId]
  if (named.some((id, index) => id !== null && owners[index] === undefined)) throw new Refusal("What this names is not there any more. Choose again.")
  if (documentId !== null && owners[0]?.id !== organizationId) throw new Refusal("Attach a document of this organization.", "documentId")
  const [, note] = owners
  if (note && "audience" in note && note.audience === "privileged" && audience !== "privileged")
    throw new Refusal("What was said there is privileged, so this is too. Choose “Privileged”, or don’t name it as the origin.", "audience")
  const { uploadId = null, decisionAudience: asked = "staff" } = input
  const decisionAudience = audience === "privileged" ? audience : asked
  const kept =
    uploadId === null ? undefined : keepUpload(tx, actor, { uploadId, organizationId, caseId, grantId: null, title: null, audience: decisionAudience })
  const values = { kind, happenedOn, body, source, sourceUrl, audience, documentId: kept?.id ?? documentId, ...from }
  return { values, kept: kept ? [kept.about] : [] }
}

/** Within another's transaction. `kept`: what the event of a document tells that came along. */
export const insertUpdate = (actor: Actor, tx: Write, input: NewCaseUpdate, publishedAt: ReturnType<typeof now> | null) => {
  const { organizationId, caseId, position = nextPosition(tx, organizationId) } = input
  if (caseId !== null) getCase(actor, caseId)
  const { values: news, kept } = newsOf(tx, actor, { organizationId, caseId }, input)
  const values = { caseId, ...news }
  const { id } = tx
    .insert(caseUpdates)
    .values({ ...values, organizationId, position, publishedAt, createdAt: now() })
    .returning({ id: caseUpdates.id })
    .get()
  const made = getCaseUpdate(actor, id)
  return { value: keysOf(made), about: aboutUpdate(made, { after: values }), kept }
}

/** News of a case; without a case where it belongs to none. Private until it is published. */
export const addCaseUpdate = (actor: Actor, input: NewCaseUpdate) =>
  perform(
    actor,
    may.addUpdate,
    () => getOrganization(actor, input.organizationId),
    (tx) => {
      const { value, about, kept } = insertUpdate(actor, tx, input, null)
      return { value, about: [about, ...kept] as const }
    },
  )

/** An update of older records, public at once where `isPublic`. By the system only. */
export const importCaseUpdate = (actor: Actor, input: NewCaseUpdate & { isPublic: boolean }) =>
  perform(
    actor,
    may.importUpdate,
    () => getOrganization(actor, input.organizationId),
    (tx) => {
      const { value, about, kept } = insertUpdate(actor, tx, input, input.isPublic ? now() : null)
      return { value, about: [about, ...kept] as const }
    },
  )

type Values = Partial<typeof caseUpdates.$inferInsert>
type Work = (tx: Write, update: FullCaseUpdate) => { values: Values; kept: readonly About[] }
const save = (actor: Actor, permission: Permission<FullCaseUpdate>, { id, version }: MarkCase, work: Work) =>
  perform(
    actor,
    permission,
    () => getCaseUpdate(actor, id),
    (tx, update) => {
      const { values, kept } = work(tx, update)
      const changed = change(tx, caseUpdates, update, version, values, () => caseUpdateForm(update))
      return { value: keysOf(update), about: [aboutUpdate(update, changed), ...kept] as const }
    },
  )
const mark = (permission: Permission<FullCaseUpdate>, values: () => Values) => (actor: Actor, row: MarkCase) =>
  save(actor, permission, row, () => ({ values: values(), kept: [] }))

/** @throws Refusal where public news would become privileged */
export const editCaseUpdate = (actor: Actor, { id, version, ...input }: EditCaseUpdate) =>
  save(actor, may.editUpdate, { id, version }, (tx, update) => {
    if (update.publishedAt && input.audience === "privileged") throw new Refusal("This is public. Take it off the public site first.", "audience")
    return newsOf(tx, actor, update, input)
  })
export const archiveCaseUpdate = mark(may.archiveUpdate, () => ({ deletedAt: now() }))
export const restoreCaseUpdate = mark(may.restoreUpdate, () => ({ deletedAt: null }))
export const publishCaseUpdate = mark(may.publishUpdate, () => ({ publishedAt: now() }))
export const unpublishCaseUpdate = mark(may.unpublishUpdate, () => ({ publishedAt: null }))
