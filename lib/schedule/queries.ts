import { and, asc, desc, eq, getTableColumns, isNull, type SQL, sql } from "drizzle-orm"
import { given, keptFor, keptQuery } from "#db/kept-query"
import { grants, organizations, requirements, scheduleRules, schedules } from "#db/schema"
import { db } from "#db/store"
import { type Actor, isStaff } from "#lib/kernel/actor"
import { Missing } from "#lib/kernel/refusal"
import { questionsOf } from "#lib/report/question"
import { publishedKinds, type RequirementKind } from "#lib/requirement/requirement"
import { datesOf, type GrantPeriod, type ScheduledRequirement } from "#lib/schedule/dates"
import { type Question, type RequirementRule, type Schedule, type ScheduleRule, suiting } from "#lib/schedule/schedule"
import { getSetting } from "#lib/setting/queries"

/** Of requirements, joined with their grants and organizations. */
const visibleTo = (actor: Actor): SQL => {
  const kept = sql`${requirements.deletedAt} IS NULL AND ${grants.deletedAt} IS NULL AND ${organizations.deletedAt} IS NULL`
  switch (actor.role) {
    case "administrator":
    case "officer":
    case "system":
      return sql`1`
    case "board":
      return kept
    case "grantee":
      return sql`(${kept} AND ${grants.organizationId} = ${actor.organizationId})`
    case "visitor":
      return sql`0`
  }
}

export type FullSchedule = Schedule & { rules: ScheduleRule[] }

const scheduleRows = keptQuery(() =>
  db
    .select()
    .from(schedules)
    .orderBy(asc(sql`${schedules.deletedAt} IS NOT NULL`), desc(schedules.isDefault), desc(schedules.lastYear), asc(schedules.id)),
)

/** In the order in which they are read: by what is owed, then by the day. */
const rulesOf = keptQuery(() =>
  db
    .select()
    .from(scheduleRules)
    .where(and(eq(scheduleRules.scheduleId, given("schedule")), isNull(scheduleRules.deletedAt)))
    .orderBy(asc(sql`coalesce(${scheduleRules.dueMonths}, ${scheduleRules.coversMonth} + ${scheduleRules.coversMonths}, 0)`), asc(scheduleRules.id)),
)

/** The foundation's patterns: the default first, then those of earlier years, archived ones last. They are the staff's. */
export const listSchedules = (actor: Actor): FullSchedule[] =>
  isStaff(actor) ? scheduleRows({}).map((schedule) => ({ ...schedule, rules: rulesOf({ schedule: schedule.id }) })) : []

export const findSchedule = (actor: Actor, id: number): FullSchedule | undefined => listSchedules(actor).find((each) => each.id === id)

/** @throws Missing */
export const getSchedule = (actor: Actor, id: number): FullSchedule => {
  const found = findSchedule(actor, id)
  if (!found) throw new Missing("schedule")
  return found
}

const ruleRows = keptQuery(() =>
  db
    .select()
    .from(scheduleRules)
    .where(eq(scheduleRules.id, given("id"))),
)

/** @throws Missing */
export const getRule = (actor: Actor, id: number): ScheduleRule => {
  const [found] = isStaff(actor) ? ruleRows({ id }) : []
  if (!found) throw new Missing("rule")
  return found
}

/** The pattern that suits a fiscal year, of those in use. */
export const scheduleFor = (actor: Actor, fiscalYear: number): FullSchedule | undefined =>
  suiting(
    listSchedules(actor).filter(({ deletedAt }) => deletedAt === null),
    fiscalYear,
  )

/** All that a grant will owe by a schedule. */
export const datesBy = (schedule: FullSchedule, grant: Omit<GrantPeriod, "startMonth">): ScheduledRequirement[] =>
  datesOf(schedule.rules, schedule.countsFrom, { ...grant, startMonth: getSetting().fiscalYearStartMonth })

/** The wording that Lodestar brings; an answer can be left out, since the report may be a file. */
export const usualQuestions = (kind: RequirementKind): Question[] => questionsOf(kind).map((question) => ({ ...question, isRequired: false }))

/** Each rule with the number of its questions. */
export const withAsked = (rules: readonly ScheduleRule[]): (ScheduleRule & { asked: number })[] =>
  rules.map((rule) => ({ ...rule, asked: (rule.questions ?? usualQuestions(rule.kind)).length }))

const usualRule = (kind: RequirementKind): RequirementRule => ({
  questions: usualQuestions(kind),
  pageLimit: kind === "six_month_report" || kind === "year_end_report" ? 2 : null,
  mustAttach: kind === "timesheet" ? ["timesheet"] : [],
  isPublished: publishedKinds.includes(kind),
})

/** What the form of a kind asks by a rule; by none, what Lodestar brings. */
const readRule = (kind: RequirementKind, rule: ScheduleRule | undefined): RequirementRule =>
  rule
    ? { questions: rule.questions ?? usualQuestions(kind), pageLimit: rule.pageLimit, mustAttach: rule.mustAttach, isPublished: rule.isPublished }
    : usualRule(kind)

const askedRows = keptFor((actor) =>
  db
    .select({ kind: requirements.kind, scheduleRuleId: requirements.scheduleRuleId })
    .from(requirements)
    .innerJoin(grants, eq(grants.id, requirements.grantId))
    .innerJoin(organizations, eq(organizations.id, grants.organizationId))
    .where(and(eq(requirements.id, given("id")), visibleTo(actor))),
)
const usualRules = keptQuery(() =>
  db
    .select(getTableColumns(scheduleRules))
    .from(schedules)
    .innerJoin(scheduleRules, eq(scheduleRules.scheduleId, schedules.id))
    .where(and(eq(schedules.isDefault, true), eq(scheduleRules.kind, sql`${given("kind")}`), isNull(scheduleRules.deletedAt)))
    .orderBy(asc(scheduleRules.id)),
)

/**
 * What is asked of a requirement: by the rule that it comes from; of one that was added by hand, by the default schedule's rule of its kind;
 * else what Lodestar brings. Throws Missing where the requirement does not exist for the actor.
 */
export const ruleFor = (actor: Actor, requirementId: number): RequirementRule => {
  const [requirement] = askedRows(actor, "id", { id: requirementId })
  if (!requirement) throw new Missing("requirement")
  const { kind, scheduleRuleId } = requirement
  const own = scheduleRuleId === null ? undefined : ruleRows({ id: scheduleRuleId })[0]
  return readRule(kind, own && own.kind === kind ? own : usualRules({ kind })[0])
}
