import { sql } from "drizzle-orm"
import { check, index, integer, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import { flag, id, instant, oneOf, table, version, words } from "#db/column"
import { requirementKinds } from "#lib/requirement/requirement"
import { type AttachmentKind, countsFroms, dueFroms, type Question } from "#lib/schedule/schedule"

/** A pattern of what a grant owes. */
export const schedules = table(
  "schedules",
  {
    id: id(),
    name: words("name"),
    countsFrom: oneOf("counts_from", countsFroms).notNull().default("fiscal_year"),
    /** For grants of fiscal years up to this one; null: for any. */
    lastYear: integer("last_year"),
    /** The one for new grants to which no older pattern applies. */
    isDefault: flag("is_default").notNull().default(false),
    createdAt: instant("created").notNull(),
    deletedAt: instant("deleted"),
    version: version(),
  },
  (schedule) => [
    uniqueIndex("schedules_default").on(schedule.isDefault).where(sql`is_default = 1`),
    check("schedules_last_year", sql`last_year IS NULL OR last_year BETWEEN 1900 AND 2200`),
  ],
)

/** One thing that a schedule asks of each grant. Months are counted from the first of the year: with October as the first, month 6 is April. */
export const scheduleRules = table(
  "schedule_rules",
  {
    id: id(),
    scheduleId: integer("schedule_id")
      .notNull()
      .references(() => schedules.id),
    kind: oneOf("kind", requirementKinds).notNull(),
    dueFrom: oneOf("due_from", dueFroms).notNull(),
    /** A fixed day: so many months after the start, on this date of the month (its last day, where the month is shorter). */
    dueMonths: integer("due_months"),
    dueDate: integer("due_date"),
    /** After the award, or after the last day that is covered. */
    dueDays: integer("due_days"),
    /** The fixed day instead, for a grantee that applies again. */
    againMonths: integer("again_months"),
    againDate: integer("again_date"),
    coversMonth: integer("covers_month"),
    coversMonths: integer("covers_months"),
    /** Moves with the last day of a grant that runs longer than its year. */
    followsEnd: flag("follows_end").notNull().default(false),
    /** Null: the wording that Lodestar brings for this kind. */
    questions: text("questions", { mode: "json" }).$type<Question[]>(),
    mustAttach: text("must_attach", { mode: "json" }).$type<AttachmentKind[]>().notNull().default([]),
    pageLimit: integer("page_limit"),
    /** Meant for the grantee's public page once accepted. */
    isPublished: flag("is_published").notNull().default(false),
    createdAt: instant("created").notNull(),
    deletedAt: instant("deleted"),
    version: version(),
  },
  (rule) => [
    index("schedule_rules_schedule").on(rule.scheduleId),
    check("schedule_rules_fixed", sql`(due_from = 'year_start') = (due_months IS NOT NULL AND due_date IS NOT NULL)`),
    check("schedule_rules_days", sql`(due_from = 'year_start') = (due_days IS NULL)`),
    check("schedule_rules_months", sql`due_months IS NULL OR due_months BETWEEN 0 AND 48`),
    check("schedule_rules_date", sql`due_date IS NULL OR due_date BETWEEN 1 AND 31`),
    check("schedule_rules_after", sql`due_days IS NULL OR due_days BETWEEN 0 AND 1000`),
    check("schedule_rules_again", sql`(again_months IS NULL) = (again_date IS NULL)`),
    check("schedule_rules_again_months", sql`again_months IS NULL OR again_months BETWEEN 0 AND 48`),
    check("schedule_rules_again_date", sql`again_date IS NULL OR again_date BETWEEN 1 AND 31`),
    check("schedule_rules_covers", sql`(covers_month IS NULL) = (covers_months IS NULL)`),
    check("schedule_rules_covers_month", sql`covers_month IS NULL OR covers_month BETWEEN 0 AND 47`),
    check("schedule_rules_covers_months", sql`covers_months IS NULL OR covers_months BETWEEN 1 AND 48`),
    check("schedule_rules_period_end", sql`due_from <> 'period_end' OR covers_months IS NOT NULL`),
    check("schedule_rules_questions", sql`questions IS NULL OR json_valid(questions)`),
    check("schedule_rules_must_attach", sql`json_valid(must_attach)`),
    check("schedule_rules_page_limit", sql`page_limit IS NULL OR page_limit BETWEEN 1 AND 100`),
  ],
)
