import { sql } from "drizzle-orm"
import { check, index, integer, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import { cents, day, id, instant, table, version, words } from "#db/column"

/** The foundation itself: one row. */
export const settings = table(
  "settings",
  {
    id: integer("id").primaryKey(),
    name: words("name"),
    about: text("about").notNull().default(""),
    fiscalYearStartMonth: integer("fiscal_year_start_month").notNull().default(10),
    timeZone: words("time_zone"),
    contactName: text("contact_name").notNull().default(""),
    contactEmail: text("contact_email").notNull().default(""),
    contactPhone: text("contact_phone").notNull().default(""),
    /** From which the board reads what changed; null: not recorded. */
    lastMeetingOn: day("last_meeting"),
    version: version(),
  },
  () => [check("settings_single", sql`id = 1`), check("settings_month", sql`fiscal_year_start_month BETWEEN 1 AND 12`)],
)

/** A fiscal year, named after the calendar year in which it ends. */
export const fiscalYears = table("fiscal_years", { year: integer("year").primaryKey(), budgetCents: cents("budget"), version: version() }, () => [
  check("fiscal_years_year", sql`year BETWEEN 1900 AND 2200`),
])

export const issueAreas = table(
  "issue_areas",
  { id: id(), name: words("name"), slug: words("slug"), deletedAt: instant("deleted"), version: version() },
  (area) => [
    uniqueIndex("issue_areas_slug").on(area.slug),
    uniqueIndex("issue_areas_name").on(sql`${area.name} COLLATE NOCASE`),
    index("issue_areas_deleted").on(area.deletedAt),
  ],
)

/** A counter that every committed change of public data raises (triggers): the key of finished public pages. */
export const revisions = table("revisions", { id: integer("id").primaryKey(), value: integer("value").notNull() }, () => [
  check("revisions_single", sql`id = 1`),
])
