import { index, integer, primaryKey, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import { flag, id, instant, oneOf, table, words } from "#db/column"
import { cases } from "#db/schema/case"
import { persons } from "#db/schema/person"
import { reports, reportVersions, reviews } from "#db/schema/report"
import { proposalDecisions, proposalKinds } from "#lib/report/proposal"

const act = () => ({
  id: id(),
  reportId: integer("report_id")
    .notNull()
    .references(() => reports.id),
  personId: integer("person_id").references(() => persons.id),
  createdAt: instant("created").notNull(),
})

/** What staff say to one another about a report. No query gives a row of this table to anybody but staff. */
export const remarks = table("remarks", { ...act(), body: words("body") }, (remark) => [index("remarks_report").on(remark.reportId)])

/** What the foundation and the grantee say to each other about a report. */
export const messages = table("messages", { ...act(), isFromStaff: flag("is_from_staff").notNull(), body: words("body") }, (message) => [
  index("messages_report").on(message.reportId),
])

/** An accepted report that was taken up again, and why. */
export const reopenings = table("reopenings", { ...act(), reason: words("reason") }, (reopening) => [index("reopenings_report").on(reopening.reportId)])

/** What was asked to change in one part of a report: an answer's name, or "file". */
export const reviewParts = table(
  "review_parts",
  {
    reviewId: integer("review_id")
      .notNull()
      .references(() => reviews.id),
    part: words("part"),
    words: words("words"),
  },
  (row) => [primaryKey({ columns: [row.reviewId, row.part] })],
)

/** Who of the staff opened a version, and when first. */
export const reportReadings = table(
  "report_readings",
  {
    reportVersionId: integer("report_version_id")
      .notNull()
      .references(() => reportVersions.id),
    personId: integer("person_id")
      .notNull()
      .references(() => persons.id),
    readAt: instant("read").notNull(),
  },
  (row) => [primaryKey({ columns: [row.reportVersionId, row.personId] })],
)

/** What became of a proposal that was found in a report. `mark` says which one: the same sentence is not proposed twice. */
export const proposalActs = table(
  "proposal_acts",
  {
    ...act(),
    caseId: integer("case_id")
      .notNull()
      .references(() => cases.id),
    kind: oneOf("kind", proposalKinds).notNull(),
    mark: words("mark"),
    decision: oneOf("decision", proposalDecisions).notNull(),
    said: text("said"),
  },
  (row) => [uniqueIndex("proposal_acts_mark").on(row.reportId, row.caseId, row.mark), index("proposal_acts_case").on(row.caseId)],
)
