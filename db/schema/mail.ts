import { sql } from "drizzle-orm"
import { type AnySQLiteColumn, check, index, integer, primaryKey, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import { id, instant, oneOf, table, version, words } from "#db/column"
import { grants } from "#db/schema/grant"
import { contacts, organizations } from "#db/schema/organization"
import { persons } from "#db/schema/person"
import { requirements } from "#db/schema/requirement"
import type { MailKind } from "#lib/mail/mail"
import { mailStatuses } from "#lib/mail/mail"

/** The outbox: each letter is a row before it is sent, and stays one. Never holds a code, nor a link that signs in. */
export const mails = table(
  "mails",
  {
    id: id(),
    kind: words("kind").$type<MailKind>(),
    toName: text("to_name").notNull(),
    toEmail: words("to_email"),
    personId: integer("person_id").references(() => persons.id),
    contactId: integer("contact_id").references(() => contacts.id),
    organizationId: integer("organization_id").references(() => organizations.id),
    grantId: integer("grant_id").references(() => grants.id),
    subject: words("subject"),
    /** JSON of its parts (`LetterPart[]`). */
    body: words("body"),
    status: oneOf("status", mailStatuses).notNull(),
    /** Why it was paused, skipped or not sent; what the other side answered. */
    reason: text("reason"),
    /** Not sent before. */
    plannedAt: instant("planned").notNull(),
    claimedAt: instant("claimed"),
    sentAt: instant("sent"),
    /** With the host behind it, the Message-ID: the same at each try, so that a letter which arrives twice is known as one. */
    messageId: words("message_id"),
    tries: integer("tries").notNull().default(0),
    /** The letter that took its words along. */
    gatheredInto: integer("gathered_into").references((): AnySQLiteColumn => mails.id),
    createdAt: instant("created").notNull(),
    version: version(),
  },
  (mail) => [
    uniqueIndex("mails_message").on(mail.messageId),
    index("mails_status").on(mail.status, mail.plannedAt),
    index("mails_organization").on(mail.organizationId, mail.id),
    index("mails_to").on(mail.toEmail, mail.createdAt),
    index("mails_gathered_into").on(mail.gatheredInto).where(sql`gathered_into IS NOT NULL`),
    check("mails_body_json", sql`json_valid(body)`),
    check("mails_sent", sql`(status = 'sent') = (sent_at IS NOT NULL)`),
    check("mails_gathered", sql`(status = 'gathered') = (gathered_into IS NOT NULL)`),
  ],
)

/** The requirements of which a letter speaks. */
export const mailRequirements = table(
  "mail_requirements",
  {
    mailId: integer("mail_id")
      .notNull()
      .references(() => mails.id),
    requirementId: integer("requirement_id")
      .notNull()
      .references(() => requirements.id),
  },
  (row) => [primaryKey({ columns: [row.mailId, row.requirementId] }), index("mail_requirements_requirement").on(row.requirementId)],
)
