import { sql } from "drizzle-orm"
import { index, integer, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import { id, instant, oneOf, table, words } from "#db/column"
import { roles } from "#lib/kernel/actor"

/** The recorded fact of an act, or of its refusal. Append-only by triggers; each holds the hash of the one before. */
export const events = table(
  "events",
  {
    id: id(),
    at: instant("happened").notNull(),
    personId: integer("person_id"),
    actorName: words("actor_name"),
    role: oneOf("role", roles).notNull(),
    /** The permission's name: "grant.award". */
    verb: words("verb"),
    outcome: oneOf("outcome", ["done", "refused"]).notNull(),
    /** What it was done to: a table's name and the row's id. */
    noun: text("noun"),
    nounId: integer("noun_id"),
    organizationId: integer("organization_id"),
    grantId: integer("grant_id"),
    caseId: integer("case_id"),
    /** One line for the timeline: "$25,000 for fiscal year 2027". */
    summary: text("summary").notNull().default(""),
    /** JSON of the fields that changed, before and after. */
    before: text("before"),
    after: text("after"),
    requestId: text("request_id"),
    previousHash: text("previous_hash").notNull(),
    hash: words("hash"),
  },
  (event) => [
    uniqueIndex("events_hash").on(event.hash),
    index("events_organization").on(event.organizationId, event.at),
    index("events_noun").on(event.noun, event.nounId),
    index("events_verb").on(event.verb, event.id),
    index("events_person").on(event.personId, event.id),
    index("events_happened").on(event.at),
    index("events_actor").on(event.actorName, event.noun),
    index("events_case").on(event.caseId, event.at, event.id).where(sql`case_id IS NOT NULL`),
    index("events_grant").on(event.grantId, event.at, event.id).where(sql`grant_id IS NOT NULL`),
  ],
)

/** Answers already given to a form: the same key a second time gets the first answer. */
export const formKeys = table("form_keys", {
  key: text("key").primaryKey(),
  answer: text("answer").notNull(),
  createdAt: instant("created").notNull(),
})
