import { and, eq } from "drizzle-orm"
import { change } from "#db/change"
import { perform } from "#db/perform"
import { reminderSettings, reminderSteps, reminders, reminderTemplates } from "#db/schema"
import type { Write } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import { formatDay } from "#lib/kernel/day"
import { Conflict, Missing, Refusal } from "#lib/kernel/refusal"
import type { Begin, Remind, Rung, SkipStep, StepInput, TemplateForm } from "#lib/reminder/input"
import { lettersFor, type Matter } from "#lib/reminder/letters"
import type { PlannedReminder } from "#lib/reminder/plan"
import { may } from "#lib/reminder/policy"
import { getReminderSetting, plansOf } from "#lib/reminder/queries"
import { type ReminderAct, reminderMomentLabels, reminderRecipientLabels, stepDay } from "#lib/reminder/reminder"
import { insertLetter } from "#lib/reminder/write"
import { getRequirement, requirementsById } from "#lib/requirement/queries"
import { type Requirement, requirementKindLabels } from "#lib/requirement/requirement"
import { today } from "#lib/setting/queries"

const stepOf = (actor: Actor, requirement: Requirement, { days, recipient }: StepInput): PlannedReminder => {
  const [found] = plansOf(actor, [requirement])
  const step = found?.plan.find((each) => each.days === days && each.recipient === recipient)
  if (!step) throw new Missing("planned reminder")
  return step
}

const aboutOf = ({ id, organizationId, grantId, kind }: Requirement, summary: string) => ({
  noun: "reminder",
  id,
  organizationId,
  grantId,
  summary: `${requirementKindLabels[kind]}: ${summary}`,
})

const called = ({ days, recipient }: StepInput) => `reminder ${stepDay(days)}, to ${reminderRecipientLabels[recipient].toLowerCase()}`

const forget = (tx: Write, requirement: Requirement, { days, recipient }: StepInput) =>
  tx
    .delete(reminders)
    .where(
      and(eq(reminders.requirementId, requirement.id), eq(reminders.dueOn, requirement.dueOn), eq(reminders.days, days), eq(reminders.recipient, recipient)),
    )
    .run()

/** A step that waits: planned, due, passed or paused. What was sent stays sent. */
const waiting = (step: PlannedReminder): PlannedReminder => {
  if (step.state === "sent") throw new Refusal("This reminder was sent already.")
  return step
}

const act = (actor: Actor, input: StepInput, kind: ReminderAct | null, reason: string | null, words: string) =>
  perform(
    actor,
    may.act,
    () => getRequirement(actor, input.requirementId),
    (tx, requirement) => {
      waiting(stepOf(actor, requirement, input))
      forget(tx, requirement, input)
      const { requirementId, days, recipient } = input
      if (kind)
        tx.insert(reminders)
          .values({ requirementId, dueOn: requirement.dueOn, days, recipient, act: kind, reason, personId: actor.personId, createdAt: now() })
          .run()
      return { value: { requirementId }, about: aboutOf(requirement, `${called(input)} ${words}`) }
    },
  )

export const pauseReminder = (actor: Actor, input: StepInput) => act(actor, input, "paused", null, "paused")
export const resumeReminder = (actor: Actor, input: StepInput) => act(actor, input, null, null, "goes on")
export const skipReminder = (actor: Actor, { reason, ...input }: SkipStep) => act(actor, input, "skipped", reason, `skipped. ${reason}`)

/** Writes the letter of a step now, whatever its day. */
export const sendReminder = (actor: Actor, input: StepInput) =>
  perform(
    actor,
    may.remind,
    () => [getRequirement(actor, input.requirementId)] as const,
    (tx, [requirement]) => {
      const step = waiting(stepOf(actor, requirement, input))
      forget(tx, requirement, input)
      for (const letter of lettersFor(actor, [{ requirement, recipient: input.recipient, step }], null, tx)) insertLetter(tx, letter, actor.personId)
      return { value: { requirementId: requirement.id }, about: aboutOf(requirement, `${called(input)}, at once`) }
    },
  )

/** The steps that are due just now are done with it: nobody is asked twice on one day. */
const mattersByHand = (actor: Actor, all: readonly Requirement[]): Matter[] =>
  plansOf(actor, all).flatMap(({ requirement, plan }): Matter[] => {
    const due = plan.find(({ state, recipient }) => state === "due" && recipient !== "officer")
    return [{ requirement, recipient: "contact", step: due ?? null }]
  })

