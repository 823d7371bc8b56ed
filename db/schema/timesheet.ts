import { sql } from "drizzle-orm"
import { check, index, integer, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import { cents, day, id, instant, table, words } from "#db/column"
import { grants } from "#db/schema/grant"
import { organizations } from "#db/schema/organization"
import { persons } from "#db/schema/person"
import { reportVersions } from "#db/schema/report"
import { requirements } from "#db/schema/requirement"

/** What an attorney did on one day, as a submitted timesheet says. Those of the newest version sent count; those of earlier ones stay with theirs. */
export const timesheetEntries = table(
  "timesheet_entries",
  {
    id: id(),
    grantId: integer("grant_id")
      .notNull()
      .references(() => grants.id),
    requirementId: integer("requirement_id")
      .notNull()
      .references(() => requirements.id),
    reportVersionId: integer("report_version_id")
      .notNull()
      .references(() => reportVersions.id),
    /** The sheet of the workbook, and its row as the program numbers it. */
    sheet: text("sheet"),
    row: integer("row").notNull(),
    workedOn: day("worked").notNull(),
    attorney: words("attorney"),
    minutes: integer("minutes").notNull(),
    task: text("task").notNull(),
    rateCents: cents("rate"),
    amountCents: cents("amount"),
  },
  (entry) => [
    index("timesheet_entries_grant").on(entry.grantId, entry.reportVersionId),
    index("timesheet_entries_version").on(entry.reportVersionId),
    check("timesheet_entries_minutes", sql`minutes BETWEEN 1 AND 1440000`),
  ],
)

/** What a person said about the columns of an organization's sheets, by their heads. */
export const timesheetMappings = table(
  "timesheet_mappings",
  {
    id: id(),
    organizationId: integer("organization_id")
      .notNull()
      .references(() => organizations.id),
    fingerprint: words("fingerprint"),
    mapping: text("mapping").notNull(),
    personId: integer("person_id").references(() => persons.id),
    createdAt: instant("created").notNull(),
  },
  (row) => [uniqueIndex("timesheet_mappings_heads").on(row.organizationId, row.fingerprint), check("timesheet_mappings_mapping", sql`json_valid(mapping)`)],
)
