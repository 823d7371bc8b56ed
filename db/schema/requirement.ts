import { sql } from "drizzle-orm"
import { check, index, integer, text } from "drizzle-orm/sqlite-core"
import { day, id, instant, oneOf, table, version, words } from "#db/column"
import { grants } from "#db/schema/grant"
import { contacts } from "#db/schema/organization"
import { persons } from "#db/schema/person"
import { scheduleRules } from "#db/schema/schedule"
import { requirementKinds, requirementStates } from "#lib/requirement/requirement"

/** What a grant owes and when. */
export const requirements = table(
  "requirements",
  {
    id: id(),
    grantId: integer("grant_id")
      .notNull()
      .references(() => grants.id),
    kind: oneOf("kind", requirementKinds).notNull(),
    coversFrom: day("covers_from"),
    coversTo: day("covers_to"),
    dueOn: day("due").notNull(),
    state: oneOf("state", requirementStates).notNull().default("open"),
    metOn: day("met"),
    /** The rule that it comes from; null: added by hand, or older than the schedules. */
    scheduleRuleId: integer("schedule_rule_id").references(() => scheduleRules.id),
    /** Why it was added by hand. */
    addedBecause: text("added_because"),
    /** Who does it, when somebody was named (lib/requirement/responsible.ts); one of the two. */
    responsiblePersonId: integer("responsible_person_id").references(() => persons.id),
    responsibleContactId: integer("responsible_contact_id").references(() => contacts.id),
    createdAt: instant("created").notNull(),
    deletedAt: instant("deleted"),
    version: version(),
  },
  (requirement) => [
    index("requirements_grant").on(requirement.grantId, requirement.dueOn),
    index("requirements_open").on(requirement.state, requirement.dueOn, requirement.grantId),
    index("requirements_named")
      .on(requirement.responsiblePersonId, requirement.responsibleContactId)
      .where(sql`responsible_person_id IS NOT NULL OR responsible_contact_id IS NOT NULL`),
    check("requirements_period", sql`covers_from_on IS NULL OR covers_to_on IS NULL OR covers_from_on <= covers_to_on`),
  ],
)

const act = () => ({
  id: id(),
  requirementId: integer("requirement_id")
    .notNull()
    .references(() => requirements.id),
  personId: integer("person_id").references(() => persons.id),
  reason: words("reason"),
  createdAt: instant("created").notNull(),
})

/** Somebody answers for letting it go. */
export const waivers = table("waivers", act(), (waiver) => [index("waivers_requirement").on(waiver.requirementId)])

/** Somebody answers for moving the day. */
export const extensions = table("extensions", { ...act(), fromOn: day("from").notNull(), toOn: day("to").notNull() }, (extension) => [
  index("extensions_requirement").on(extension.requirementId),
])
