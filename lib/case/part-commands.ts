import { and, eq } from "drizzle-orm"
import { change } from "#db/change"
import { perform } from "#db/perform"
import { caseAudiences, caseCaptions, cases, dockets } from "#db/schema"
import type { Write } from "#db/store"
import { type FullCase, stageLabels } from "#lib/case/case"
import { refuseReversed, refuseToCome } from "#lib/case/days"
import { caseForm, recordForm } from "#lib/case/form"
import { followed } from "#lib/case/outcome"
import { casePartLabels, caseParts, privilegedColumns, usualAudience } from "#lib/case/part"
import { may } from "#lib/case/policy"
import { getCase } from "#lib/case/queries"
import type { BulkStage, CaseAudiences, EditRecord, PartOfCase, SaveCaption, SaveStation } from "#lib/case/record-input"
import { docketColumns } from "#lib/court/docket"
import { numberWords } from "#lib/court/number-words"
import type { Actor } from "#lib/kernel/actor"
import { audienceLabels } from "#lib/kernel/audience"
import type { Permission } from "#lib/kernel/permission"
import { Missing, Refusal } from "#lib/kernel/refusal"

type Values = Partial<typeof cases.$inferInsert>
type Told = { summary: string; before?: Record<string, unknown>; after?: Record<string, unknown> }

/** An act on a part of a case is an edit of the case: of the version that the person saw, with one event. `work` may answer columns of the case to save along. */
export const editPart = (
  actor: Actor,
  permission: Permission<FullCase>,
  { id, version }: { id: number; version: number },
  work: (tx: Write, courtCase: FullCase) => Told & { values?: Values },
) =>
  perform(
    actor,
    permission,
    () => getCase(actor, id),
    (tx, courtCase) => {
      const { values = {}, ...told } = work(tx, courtCase)
      change(tx, cases, courtCase, version, values, () => ({ ...caseForm(courtCase), ...recordForm(courtCase) }))
      return {
        value: { id, organizationId: courtCase.organizationId },
        about: { noun: "case", id, organizationId: courtCase.organizationId, caseId: id, ...told },
      }
    },
  )

/** What is privileged is not repeated in the history. */
const unrepeated = (row: object, { audiences }: FullCase): Record<string, unknown> => {
  const closed = privilegedColumns(audiences)
  return Object.fromEntries(Object.entries(row).filter(([name]) => !closed.includes(name)))
}

export const editRecord = (actor: Actor, { id, version, feeAward, ...fields }: EditRecord) =>
  editPart(actor, may.edit, { id, version }, (_tx, courtCase) => {
    const { filedOn, closedOn, monitoredSinceOn, feeAwardOn } = fields
    refuseToCome({ filedOn, closedOn, monitoredSinceOn, feeAwardOn })
    refuseReversed(filedOn, { field: "closedOn", on: closedOn })
    const values = { ...fields, feeAwardCents: feeAward }
    const before = Object.fromEntries(Object.keys(values).map((name) => [name, courtCase[name as keyof typeof values]]))
    return { values, summary: `${courtCase.title}: its record`, before: unrepeated(before, courtCase), after: unrepeated(values, courtCase) }
  })

/** Puts the rows in order 0, 1, 2 …, the given one at its place. */
const placed = (tx: Write, caseId: number, docketId: number, place: number) => {
  const others = tx
    .select({ id: dockets.id })
    .from(dockets)
    .where(eq(dockets.caseId, caseId))
    .orderBy(dockets.position, dockets.id)
    .all()
    .map(({ id }) => id)
    .filter((id) => id !== docketId)
  const order = others.toSpliced(place - 1, 0, docketId)
  for (const [position, id] of order.entries()) tx.update(dockets).set({ position }).where(eq(dockets.id, id)).run()
}

const stationLine = ({ court, number }: { court: string; number: string | null }) => (number ? `${court}, ${numberWords(number)}` : court)

