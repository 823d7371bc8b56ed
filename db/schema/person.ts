import { sql } from "drizzle-orm"
import { check, index, integer, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import { id, instant, oneOf, table, version, words } from "#db/column"
import { organizations } from "#db/schema/organization"
import { personRoles } from "#lib/kernel/actor"

/** Someone who can sign in. Grantee staff, and only they, belong to one organization. */
export const persons = table(
  "persons",
  {
    id: id(),
    name: words("name"),
    email: words("email"),
    role: oneOf("role", personRoles).notNull(),
    organizationId: integer("organization_id").references(() => organizations.id),
    passwordHash: text("password_hash"),
    createdAt: instant("created").notNull(),
    disabledAt: instant("disabled"),
    version: version(),
  },
  (person) => [
    uniqueIndex("persons_email").on(sql`${person.email} COLLATE NOCASE`),
    index("persons_organization").on(person.organizationId),
    check("persons_organization_role", sql`(role = 'grantee') = (organization_id IS NOT NULL)`),
  ],
)

/** One sign-in on one device. Looked up with each request; only the hash of its token is kept. */
export const sessions = table(
  "sessions",
  {
    id: id(),
    tokenHash: words("token_hash"),
    personId: integer("person_id")
      .notNull()
      .references(() => persons.id),
    address: text("address").notNull().default(""),
    browser: text("browser").notNull().default(""),
    createdAt: instant("created").notNull(),
    seenAt: instant("seen").notNull(),
    endedAt: instant("ended"),
  },
  (session) => [uniqueIndex("sessions_token").on(session.tokenHash), index("sessions_person").on(session.personId, session.endedAt)],
)

/** A one-time link: only its hash is kept; opening it does not use it. */
export const invitations = table(
  "invitations",
  {
    id: id(),
    tokenHash: words("token_hash"),
    /** Null for the link of the first administrator, who is no person yet. */
    personId: integer("person_id").references(() => persons.id),
    createdAt: instant("created").notNull(),
    expiresAt: instant("expires").notNull(),
    usedAt: instant("used"),
  },
  (invitation) => [uniqueIndex("invitations_token").on(invitation.tokenHash), index("invitations_person").on(invitation.personId)],
)

/** Tries counted by account and by address, so that guessing is slowed. */
export const limits = table("limits", {
  key: text("key").primaryKey(),
  tries: integer("tries").notNull(),
  startedAt: instant("started").notNull(),
  blockedUntilAt: instant("blocked_until"),
})
