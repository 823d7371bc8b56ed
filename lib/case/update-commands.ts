import { eq, max } from "drizzle-orm"
import { change } from "#db/change"
import { type About, perform } from "#db/perform"
import { caseUpdates, documents, grants, notes, reports } from "#db/schema"
import type { Write } from "#db/store"
import type { FullCaseUpdate } from "#lib/case/case"
import { caseUpdateForm } from "#lib/case/form"
import type { EditCaseUpdate, MarkCase, NewCaseUpdate } from "#lib/case/input"
import { may } from "#lib/case/policy"
import { getCase, getCaseUpdate } from "#lib/case/queries"
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

/** The columns of the form. What is attached, and where it was told first, are the organization's own. */
const newsOf = (tx: Write, organizationId: number, input: Omit<EditCaseUpdate, "id" | "version">) => {
  const { kind = null, happenedOn, body, source, sourceUrl, audience = "staff", documentId = null, from = { reportId: null, noteId: null } } = input
  const owners = [
    documentId === null ? undefined : tx.select({ id: documents.organizationId }).from(documents).where(eq(documents.id, documentId)).get(),
    from.noteId === null ? undefined : tx.select({ id: notes.organizationId }).from(notes).where(eq(notes.id, from.noteId)).get(),
    from.reportId === null
      ? undefined
      : tx.select({ id: grants.organizationId }).from(reports).innerJoin(grants, eq(grants.id, reports.grantId)).where(eq(reports.id, from.reportId)).get(),
  ]
  const named = [documentId, from.noteId, from.reportId]
  if (named.some((id, index) => id !== null && owners[index] === undefined)) throw new Refusal("What this names is not there any more. Choose again.")
  if (documentId !== null && owners[0]?.id !== organizationId) throw new Refusal("Attach a document of this organization.", "documentId")
  return { kind, happenedOn, body, source, sourceUrl, audience, documentId, ...from }
}

export const insertUpdate = (actor: Actor, tx: Write, input: NewCaseUpdate, publishedAt: ReturnType<typeof now> | null) => {
  const { organizationId, caseId, position = nextPosition(tx, organizationId) } = input
  if (caseId !== null) getCase(actor, caseId, tx)
  const values = { caseId, ...newsOf(tx, organizationId, input) }
  const { id } = tx
    .insert(caseUpdates)
    .values({ ...values, organizationId, position, publishedAt, createdAt: now() })
    .returning({ id: caseUpdates.id })
    .get()
  const made = getCaseUpdate(actor, id, tx)
  return { value: keysOf(made), about: aboutUpdate(made, { after: values }) }
}

/** News of a case; without a case where it belongs to none. Private until it is published. */
export const addCaseUpdate = (actor: Actor, input: NewCaseUpdate) =>
  perform(
    actor,
    may.addUpdate,
    (tx) => getOrganization(actor, input.organizationId, tx),
    (tx) => insertUpdate(actor, tx, input, null),
  )

/** An update of older records, public at once where `isPublic`. By the system only. */
export const importCaseUpdate = (actor: Actor, input: NewCaseUpdate & { isPublic: boolean }) =>
  perform(
    actor,
    may.importUpdate,
    (tx) => getOrganization(actor, input.organizationId, tx),
    (tx) => insertUpdate(actor, tx, input, input.isPublic ? now() : null),
  )

type Values = Partial<typeof caseUpdates.$inferInsert>
const save = (actor: Actor, permission: Permission<FullCaseUpdate>, { id, version }: MarkCase, valuesOf: (tx: Write, update: FullCaseUpdate) => Values) =>
  perform(
    actor,
    permission,
    (tx) => getCaseUpdate(actor, id, tx),
    (tx, update) => ({
      value: keysOf(update),
      about: aboutUpdate(
        update,
        change(tx, caseUpdates, update, version, valuesOf(tx, update), () => caseUpdateForm(update)),
      ),
    }),
  )

/** @throws Refusal where public news would become privileged */
export const editCaseUpdate = (actor: Actor, { id, version, ...input }: EditCaseUpdate) =>
  save(actor, may.editUpdate, { id, version }, (tx, update) => {
    if (update.publishedAt && input.audience === "privileged") throw new Refusal("This is public. Take it off the public site first.", "audience")
    return newsOf(tx, update.organizationId, input)
  })
export const archiveCaseUpdate = (actor: Actor, row: MarkCase) => save(actor, may.archiveUpdate, row, () => ({ deletedAt: now() }))
export const restoreCaseUpdate = (actor: Actor, row: MarkCase) => save(actor, may.restoreUpdate, row, () => ({ deletedAt: null }))
export const publishCaseUpdate = (actor: Actor, row: MarkCase) => save(actor, may.publishUpdate, row, () => ({ publishedAt: now() }))
export const unpublishCaseUpdate = (actor: Actor, row: MarkCase) => save(actor, may.unpublishUpdate, row, () => ({ publishedAt: null }))
