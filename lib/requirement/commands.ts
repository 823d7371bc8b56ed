import { and, eq, notInArray } from "drizzle-orm"
import { change } from "#db/change"
import { type About, perform } from "#db/perform"
import { extensions, payments, requirements, waivers } from "#db/schema"
import type { Write } from "#db/store"
import { getGrant } from "#lib/grant/queries"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import { type Day, formatDay } from "#lib/kernel/day"
import { Refusal } from "#lib/kernel/refusal"
import { insertNote } from "#lib/note/commands"
import type {
  ActOnRequirement,
  AddRequirement,
  AddSchedule,
  EditRequirement,
  ExtendRequirement,
  LogCall,
  MoveRequirements,
  WaiveRequirement,
} from "#lib/requirement/input"
import { may } from "#lib/requirement/policy"
import { getRequirement } from "#lib/requirement/queries"
import { type Requirement, requirementTitle } from "#lib/requirement/requirement"
import { askedKey, type ScheduledRequirement } from "#lib/schedule/dates"
import { differenceOf, insertOwed } from "#lib/schedule/owed"
import { datesBy, getSchedule, scheduleFor } from "#lib/schedule/queries"
import { today } from "#lib/setting/queries"

type Values = Partial<typeof requirements.$inferInsert>
type Done = { id: number; grantId: number; organizationId: number }

const formOf = (requirement: Requirement): Record<string, string> => ({
  kind: requirement.kind,
  coversFrom: requirement.coversFrom ?? "",
  coversTo: requirement.coversTo ?? "",
  dueOn: requirement.dueOn,
})

/** Somebody answers for moving the day. */
const extend = (actor: Actor, tx: Write, { id, dueOn }: Requirement, toOn: Day, reason: string) =>
  tx.insert(extensions).values({ requirementId: id, personId: actor.personId, reason, fromOn: dueOn, toOn, createdAt: now() }).run()

const saved = (tx: Write, requirement: Requirement, seen: number, values: Values, summary: string): { value: Done; about: About } => {
  const row = tx.select().from(requirements).where(eq(requirements.id, requirement.id)).get()
  const { before, after } = change(tx, requirements, row, seen, values, () => formOf(requirement))
  const { id, grantId, organizationId } = requirement
  return { value: { id, grantId, organizationId }, about: { noun: "requirement", id, grantId, organizationId, summary, before, after } }
}

const waived = (actor: Actor, tx: Write, requirement: Requirement, seen: number, reason: string) => {
  const deed = saved(tx, requirement, seen, { state: "waived" }, `${requirementTitle(requirement)} waived. ${reason}`)
  tx.insert(waivers).values({ requirementId: requirement.id, personId: actor.personId, reason, createdAt: now() }).run()
  return deed
}

type Owed = Omit<ScheduledRequirement, "scheduleRuleId">

const moved = (actor: Actor, tx: Write, requirement: Requirement, seen: number, { dueOn, coversFrom, coversTo }: Owed, reason: string): About => {
  const summary = `${requirementTitle({ ...requirement, coversFrom, coversTo })}: due ${formatDay(dueOn)} instead of ${formatDay(requirement.dueOn)}. ${reason}`
  const { about } = saved(tx, requirement, seen, { dueOn, coversFrom, coversTo }, summary)
  if (dueOn !== requirement.dueOn) extend(actor, tx, requirement, dueOn, reason)
  return about
}

const aboutNew = (grant: { id: number; organizationId: number }, id: number, owed: Owed, reason?: string) => ({
  noun: "requirement",
  id,
  organizationId: grant.organizationId,
  grantId: grant.id,
  summary: `${requirementTitle(owed)}, due ${formatDay(owed.dueOn)}${reason ? `. ${reason}` : ""}`,
  after: owed,
})

/** By hand, beside what the schedule asks; somebody answers for it. */
export const addRequirement = (actor: Actor, { grantId, reason, ...owed }: AddRequirement) =>
  perform(
    actor,
    may.add,
    () => getGrant(actor, grantId),
    (tx, grant) => {
      const values = { ...owed, grantId, addedBecause: reason, createdAt: now() }
      const { id } = tx.insert(requirements).values(values).returning({ id: requirements.id }).get()
      return { value: { id, grantId, organizationId: grant.organizationId }, about: aboutNew(grant, id, owed, reason) }
    },
  )

/** Adds what a schedule asks of the grant's fiscal year, save what is there already. */
export const addSchedule = (actor: Actor, { grantId, scheduleId }: AddSchedule) =>
  perform(
    actor,
    may.add,
    () => getGrant(actor, grantId),
    (tx, grant) => {
      const schedule = scheduleId ? getSchedule(actor, scheduleId) : scheduleFor(actor, grant.fiscalYear)
      if (!schedule) throw new Refusal("The foundation has no schedule yet. Write one in the settings first.")
      const there = tx.select().from(requirements).where(eq(requirements.grantId, grantId)).all()
      const isThere = (owed: ScheduledRequirement) => there.some((row) => !row.deletedAt && row.kind === owed.kind && row.coversFrom === owed.coversFrom)
      const missing = datesBy(schedule, grant).filter((owed) => !isThere(owed))
      const ids = insertOwed(tx, grantId, missing)
      const [first, ...rest] = missing.map(({ scheduleRuleId: _, ...owed }, index) => aboutNew(grant, ids[index] ?? 0, owed))
      if (!first) throw new Refusal("All that the foundation's schedule asks is there already.")
      return { value: { grantId, organizationId: grant.organizationId, added: missing.length }, about: [first, ...rest] }
    },
  )

