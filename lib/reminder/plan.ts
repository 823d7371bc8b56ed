import type { Instant } from "#lib/kernel/clock"
import { addDays, type Day } from "#lib/kernel/day"
import type { DoneStep, ReminderAct, ReminderRecipient, Step } from "#lib/reminder/reminder"
import type { RequirementKind } from "#lib/requirement/requirement"

/** What the plan of a requirement's reminders depends on. */
export type Reminded = {
  kind: RequirementKind
  dueOn: Day
  /** Open, owed, and with the grantee: nothing lies with the foundation for review. */
  isAwaited: boolean
  /** The day from which this due date holds: when reminders began, the requirement was made or its day was moved. Null: reminders have not begun. */
  heldFrom: Day | null
}

export type PlannedReminder = {
  days: number
  recipient: ReminderRecipient
  on: Day
  /** `due`: it is to be written now. `passed`: its day went by, and a later one, or none, takes its place. */
  state: ReminderAct | "planned" | "due" | "passed"
  reason: string | null
  mailId: number | null
  /** When that was done; null: nothing was. */
  actedAt: Instant | null
}

/** A reminder that could not be written on its day is still worth it for so long. */
export const worthDays = 14

/**
 * Every step of the ladder for one requirement, in order of days. Nothing of it is stored: a requirement that is met, waived or moved takes its
 * reminders along. After days off only the newest step is due, never several; a day before the due date was set counts as passed.
 */
export const planOf = (reminded: Reminded, steps: readonly Step[], done: readonly DoneStep[], today: Day): PlannedReminder[] => {
  const { kind, dueOn, isAwaited, heldFrom } = reminded
  const dated = steps.filter((step) => step.kind === kind).map(({ days, recipient }) => ({ days, recipient, on: addDays(dueOn, days) }))
  const begun = dated.filter(({ on }) => on <= today && heldFrom !== null && on >= heldFrom).map(({ on }) => on)
  const newest = begun.sort().at(-1)
  const stateOf = (on: Day): PlannedReminder["state"] | null => {
    if (!isAwaited || heldFrom === null) return null
    if (on > today) return "planned"
    return on === newest && on >= addDays(today, -worthDays) ? "due" : "passed"
  }
  return dated
    .flatMap(({ days, recipient, on }): PlannedReminder[] => {
      const act = done.find((each) => each.dueOn === dueOn && each.days === days && each.recipient === recipient)
      if (act) return [{ days, recipient, on, state: act.act, reason: act.reason, mailId: act.mailId, actedAt: act.createdAt }]
      const state = stateOf(on)
      return state ? [{ days, recipient, on, state, reason: null, mailId: null, actedAt: null }] : []
    })
    .sort((one, other) => one.days - other.days)
}
