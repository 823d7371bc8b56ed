import { sql } from "drizzle-orm"
import { check, index, integer, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import { id, instant, oneOf, table, version, words } from "#db/column"
import { organizations } from "#db/schema/organization"
import { persons } from "#db/schema/person"
import { requirements } from "#db/schema/requirement"

/** A code and a link that sign in once, and for a short time. Only hashes are kept; opening the link does not use it. */
export const signInCodes = table(
  "sign_in_codes",
  {
    id: id(),
    /** Written small. */
    email: words("email"),
    /** For whose organization the address is named; null: a board member. */
    organizationId: integer("organization_id").references(() => organizations.id),
    codeHash: words("code_hash"),
    linkHash: words("link_hash"),
    /** Where it leads; null: where the role starts. */
    path: text("path"),
    createdAt: instant("created").notNull(),
    expiresAt: instant("expires").notNull(),
    tries: integer("tries").notNull().default(0),
    usedAt: instant("used"),
  },
  (code) => [uniqueIndex("sign_in_codes_link").on(code.linkHash), index("sign_in_codes_email").on(code.email, code.id)],
)

/** Somebody who holds a link to a report, whom nobody has named, asks to be invited. */
export const accessRequests = table(
  "access_requests",
  {
    id: id(),
    organizationId: integer("organization_id")
      .notNull()
      .references(() => organizations.id),
    requirementId: integer("requirement_id")
      .notNull()
      .references(() => requirements.id),
    name: words("name"),
    email: words("email"),
    words: text("words"),
    createdAt: instant("created").notNull(),
    decision: oneOf("decision", ["accepted", "declined"]),
    decidedAt: instant("decided"),
    decidedById: integer("decided_by_id").references(() => persons.id),
    version: version(),
  },
  (request) => [
    uniqueIndex("access_requests_waiting").on(request.organizationId, request.email).where(sql`decision IS NULL`),
    index("access_requests_organization").on(request.organizationId, request.id),
    check("access_requests_decided", sql`(decision IS NULL) = (decided_at IS NULL)`),
  ],
)
