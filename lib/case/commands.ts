import { and, eq, ne } from "drizzle-orm"
import { change } from "#db/change"
import { type About, perform } from "#db/perform"
import { caseCaptions, caseIssueAreas, caseReliefs, cases, dockets, events } from "#db/schema"
import type { Write } from "#db/store"
import { caseResultLabels, type FullCase } from "#lib/case/case"
import { refuseToCome } from "#lib/case/days"
import { captionText, caseForm, docketText } from "#lib/case/form"
import type { CaseFields, EditCase, MarkCase, NewCase } from "#lib/case/input"
import { prevailedOf } from "#lib/case/outcome"
import { may } from "#lib/case/policy"
import { getCase } from "#lib/case/queries"
import type { CaptionReason } from "#lib/case/record"
import type { Station } from "#lib/case/station"
import { docketColumns, docketsApart } from "#lib/court/docket"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import type { Day } from "#lib/kernel/day"
import type { Permission } from "#lib/kernel/permission"
import { Refusal } from "#lib/kernel/refusal"
import { freeSlug } from "#lib/kernel/slug"
import { getOrganization } from "#lib/organization/queries"

const nameOf = ({ name, caption }: CaseFields): string => {
  const text = name ?? caption
  if (!text) throw new Refusal("Write the caption, or the name of the work if it has none.", "caption")
  return text
}

const columnsOf = (input: CaseFields, stations: readonly Station[] = []) => {
  const { caption, shortName = null, stage, stageOn, granteeSide, disposition, settlementForm, mootBecause = null, description } = input
  const prevailed = prevailedOf(input, stations)
  return { caption, shortName, name: nameOf(input), stage, stageOn, granteeSide, disposition, prevailed, settlementForm, mootBecause, description }
}

/** The form still holds the day of the stage before, where only the stage was chosen anew: since when the new one holds is then not known. */
const stageDayOf = ({ stage, stageOn }: CaseFields, before: FullCase): Day | null => (stage !== before.stage && stageOn === before.stageOn ? null : stageOn)

type Caption = { caption: string; untilOn: Day | null; reason: CaptionReason | null }

/** Those of the form, and the one that an edit replaces: no caption is lost by writing over it, nor why one of them ended. */
const captionsOf = (input: CaseFields, before: FullCase | undefined): Caption[] => {
  const known = new Map(before?.captions.map((earlier) => [earlier.caption, earlier]))
  const replaced = before?.caption && before.caption !== input.caption ? before.caption : null
  const own = { untilOn: input.captionOn ?? null, reason: input.captionReason ?? null }
  return [...new Set([...input.earlierCaptions, ...(replaced ? [replaced] : [])])]
    .filter((caption) => caption !== input.caption)
    .map((caption) => ({ caption, untilOn: null, reason: null, ...known.get(caption), ...(caption === replaced ? own : {}) }))
}

const writeParts = (tx: Write, caseId: number, input: CaseFields, before?: FullCase) => {
  for (const part of [caseCaptions, caseIssueAreas, caseReliefs]) tx.delete(part).where(eq(part.caseId, caseId)).run()
  for (const { caption, untilOn, reason } of captionsOf(input, before)) tx.insert(caseCaptions).values({ caseId, caption, untilOn, reason }).run()
  for (const issueAreaId of new Set(input.issueAreaIds)) tx.insert(caseIssueAreas).values({ caseId, issueAreaId }).run()
  for (const relief of new Set(input.reliefs)) tx.insert(caseReliefs).values({ caseId, relief }).run()
}

const slugFor = (tx: Write, title: string, id = 0): string =>
  freeSlug(
    title,
    (slug) =>
      tx
        .select({ id: cases.id })
        .from(cases)
        .where(and(eq(cases.slug, slug), ne(cases.id, id)))
        .get() !== undefined,
  )

/** An address that the public has seen stays, whatever the case is called later. */
const wasPublic = (tx: Write, courtCase: FullCase): boolean =>
  courtCase.publishedAt !== null ||
  tx
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.noun, "case"), eq(events.nounId, courtCase.id), eq(events.verb, "case.publish")))
    .get() !== undefined

