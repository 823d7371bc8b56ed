import { asc, eq, sql } from "drizzle-orm"
import { inParts } from "#db/in-parts"
import { among, keptQuery } from "#db/kept-query"
import { extensions, reminderSettings, reminderSteps, reminders, reminderTemplates, reports, reviews } from "#db/schema"
import { db } from "#db/store"
import { type Actor, isStaff } from "#lib/kernel/actor"
import { dayOf } from "#lib/kernel/clock"
import { addDays, type Day } from "#lib/kernel/day"
import { remindedAt } from "#lib/mail/queries"
import { isAwaited } from "#lib/reminder/awaited"
import { type PlannedReminder, planOf, worthDays } from "#lib/reminder/plan"
import type { ReminderMoment, Step } from "#lib/reminder/reminder"
import type { Template } from "#lib/reminder/words"
import { requirementsById } from "#lib/requirement/queries"
import type { Requirement, RequirementKind } from "#lib/requirement/requirement"
import { getSetting, today } from "#lib/setting/queries"

export type ReminderSetting = typeof reminderSettings.$inferSelect
export type TemplateRow = typeof reminderTemplates.$inferSelect
export type StepRow = typeof reminderSteps.$inferSelect

const settingRows = keptQuery(() => db.select().from(reminderSettings))
const stepRows = keptQuery(() => db.select().from(reminderSteps).orderBy(asc(reminderSteps.kind), asc(reminderSteps.days), asc(reminderSteps.recipient)))

const templateRows = keptQuery(() => db.select().from(reminderTemplates))

/** When reminders began and at what hour they are written; `beginsOn` null: none are. The staff's. */
export const getReminderSetting = (_actor: Actor): ReminderSetting => settingRows({})[0] ?? { id: 1, beginsOn: null, hour: 8, version: 0 }

/** The ladders of all kinds, from the first rung to the last. */
export const listSteps = (_actor: Actor): StepRow[] => stepRows({})

export const listTemplates = (_actor: Actor): TemplateRow[] => templateRows({})

export const templatesByMoment = (actor: Actor): Map<ReminderMoment, Template> => new Map(listTemplates(actor).map((template) => [template.moment, template]))

const movedRows = keptQuery(() =>
  db
    .select({ id: extensions.requirementId, at: sql<string>`max(${extensions.createdAt})` })
    .from(extensions)
    .where(among(extensions.requirementId, "ids"))
    .groupBy(extensions.requirementId),
)

const answeredRows = keptQuery(() =>
  db
    .select({ id: sql<number>`${reports.requirementId}`, at: sql<string>`max(${reviews.createdAt})` })
    .from(reviews)
    .innerJoin(reports, eq(reports.id, reviews.reportId))
    .where(among(reports.requirementId, "ids"))
    .groupBy(reports.requirementId),
)

const doneRows = keptQuery(() => db.select().from(reminders).where(among(reminders.requirementId, "ids")))

/** From which day the due date of each holds: since it was made, moved, or sent back for changes. A reminder of a day before is not made up for. */
const heldSince = (all: readonly Requirement[]): Map<number, Day> => {
  const { timeZone } = getSetting()
  const ids = all.map(({ id }) => id)
  const held = new Map<number, string>(all.map(({ id, createdAt }) => [id, createdAt]))
  for (const { id, at } of [...movedRows({ ids }), ...answeredRows({ ids })]) if (at > (held.get(id) ?? "")) held.set(id, at)
  return new Map([...held].map(([id, at]) => [id, dayOf(at, timeZone)]))
}

export type RequirementPlan = { requirement: Requirement; plan: PlannedReminder[] }