/** Adds a station, or saves it. Where nobody said who prevailed, the case follows its last court. */
export const saveStation = (actor: Actor, { id, version, docketId, place, ...station }: SaveStation) =>
  editPart(actor, may.edit, { id, version }, (tx, courtCase) => {
    const known = courtCase.dockets.find((docket) => docket.id === docketId)
    if (docketId !== null && !known) throw new Missing("docket")
    refuseToCome({ filedOn: station.filedOn, decidedOn: station.decidedOn })
    refuseReversed(station.filedOn, { field: "decidedOn", on: station.decidedOn })
    const isSame = known?.court === station.court && known.number === station.number
    const values = { ...station, ...(isSame ? {} : { ...docketColumns(station), courtListenerId: null }) }
    const savedId = known
      ? tx.update(dockets).set(values).where(eq(dockets.id, known.id)).returning({ id: dockets.id }).get().id
      : tx
          .insert(dockets)
          .values({ ...values, caseId: id })
          .returning({ id: dockets.id })
          .get().id
    placed(tx, id, savedId, place)
    const after = getCase(actor, id).dockets
    return {
      values: { prevailed: followed(courtCase, courtCase.dockets, after) },
      summary: `${courtCase.title}: ${stationLine(station)}`,
      before: known && Object.fromEntries(Object.keys(station).map((name) => [name, known[name as keyof typeof station]])),
      after: station,
    }
  })

export const removeStation = (actor: Actor, { id, version, rowId }: PartOfCase) =>
  editPart(actor, may.edit, { id, version }, (tx, courtCase) => {
    const known = courtCase.dockets.find((docket) => docket.id === rowId)
    if (!known) throw new Missing("docket")
    tx.delete(dockets).where(eq(dockets.id, rowId)).run()
    const rest = courtCase.dockets.filter((docket) => docket.id !== rowId)
    return {
      values: { prevailed: followed(courtCase, courtCase.dockets, rest) },
      summary: `${courtCase.title}: without ${stationLine(known)}`,
      before: { docket: stationLine(known) },
      after: { docket: null },
    }
  })

/** Until when the case had an earlier caption, and why it lost it. */
export const saveCaption = (actor: Actor, { id, version, captionId, untilOn, reason }: SaveCaption) =>
  editPart(actor, may.edit, { id, version }, (tx, courtCase) => {
    const known = courtCase.captions.find((one) => one.id === captionId)
    if (!known) throw new Missing("caption")
    tx.update(caseCaptions).set({ untilOn, reason }).where(eq(caseCaptions.id, captionId)).run()
    return { summary: known.caption, before: { untilOn: known.untilOn, reason: known.reason }, after: { untilOn, reason } }
  })

/** Who reads which part of the case. */
export const setCaseAudiences = (actor: Actor, { id, version, ...audiences }: CaseAudiences) =>
  editPart(actor, may.edit, { id, version }, (tx, courtCase) => {
    for (const part of caseParts) {
      const audience = audiences[part]
      tx.delete(caseAudiences)
        .where(and(eq(caseAudiences.caseId, id), eq(caseAudiences.part, part)))
        .run()
      if (audience !== usualAudience[part]) tx.insert(caseAudiences).values({ caseId: id, part, audience }).run()
    }
    const changed = caseParts.filter((part) => audiences[part] !== courtCase.audiences[part])
    const told = changed.map((part) => `${casePartLabels[part]}: ${audienceLabels[audiences[part]].toLowerCase()}`)
    return { summary: told.join("; ") || courtCase.title, before: { ...courtCase.audiences }, after: audiences }
  })

/** One stage for several cases, all or none. @throws Refusal naming the case that somebody saved meanwhile, or that is archived */
export const setStages = (actor: Actor, { versions, stage, stageOn, list = "" }: BulkStage) =>
  perform(
    actor,
    may.setStages,
    () =>
      versions.map((pair) => {
        const [id = 0, version = 0] = pair.split(":").map(Number)
        return { courtCase: getCase(actor, id), version }
      }),
    (tx, chosen) => {
      refuseToCome({ stageOn })
      const abouts = chosen.map(({ courtCase, version }) => {
        if (courtCase.deletedAt) throw new Refusal(`${courtCase.title} is archived. Leave it out.`)
        if (courtCase.version !== version) throw new Refusal(`${courtCase.title} was changed meanwhile. Look at it again, then choose anew.`)
        const changed = change(tx, cases, courtCase, version, { stage, stageOn }, () => caseForm(courtCase))
        const { id, organizationId, title } = courtCase
        return { noun: "case", id, organizationId, caseId: id, summary: `${title}: ${stageLabels[stage].toLowerCase()}`, ...changed }
      })
      const [first, ...rest] = abouts
      if (!first) throw new Refusal("Choose at least one case.")
      return { value: { count: abouts.length, list }, about: [first, ...rest] as const }
    },
  )
