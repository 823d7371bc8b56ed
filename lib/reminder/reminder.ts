import type { Instant } from "#lib/kernel/clock"
import type { Day } from "#lib/kernel/day"
import type { RequirementKind } from "#lib/requirement/requirement"

/** To whom a step of the ladder goes. Who that is for a requirement: lib/reminder/addressee.ts. */
export const reminderRecipients = ["contact", "second", "officer"] as const
export type ReminderRecipient = (typeof reminderRecipients)[number]
export const reminderRecipientLabels: Record<ReminderRecipient, string> = {
  contact: "The contact",
  second: "A second contact",
  officer: "The program officers",
}

/** Which words are used: by the day of the step; calls and the foundation's own staff have their own. */
export const reminderMoments = ["before", "on", "after", "call", "officer"] as const
export type ReminderMoment = (typeof reminderMoments)[number]
export const reminderMomentLabels: Record<ReminderMoment, string> = {
  before: "Before the due date",
  on: "On the due date",
  after: "After the due date",
  call: "About a call",
  officer: "To the program officers",
}

/** What can be done with a planned reminder. */
export const reminderActs = ["sent", "skipped", "paused"] as const
export type ReminderAct = (typeof reminderActs)[number]

/** A rung of a kind's ladder: so many days after the due date; before it when negative. */
export type Step = { kind: RequirementKind; days: number; recipient: ReminderRecipient }

/** What was done with a step, for the due date that stood then. */
export type DoneStep = {
  dueOn: Day
  days: number
  recipient: ReminderRecipient
  act: ReminderAct
  reason: string | null
  mailId: number | null
  createdAt: Instant
}

/** "7 days before", "on the due date", "1 day after". */
export const stepDay = (days: number): string => {
  if (days === 0) return "on the due date"
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"}`
  return days < 0 ? `${count} before` : `${count} after`
}
