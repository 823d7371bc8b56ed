/** To whom a step of the ladder goes. Who that is for a requirement: lib/reminder/recipient.ts. */
export const reminderRecipients = ["contact", "second", "officer"] as const
export type ReminderRecipient = (typeof reminderRecipients)[number]
export const reminderRecipientLabels: Record<ReminderRecipient, string> = {
  contact: "The contact",
  second: "A second contact",
  officer: "The program officers",
}

/** Which words are used: by the day of the step, and for staff their own. */
export const reminderMoments = ["before", "on", "after", "officer"] as const
export type ReminderMoment = (typeof reminderMoments)[number]
export const reminderMomentLabels: Record<ReminderMoment, string> = {
  before: "Before the due date",
  on: "On the due date",
  after: "After the due date",
  officer: "To the program officers",
}

/** What can be done with a planned reminder. */
export const reminderActs = ["sent", "skipped", "paused"] as const
export type ReminderAct = (typeof reminderActs)[number]
