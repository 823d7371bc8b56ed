import { eq, max } from "drizzle-orm"
import { change } from "#db/change"
import { type About, perform } from "#db/perform"
import { caseUpdates } from "#db/schema"
import type { Write } from "#db/store"
import type { FullCaseUpdate } from "#lib/case/case"
import { caseUpdateForm } from "#lib/case/form"
import type { EditCaseUpdate, MarkCase, NewCaseUpdate } from "#lib/case/input"
import { may } from "#lib/case/policy"
import { getCase, getCaseUpdate } from "#lib/case/queries"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import type { Permission } from "#lib/kernel/permission"
import { getOrganization } from "#lib/organization/queries"

const firstWords = (body: string) => (body.length <= 120 ? body : `${body.slice(0, 120).replace(/\s+\S*$/, "")} …`)

const aboutUpdate = (update: FullCaseUpdate, rest: Pick<About, "before" | "after">): About => ({
  noun: "case_update",
  id: update.id,
  organizationId: update.organizationId,
  caseId: update.caseId,
  summary: firstWords(update.body),
  ...rest,
})

const keysOf = ({ id, caseId, organizationId }: FullCaseUpdate) => ({ id, caseId, organizationId })

const nextPosition = (tx: Write, organizationId: number): number =>
  (tx
    .select({ last: max(caseUpdates.position) })
    .from(caseUpdates)
    .where(eq(caseUpdates.organizationId, organizationId))
    .get()?.last ?? -1) + 1

const insertUpdate = (actor: Actor, tx: Write, input: NewCaseUpdate, publishedAt: ReturnType<typeof now> | null) => {
  const { organizationId, caseId, happenedOn, body, source, sourceUrl, position = nextPosition(tx, organizationId) } = input
  if (caseId !== null) getCase(actor, caseId, tx)
  const values = { caseId, happenedOn, body, source, sourceUrl }
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

type Values = Partial<Pick<typeof caseUpdates.$inferInsert, "happenedOn" | "body" | "source" | "sourceUrl" | "deletedAt" | "publishedAt">>
const save = (actor: Actor, permission: Permission<FullCaseUpdate>, { id, version }: MarkCase, values: Values) =>
  perform(
    actor,
    permission,
    (tx) => getCaseUpdate(actor, id, tx),
    (tx, update) => ({
      value: keysOf(update),
      about: aboutUpdate(
        update,
        change(tx, caseUpdates, update, version, values, () => caseUpdateForm(update)),
      ),
    }),
  )

export const editCaseUpdate = (actor: Actor, { happenedOn, body, source, sourceUrl, ...row }: EditCaseUpdate) =>
  save(actor, may.editUpdate, row, { happenedOn, body, source, sourceUrl })
export const archiveCaseUpdate = (actor: Actor, row: MarkCase) => save(actor, may.archiveUpdate, row, { deletedAt: now() })
export const restoreCaseUpdate = (actor: Actor, row: MarkCase) => save(actor, may.restoreUpdate, row, { deletedAt: null })
export const publishCaseUpdate = (actor: Actor, row: MarkCase) => save(actor, may.publishUpdate, row, { publishedAt: now() })
export const unpublishCaseUpdate = (actor: Actor, row: MarkCase) => save(actor, may.unpublishUpdate, row, { publishedAt: null })