/** Reminds of several requirements at once: one letter to each person, with all that is asked of them. */
export const remind = (actor: Actor, { ids, words }: Remind) =>
  perform(
    actor,
    may.remind,
    () => requirementsById(actor, ids),
    (tx, all) => {
      if (all.length !== new Set(ids).size) throw new Missing("requirement")
      const letters = lettersFor(actor, mattersByHand(actor, all), words, tx)
      for (const letter of letters) insertLetter(tx, letter, actor.personId)
      const [first, ...rest] = all.map((requirement) => aboutOf(requirement, "by hand"))
      if (!first) throw new Refusal("Choose at least one to remind of.")
      return { value: { letters: letters.length }, about: [first, ...rest] }
    },
  )

/** Lets reminders begin today, or ends them. A day before it is not made up for, so that nobody hears of last year. */
export const beginReminders = (actor: Actor, { version, hour, on }: Begin) =>
  perform(
    actor,
    may.begin,
    () => getReminderSetting(actor),
    (tx, setting) => {
      if (setting.version === 0) tx.insert(reminderSettings).values({ id: 1, version: 0 }).run()
      const row = tx.select().from(reminderSettings).get()
      const beginsOn = on === "no" ? null : (setting.beginsOn ?? today())
      const { before, after } = change(tx, reminderSettings, row, version, { beginsOn, hour }, () => ({
        hour: String(row?.hour),
        on: row?.beginsOn ? "yes" : "no",
      }))
      return {
        value: undefined,
        about: {
          noun: "reminder",
          id: 1,
          summary: beginsOn ? `Reminders are written from ${formatDay(beginsOn)} on` : "No reminders are written",
          before,
          after,
        },
      }
    },
  )

export const addRung = (actor: Actor, { kind, days: count, side, recipient }: Rung) =>
  perform(
    actor,
    may.editLadder,
    () => undefined,
    (tx) => {
      const days = count === 0 ? 0 : side === "before" ? -count : count
      const rung = and(eq(reminderSteps.kind, kind), eq(reminderSteps.days, days), eq(reminderSteps.recipient, recipient))
      if (tx.select().from(reminderSteps).where(rung).get()) throw new Refusal("This ladder has that step already.", "days")
      const { id } = tx.insert(reminderSteps).values({ kind, days, recipient }).returning({ id: reminderSteps.id }).get()
      const summary = `${requirementKindLabels[kind]}: ${stepDay(days)}, to ${reminderRecipientLabels[recipient].toLowerCase()}`
      return { value: { kind }, about: { noun: "reminder", id, summary, after: { kind, days, recipient } } }
    },
  )

/** What was sent by it stays. */
export const removeRung = (actor: Actor, { id }: { id: number }) =>
  perform(
    actor,
    may.editLadder,
    (tx) => {
      const step = tx.select().from(reminderSteps).where(eq(reminderSteps.id, id)).get()
      if (!step) throw new Missing("step")
      return step
    },
    (tx, { kind, days, recipient }) => {
      tx.delete(reminderSteps).where(eq(reminderSteps.id, id)).run()
      const summary = `${requirementKindLabels[kind]}: no longer ${stepDay(days)}, to ${reminderRecipientLabels[recipient].toLowerCase()}`
      return { value: { kind }, about: { noun: "reminder", id, summary, before: { kind, days, recipient } } }
    },
  )

export const editTemplate = (actor: Actor, { moment, version, subject, body }: TemplateForm) =>
  perform(
    actor,
    may.editWords,
    (tx) => {
      const template = tx.select().from(reminderTemplates).where(eq(reminderTemplates.moment, moment)).get()
      if (!template) throw new Missing("template")
      return template
    },
    (tx, template) => {
      if (template.version !== version) throw new Conflict({ subject: template.subject, body: template.body }, template.version)
      tx.update(reminderTemplates)
        .set({ subject, body, version: version + 1 })
        .where(eq(reminderTemplates.moment, moment))
        .run()
      const { subject: wasSubject, body: wasBody } = template
      return {
        value: { moment },
        about: {
          noun: "reminder",
          id: 1,
          summary: `Words: ${reminderMomentLabels[moment].toLowerCase()}`,
          before: { subject: wasSubject, body: wasBody },
          after: { subject, body },
        },
      }
    },
  )
