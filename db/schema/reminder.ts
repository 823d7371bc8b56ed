import { sql } from "drizzle-orm"
import { check, index, integer, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import { day, id, instant, oneOf, table, version, words } from "#db/column"
import { mails } from "#db/schema/mail"
import { persons } from "#db/schema/person"
import { requirements } from "#db/schema/requirement"
import { reminderActs, reminderMoments, reminderRecipients } from "#lib/reminder/reminder"
import { requirementKinds } from "#lib/requirement/requirement"

/** When reminders began, and at what hour they are written: one row. Without it, or without a day, none are. */
export const reminderSettings = table(
  "reminder_settings",
  { id: integer("id").primaryKey(), beginsOn: day("begins"), hour: integer("hour").notNull().default(8), version: version() },
  () => [check("reminder_settings_single", sql`id = 1`), check("reminder_settings_hour", sql`hour BETWEEN 0 AND 23`)],
)

/** A rung of a kind's ladder: so many days after the due date (before it: negative), to whom. */
export const reminderSteps = table(
  "reminder_steps",
  {
    id: id(),
    kind: oneOf("kind", requirementKinds).notNull(),
    days: integer("days").notNull(),
    recipient: oneOf("recipient", reminderRecipients).notNull(),
  },
  (step) => [uniqueIndex("reminder_steps_rung").on(step.kind, step.days, step.recipient), check("reminder_steps_range", sql`days BETWEEN -180 AND 365`)],
)

/** The words of a reminder, with named places such as {report}. */
export const reminderTemplates = table("reminder_templates", {
  moment: oneOf("moment", reminderMoments).notNull().primaryKey(),
  subject: words("subject"),
  body: words("body"),
  version: version(),
})

/**
 * What was done with a planned reminder: it was sent, skipped or paused. What is only planned is computed from the ladder and the due date,
 * so that a requirement that is met, waived or moved takes its reminders along. It belongs to the due date for which it was planned.
 */
export const reminders = table(
  "reminders",
  {
    id: id(),
    requirementId: integer("requirement_id")
      .notNull()
      .references(() => requirements.id),
    dueOn: day("due").notNull(),
    days: integer("days").notNull(),
    recipient: oneOf("recipient", reminderRecipients).notNull(),
    act: oneOf("act", reminderActs).notNull(),
    reason: text("reason"),
    mailId: integer("mail_id").references(() => mails.id),
    personId: integer("person_id").references(() => persons.id),
    createdAt: instant("created").notNull(),
  },
  (reminder) => [
    uniqueIndex("reminders_once").on(reminder.requirementId, reminder.dueOn, reminder.days, reminder.recipient),
    index("reminders_mail").on(reminder.mailId),
    check("reminders_sent", sql`act <> 'sent' OR mail_id IS NOT NULL`),
    check("reminders_reason", sql`act <> 'skipped' OR length(trim(reason)) > 0`),
  ],
)