/** Brings what a grant owes to what its schedule asks of it as it is now: moves, waives and adds what was chosen, all of it or none. */
export const moveRequirements = (actor: Actor, { grantId, moves, ended, missing, reason }: MoveRequirements) =>
  perform(
    actor,
    may.move,
    () => getGrant(actor, grantId),
    (tx, grant) => {
      const offered = differenceOf(grant)
      const chosen = <Each>(from: readonly Each[], fits: (each: Each) => boolean): Each => {
        const found = from.find(fits)
        if (!found) throw new Refusal("One of these is no longer as it was shown. Load the page again.")
        return found
      }
      const added = missing.map((key) => chosen(offered.missing, (each) => askedKey(each) === key))
      const ids = insertOwed(tx, grantId, added, reason)
      const [first, ...rest] = [
        ...moves.map(([id, seen]) => moved(actor, tx, getRequirement(actor, id), seen, chosen(offered.moves, (each) => each.id === id).to, reason)),
        ...ended.map(([id, seen]) => {
          const { about } = waived(actor, tx, getRequirement(actor, chosen(offered.ended, (each) => each.id === id).id), seen, reason)
          return { ...about, verb: may.waive.name }
        }),
        ...added.map(({ scheduleRuleId: _, ...owed }, index) => ({ ...aboutNew(grant, ids[index] ?? 0, owed, reason), verb: may.add.name })),
      ]
      if (!first) throw new Refusal("Tick what is to be done.")
      return { value: { grantId }, about: [first, ...rest] }
    },
  )

/** The due day is moved by `extendRequirement` only, so that somebody answers for it. */
export const editRequirement = (actor: Actor, { id, version, ...values }: EditRequirement) =>
  perform(
    actor,
    may.edit,
    () => getRequirement(actor, id),
    (tx, requirement) => saved(tx, requirement, version, values, requirementTitle(values)),
  )

export const extendRequirement = (actor: Actor, { id, version, dueOn, reason }: ExtendRequirement) =>
  perform(
    actor,
    may.extend,
    () => getRequirement(actor, id),
    (tx, requirement) => {
      if (dueOn === requirement.dueOn) throw new Refusal("It is due on that day already. Choose another day.", "dueOn")
      const summary = `${requirementTitle(requirement)}: due ${formatDay(dueOn)} instead of ${formatDay(requirement.dueOn)}. ${reason}`
      const deed = saved(tx, requirement, version, { dueOn }, summary)
      extend(actor, tx, requirement, dueOn, reason)
      return deed
    },
  )

export const waiveRequirement = (actor: Actor, { id, version, reason }: WaiveRequirement) =>
  perform(
    actor,
    may.waive,
    () => getRequirement(actor, id),
    (tx, requirement) => waived(actor, tx, requirement, version, reason),
  )

/** Takes a waiver or a logged call back; their rows stay as history. */
export const reopenRequirement = (actor: Actor, { id, version }: ActOnRequirement) =>
  perform(
    actor,
    may.reopen,
    () => getRequirement(actor, id),
    (tx, requirement) => saved(tx, requirement, version, { state: "open", metOn: null }, `${requirementTitle(requirement)} opened again`),
  )

/** The note of a call meets the requirement. */
export const logCall = (actor: Actor, { requirementId, happenedOn, who, body }: LogCall) =>
  perform(
    actor,
    may.logCall,
    () => getRequirement(actor, requirementId),
    (tx, requirement) => {
      if (happenedOn > today()) throw new Refusal("A call is logged after it was held. Choose today or a day before.", "happenedOn")
      const { organizationId, grantId, version } = requirement
      insertNote(tx, actor, { organizationId, grantId, caseId: null, requirementId, kind: "call", happenedOn, who, body, audience: "staff" })
      return saved(tx, requirement, version, { state: "met", metOn: happenedOn }, `${requirementTitle(requirement)}: held on ${formatDay(happenedOn)}`)
    },
  )

const refuseAwaited = (tx: Write, id: number) => {
  const awaiting = tx
    .select({ id: payments.id })
    .from(payments)
    .where(and(eq(payments.waitsForRequirementId, id), notInArray(payments.status, ["paid", "cancelled"])))
    .get()
  if (awaiting) throw new Refusal("A payment waits for this requirement, so it stays. Waive it instead, or let the payment wait for another one.")
}

export const archiveRequirement = (actor: Actor, { id, version }: ActOnRequirement) =>
  perform(
    actor,
    may.archive,
    () => getRequirement(actor, id),
    (tx, requirement) => {
      refuseAwaited(tx, id)
      return saved(tx, requirement, version, { deletedAt: now() }, requirementTitle(requirement))
    },
  )

export const restoreRequirement = (actor: Actor, { id, version }: ActOnRequirement) =>
  perform(
    actor,
    may.restore,
    () => getRequirement(actor, id),
    (tx, requirement) => saved(tx, requirement, version, { deletedAt: null }, requirementTitle(requirement)),
  )
