import { eq } from "drizzle-orm"
import { change } from "#db/change"
import { type Deed, perform } from "#db/perform"
import { extensions, requirements, waivers } from "#db/schema"
import type { Write } from "#db/store"
import { getGrant } from "#lib/grant/queries"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import { formatDay } from "#lib/kernel/day"
import { Refusal } from "#lib/kernel/refusal"
import { insertNote } from "#lib/note/commands"
import type { ActOnRequirement, AddRequirement, AddSchedule, EditRequirement, ExtendRequirement, LogCall, WaiveRequirement } from "#lib/requirement/input"
import { may } from "#lib/requirement/policy"
import { getRequirement } from "#lib/requirement/queries"
import { coverage, type Requirement, requirementKindLabels } from "#lib/requirement/requirement"
import { type ScheduledRequirement, scheduleOf } from "#lib/requirement/schedule"
import { getSetting, today } from "#lib/setting/queries"

type Values = Partial<typeof requirements.$inferInsert>
type Done = { id: number; grantId: number; organizationId: number }

const called = ({ kind, coversFrom, coversTo }: Pick<Requirement, "kind" | "coversFrom" | "coversTo">) => {
  const period = coverage(coversFrom, coversTo)
  return period ? `${requirementKindLabels[kind]}, ${period}` : requirementKindLabels[kind]
}

const formOf = (requirement: Requirement): Record<string, string> => ({
  kind: requirement.kind,
  coversFrom: requirement.coversFrom ?? "",
  coversTo: requirement.coversTo ?? "",
  dueOn: requirement.dueOn,
})

const saved = (tx: Write, requirement: Requirement, seen: number, values: Values, summary: string): Deed<Done> => {
  const row = tx.select().from(requirements).where(eq(requirements.id, requirement.id)).get()
  const { before, after } = change(tx, requirements, row, seen, values, () => formOf(requirement))
  const { id, grantId, organizationId } = requirement
  return { value: { id, grantId, organizationId }, about: { noun: "requirement", id, grantId, organizationId, summary, before, after } }
}

const insert = (tx: Write, grant: { id: number; organizationId: number }, owed: ScheduledRequirement) => {
  const values = { ...owed, grantId: grant.id, createdAt: now() }
  const { id } = tx.insert(requirements).values(values).returning({ id: requirements.id }).get()
  const summary = `${called(owed)}, due ${formatDay(owed.dueOn)}`
  return { noun: "requirement", id, organizationId: grant.organizationId, grantId: grant.id, summary, after: owed }
}

export const addRequirement = (actor: Actor, { grantId, ...owed }: AddRequirement) =>
  perform(
    actor,
    may.add,
    (tx) => getGrant(actor, grantId, tx),
    (tx, grant) => {
      const about = insert(tx, grant, owed)
      return { value: { id: about.id, grantId, organizationId: grant.organizationId }, about }
    },
  )

/** Adds what the foundation's schedule asks of the grant's fiscal year, save what is there already. */
export const addSchedule = (actor: Actor, { grantId }: AddSchedule) =>
  perform(
    actor,
    may.add,
    (tx) => getGrant(actor, grantId, tx),
    (tx, grant) => {
      const there = tx.select().from(requirements).where(eq(requirements.grantId, grantId)).all()
      const isThere = (owed: ScheduledRequirement) => there.some((row) => !row.deletedAt && row.kind === owed.kind && row.coversFrom === owed.coversFrom)
      const missing = scheduleOf(grant.fiscalYear, getSetting().fiscalYearStartMonth, grant.awardedOn).filter((owed) => !isThere(owed))
      const [first, ...rest] = missing.map((owed) => insert(tx, grant, owed))
      if (!first) throw new Refusal("All that the foundation's schedule asks is there already.")
      return { value: { grantId, organizationId: grant.organizationId, added: missing.length }, about: [first, ...rest] }
    },
  )

/** The due day is moved by `extendRequirement` only, so that somebody answers for it. */
export const editRequirement = (actor: Actor, { id, version, ...values }: EditRequirement) =>
  perform(
    actor,
    may.edit,
    (tx) => getRequirement(actor, id, tx),
    (tx, requirement) => saved(tx, requirement, version, values, called(values)),
  )

export const extendRequirement = (actor: Actor, { id, version, dueOn, reason }: ExtendRequirement) =>
  perform(
    actor,
    may.extend,
    (tx) => getRequirement(actor, id, tx),
    (tx, requirement) => {
      if (dueOn === requirement.dueOn) throw new Refusal("It is due on that day already. Choose another day.", "dueOn")
      const summary = `${called(requirement)}: due ${formatDay(dueOn)} instead of ${formatDay(requirement.dueOn)}. ${reason}`
      const deed = saved(tx, requirement, version, { dueOn }, summary)
      tx.insert(extensions).values({ requirementId: id, personId: actor.personId, reason, fromOn: requirement.dueOn, toOn: dueOn, createdAt: now() }).run()
      return deed
    },
  )

export const waiveRequirement = (actor: Actor, { id, version, reason }: WaiveRequirement) =>
  perform(
    actor,
    may.waive,
    (tx) => getRequirement(actor, id, tx),
    (tx, requirement) => {
      const deed = saved(tx, requirement, version, { state: "waived" }, `${called(requirement)} waived. ${reason}`)
      tx.insert(waivers).values({ requirementId: id, personId: actor.personId, reason, createdAt: now() }).run()
      return deed
    },
  )

/** Takes a waiver or a logged call back; their rows stay as history. */
export const reopenRequirement = (actor: Actor, { id, version }: ActOnRequirement) =>
  perform(
    actor,
    may.reopen,
    (tx) => getRequirement(actor, id, tx),
    (tx, requirement) => saved(tx, requirement, version, { state: "open", metOn: null }, `${called(requirement)} opened again`),
  )

/** The note of a call meets the requirement. */
export const logCall = (actor: Actor, { requirementId, happenedOn, who, body }: LogCall) =>
  perform(
    actor,
    may.logCall,
    (tx) => getRequirement(actor, requirementId, tx),
    (tx, requirement) => {
      if (happenedOn > today()) throw new Refusal("A call is logged after it was held. Choose today or a day before.", "happenedOn")
      const { organizationId, grantId, version } = requirement
      insertNote(tx, actor, { organizationId, grantId, caseId: null, requirementId, kind: "call", happenedOn, who, body, audience: "staff" })
      return saved(tx, requirement, version, { state: "met", metOn: happenedOn }, `${called(requirement)}: held on ${formatDay(happenedOn)}`)
    },
  )

export const archiveRequirement = (actor: Actor, { id, version }: ActOnRequirement) =>
  perform(
    actor,
    may.archive,
    (tx) => getRequirement(actor, id, tx),
    (tx, requirement) => saved(tx, requirement, version, { deletedAt: now() }, called(requirement)),
  )

export const restoreRequirement = (actor: Actor, { id, version }: ActOnRequirement) =>
  perform(
    actor,
    may.restore,
    (tx) => getRequirement(actor, id, tx),
    (tx, requirement) => saved(tx, requirement, version, { deletedAt: null }, called(requirement)),
  )