/** The parts of a case as its event tells them. */
const partsOf = (courtCase: FullCase) => ({
  earlierCaptions: captionText(courtCase.earlierCaptions),
  dockets: docketText(courtCase.dockets),
  issueAreas: courtCase.issueAreas.map(({ name }) => name).join(", "),
  reliefs: courtCase.reliefs.join(", "),
})

const aboutCase = (courtCase: FullCase, rest: Pick<About, "before" | "after"> & { summary?: string }): About => ({
  noun: "case",
  id: courtCase.id,
  organizationId: courtCase.organizationId,
  caseId: courtCase.id,
  summary: courtCase.title,
  ...rest,
})

/** Within another's transaction: the row, its parts, and what its event tells. */
export const insertCase = (actor: Actor, tx: Write, input: NewCase, publishedAt: ReturnType<typeof now> | null) => {
  const values = { ...columnsOf(input), organizationId: input.organizationId, publishedAt, createdAt: now() }
  const { id } = tx
    .insert(cases)
    .values({ ...values, slug: slugFor(tx, input.caption ?? values.name) })
    .returning({ id: cases.id })
    .get()
  writeParts(tx, id, input)
  for (const [position, docket] of input.dockets.flatMap((each) => docketsApart(each).dockets).entries())
    tx.insert(dockets)
      .values({ ...docket, ...docketColumns(docket), caseId: id, position })
      .run()
  const made = getCase(actor, id)
  return { value: { id, slug: made.slug, organizationId: input.organizationId }, about: aboutCase(made, { after: { ...columnsOf(input), ...partsOf(made) } }) }
}

export const addCase = (actor: Actor, input: NewCase) =>
  perform(
    actor,
    may.add,
    () => getOrganization(actor, input.organizationId),
    (tx) => {
      refuseToCome({ stageOn: input.stageOn })
      return insertCase(actor, tx, input, null)
    },
  )

/** A case of older records, public at once where `isPublic`. By the system only. */
export const importCase = (actor: Actor, input: NewCase & { isPublic: boolean }) =>
  perform(
    actor,
    may.import,
    () => getOrganization(actor, input.organizationId),
    (tx) => insertCase(actor, tx, input, input.isPublic ? now() : null),
  )

/** Saves the form of what a case is and where it stands. A caption that is written over becomes an earlier one. */
export const editCase = (actor: Actor, input: EditCase) =>
  perform(
    actor,
    may.edit,
    () => getCase(actor, input.id),
    (tx, courtCase) => {
      refuseToCome({ stageOn: input.stageOn, captionOn: input.captionOn })
      const values = { ...columnsOf(input, courtCase.dockets), stageOn: stageDayOf(input, courtCase) }
      const slug = wasPublic(tx, courtCase) ? courtCase.slug : slugFor(tx, input.caption ?? values.name, courtCase.id)
      const changed = change(tx, cases, courtCase, input.version, { ...values, slug }, () => caseForm(courtCase))
      writeParts(tx, courtCase.id, input, courtCase)
      const after = getCase(actor, courtCase.id)
      const summary = after.result === courtCase.result ? after.title : `${after.title}: ${caseResultLabels[after.result].toLowerCase()}`
      return {
        value: { id: after.id, organizationId: after.organizationId },
        about: aboutCase(after, { summary, before: { ...changed.before, ...partsOf(courtCase) }, after: { ...changed.after, ...partsOf(after) } }),
      }
    },
  )

type Mark = Partial<Pick<typeof cases.$inferInsert, "deletedAt" | "publishedAt">>
const mark = (permission: Permission<FullCase>, values: () => Mark) => (actor: Actor, input: MarkCase) =>
  perform(
    actor,
    permission,
    () => getCase(actor, input.id),
    (tx, courtCase) => ({
      value: { id: courtCase.id, organizationId: courtCase.organizationId },
      about: aboutCase(
        courtCase,
        change(tx, cases, courtCase, input.version, values(), () => caseForm(courtCase)),
      ),
    }),
  )

export const archiveCase = mark(may.archive, () => ({ deletedAt: now() }))
export const restoreCase = mark(may.restore, () => ({ deletedAt: null }))
export const publishCase = mark(may.publish, () => ({ publishedAt: now() }))
export const unpublishCase = mark(may.unpublish, () => ({ publishedAt: null }))
