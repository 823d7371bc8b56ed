import { sql } from "drizzle-orm"
import { index, integer, primaryKey, text } from "drizzle-orm/sqlite-core"
import { day, id, oneOf, table, words } from "#db/column"
import { cases } from "#db/schema/case"
import { courtDateKinds } from "#lib/case/court-date"
import { caseParts } from "#lib/case/part"
import { participantRoles } from "#lib/case/participant"
import { audiences } from "#lib/kernel/audience"

const caseId = () =>
  integer("case_id")
    .notNull()
    .references(() => cases.id)

/** Parties, counsel and co-funders by name. */
export const caseParticipants = table(
  "case_participants",
  {
    id: id(),
    caseId: caseId(),
    role: oneOf("role", participantRoles).notNull(),
    name: words("name"),
    /** The firm or office of counsel; what else is to be said of a party. */
    detail: text("detail"),
    audience: oneOf("audience", audiences).notNull().default("staff"),
    position: integer("position").notNull().default(0),
  },
  (participant) => [index("case_participants_case").on(participant.caseId, participant.position)],
)

/** What is to come: an argument, a hearing, a deadline. */
export const courtDates = table(
  "court_dates",
  {
    id: id(),
    caseId: caseId(),
    kind: oneOf("kind", courtDateKinds).notNull(),
    happensOn: day("happens").notNull(),
    words: text("words"),
    audience: oneOf("audience", audiences).notNull().default("staff"),
  },
  (date) => [index("court_dates_case").on(date.caseId, date.happensOn), index("court_dates_happens").on(date.happensOn, date.caseId)],
)

/** Where the audience of a part is not the usual one (lib/case/part.ts). */
export const caseAudiences = table(
  "case_audiences",
  { caseId: caseId(), part: oneOf("part", caseParts).notNull(), audience: oneOf("audience", audiences).notNull() },
  (row) => [primaryKey({ columns: [row.caseId, row.part] })],
)

/** What the list of cases sorts by, kept by triggers: the first docket, the first issue area by name, how many grants pay, the last dated news. */
export const caseListTotals = table(
  "case_list_totals",
  {
    caseId: integer("case_id").primaryKey(),
    court: text("court"),
    docket: text("docket"),
    area: text("area"),
    grants: integer("grants").notNull().default(0),
    lastUpdateOn: day("last_update"),
  },
  (row) => [
    index("case_list_totals_court").on(row.court, row.caseId),
    index("case_list_totals_docket").on(row.docket, row.caseId),
    index("case_list_totals_area").on(row.area, row.caseId),
    index("case_list_totals_grants").on(row.grants, row.caseId),
    index("case_list_totals_last_update").on(row.lastUpdateOn, row.caseId),
    index("case_list_totals_silent").on(sql`coalesce(${row.lastUpdateOn}, '')`, row.caseId),
  ],
)
