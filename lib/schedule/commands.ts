import { and, eq, isNull } from "drizzle-orm"
import { change } from "#db/change"
import { perform } from "#db/perform"
import { scheduleRules, schedules } from "#db/schema"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import { requirementKindLabels } from "#lib/requirement/requirement"
import { countedFrom, type Dating, dueWords } from "#lib/schedule/dates"
import { ruleForm, scheduleForm } from "#lib/schedule/form"
import type { ActOnSchedule, EditRule, EditSchedule, NewRule, NewSchedule } from "#lib/schedule/input"
import { may } from "#lib/schedule/policy"
import { getRule, getSchedule, usualQuestions } from "#lib/schedule/queries"
import type { Schedule } from "#lib/schedule/schedule"
import { getSetting } from "#lib/setting/queries"

const about = ({ id, name }: Pick<Schedule, "id" | "name">, rest: { before?: Record<string, unknown>; after?: Record<string, unknown> } = {}) => ({
  noun: "schedule",
  id,
  summary: name,
  ...rest,
})

/** A new pattern, empty or with the rules of another one. Grants that were awarded keep what they owe. */
export const addSchedule = (actor: Actor, { copyOf, ...values }: NewSchedule) =>
  perform(
    actor,
    may.add,
    () => undefined,
    (tx) => {
      const rules = copyOf ? getSchedule(actor, copyOf).rules : []
      const { id } = tx
        .insert(schedules)
        .values({ ...values, createdAt: now() })
        .returning({ id: schedules.id })
        .get()
      for (const { id: _, version: __, ...rule } of rules)
        tx.insert(scheduleRules)
          .values({ ...rule, scheduleId: id, createdAt: now() })
          .run()
      return { value: { id }, about: about({ id, name: values.name }, { after: { ...values, rules: rules.length } }) }
    },
  )

export const editSchedule = (actor: Actor, { id, version, ...values }: EditSchedule) =>
  perform(
    actor,
    may.edit,
    () => getSchedule(actor, id),
    (tx, schedule) => ({
      value: { id },
      about: about(
        { id, name: values.name },
        change(tx, schedules, schedule, version, values, () => scheduleForm(schedule)),
      ),
    }),
  )

/** From now on the one for new grants. */
export const chooseSchedule = (actor: Actor, { id, version }: ActOnSchedule) =>
  perform(
    actor,
    may.choose,
    () => getSchedule(actor, id),
    (tx, schedule) => {
      tx.update(schedules).set({ isDefault: false }).where(eq(schedules.isDefault, true)).run()
      return {
        value: { id },
        about: about(
          schedule,
          change(tx, schedules, schedule, version, { isDefault: true }, () => scheduleForm(schedule)),
        ),
      }
    },
  )

const mark =
  (permission: typeof may.archive, deletedAt: () => Schedule["deletedAt"]) =>
  (actor: Actor, { id, version }: ActOnSchedule) =>
    perform(
      actor,
      permission,
      () => getSchedule(actor, id),
      (tx, schedule) => ({
        value: { id },
        about: about(
          schedule,
          change(tx, schedules, schedule, version, { deletedAt: deletedAt() }, () => scheduleForm(schedule)),
        ),
      }),
    )

export const archiveSchedule = mark(may.archive, now)
export const restoreSchedule = mark(may.restore, () => null)

const ruleWords = ({ countsFrom }: Schedule, rule: Dating) =>
  `${requirementKindLabels[rule.kind]}: ${dueWords(rule, countedFrom(countsFrom, getSetting().fiscalYearStartMonth))}`

const aboutRule = (schedule: Schedule, rule: Dating, before: Record<string, unknown>, after: Record<string, unknown>) => ({
  ...about(schedule),
  summary: `${schedule.name}. ${ruleWords(schedule, rule)}`,
  before,
  after,
})

/** Says in an event what a rule holds; lists as text, since events compare by value. */
const plain = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === "object" && value !== null ? JSON.stringify(value) : value]))

export const addRule = (actor: Actor, { scheduleId, ...values }: NewRule) =>
  perform(
    actor,
    may.edit,
    () => getSchedule(actor, scheduleId),
    (tx, schedule) => {
      const { id } = tx
        .insert(scheduleRules)
        .values({ ...values, scheduleId, createdAt: now() })
        .returning({ id: scheduleRules.id })
        .get()
      return { value: { id, scheduleId }, about: aboutRule(schedule, { id, ...values }, {}, plain(values)) }
    },
  )

const scheduleOfRule = (actor: Actor, id: number) => getSchedule(actor, getRule(actor, id).scheduleId)

/** For dates of grants to come; the questions, what must be attached and the limit hold at once. */
export const editRule = (actor: Actor, { id, version, ...values }: EditRule) =>
  perform(
    actor,
    may.edit,
    () => scheduleOfRule(actor, id),
    (tx, schedule) => {
      const rule = getRule(actor, id)
      const { before, after } = change(tx, scheduleRules, rule, version, values, () => ruleForm(rule, usualQuestions(rule.kind)))
      return { value: { id, scheduleId: schedule.id }, about: aboutRule(schedule, { id, ...values }, plain(before), plain(after)) }
    },
  )

/** Grants to come no longer owe it. What is owed already stays, and asks what it asked. */
export const removeRule = (actor: Actor, { id, version }: ActOnSchedule) =>
  perform(
    actor,
    may.edit,
    () => scheduleOfRule(actor, id),
    (tx, schedule) => {
      const rule = tx
        .select()
        .from(scheduleRules)
        .where(and(eq(scheduleRules.id, id), isNull(scheduleRules.deletedAt)))
        .get()
      const { before, after } = change(tx, scheduleRules, rule, version, { deletedAt: now() }, () => ({}))
      return { value: { id, scheduleId: schedule.id }, about: aboutRule(schedule, getRule(actor, id), before, after) }
    },
  )