/** The reminders of requirements: what was done with them, what is due and what is planned. For staff. */
export const plansOf = (actor: Actor, all: readonly Requirement[]): RequirementPlan[] => {
  if (!isStaff(actor) || all.length === 0) return []
  const { beginsOn } = getReminderSetting(actor)
  const steps: Step[] = listSteps(actor)
  const day = today()
  return inParts(all).flatMap((part) => {
    const held = heldSince(part)
    const done = Map.groupBy(doneRows({ ids: part.map(({ id }) => id) }), ({ requirementId }) => requirementId)
    return part.map((requirement) => {
      const since = held.get(requirement.id) ?? day
      const heldFrom = beginsOn && ([since, beginsOn].sort().at(-1) ?? since)
      const reminded = { kind: requirement.kind, dueOn: requirement.dueOn, isAwaited: isAwaited(requirement), heldFrom }
      return { requirement, plan: planOf(reminded, steps, done.get(requirement.id) ?? [], day) }
    })
  })
}

/** The day on which somebody was last reminded of each of these. */
export const remindedOn = (actor: Actor, all: readonly Requirement[]): ReadonlyMap<number, Day> => {
  const { timeZone } = getSetting()
  const moments = remindedAt(
    actor,
    all.map(({ id }) => id),
  )
  return new Map([...moments].map(([id, at]) => [id, dayOf(at, timeZone)]))
}

/** Requirements with the grantee of which a step falls on one of these days. Reads the places of what is open, by their due days. */
export const requirementsWithStepOn = (actor: Actor, first: Day, last: Day): Requirement[] => {
  const steps = listSteps(actor)
  if (!isStaff(actor) || steps.length === 0) return []
  const offsets = steps.map(({ days }) => days)
  const rows = db.all<{ id: number; kind: RequirementKind; dueOn: Day }>(sql`SELECT p.requirement_id AS id, p.kind, p.due_on AS dueOn FROM requirement_places p
    WHERE p.lane = 'theirs' AND p.due_on BETWEEN ${addDays(first, -Math.max(...offsets))} AND ${addDays(last, -Math.min(...offsets))} ORDER BY p.due_on, p.requirement_id`)
  const falls = ({ kind, dueOn }: { kind: RequirementKind; dueOn: Day }) =>
    steps.some((step) => step.kind === kind && addDays(dueOn, step.days) >= first && addDays(dueOn, step.days) <= last)
  return inParts(rows.filter(falls).map(({ id }) => id)).flatMap((ids) => requirementsById(actor, ids))
}

/** Everything that is due to be written now. */
export const plansDue = (actor: Actor): RequirementPlan[] =>
  plansOf(actor, requirementsWithStepOn(actor, addDays(today(), -worthDays), today())).filter(({ plan }) => plan.some(({ state }) => state === "due"))

export type Ahead = PlannedReminder & { requirement: Requirement }

/** What is planned for the coming days, in order of days; also what is paused, and what was skipped or sent of these days or today. */
export const plannedAhead = (actor: Actor, days: number): Ahead[] => {
  const day = today()
  const last = addDays(day, days)
  const { timeZone } = getSetting()
  const isShown = ({ state, on, actedAt }: PlannedReminder) =>
    on <= last && state !== "passed" && (on >= day || state === "due" || state === "paused" || (actedAt !== null && dayOf(actedAt, timeZone) === day))
  return plansOf(actor, requirementsWithStepOn(actor, addDays(day, -worthDays), last))
    .flatMap(({ requirement, plan }) => plan.map((step) => ({ ...step, requirement })))
    .filter(isShown)
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : one.requirement.id - other.requirement.id))
}

/** The next five requirements with the grantee, calls or others: examples for a preview. */
export const nextAwaited = (actor: Actor, isCall: boolean): Requirement[] => {
  if (!isStaff(actor)) return []
  const rows = db.all<{ id: number }>(sql`SELECT p.requirement_id AS id FROM requirement_places p
    WHERE p.lane = 'theirs' AND p.due_on >= ${today()} AND (+p.kind = 'call') = ${isCall ? 1 : 0} ORDER BY p.due_on, p.requirement_id LIMIT 5`)
  return requirementsById(
    actor,
    rows.map(({ id }) => id),
  )
}
