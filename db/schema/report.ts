import { sql } from "drizzle-orm"
import { check, index, integer, primaryKey, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import { day, flag, id, instant, oneOf, pageCount, table, version } from "#db/column"
import { cases } from "#db/schema/case"
import { documents } from "#db/schema/document"
import { grants } from "#db/schema/grant"
import { persons } from "#db/schema/person"
import { requirements } from "#db/schema/requirement"
import { attachmentKinds } from "#lib/document/attachment"
import { reportStatuses } from "#lib/report/status"
import { requirementKinds } from "#lib/requirement/requirement"

/** What the grantee sends to meet a requirement. Imported ones have no requirement, and a link instead of a file. */
export const reports = table(
  "reports",
  {
    id: id(),
    grantId: integer("grant_id")
      .notNull()
      .references(() => grants.id),
    requirementId: integer("requirement_id").references(() => requirements.id),
    kind: oneOf("kind", requirementKinds).notNull(),
    coversFrom: day("covers_from"),
    coversTo: day("covers_to"),
    status: oneOf("status", reportStatuses).notNull(),
    /** When its newest sent version was; kept by triggers, so that what waits is read in its order. */
    lastSubmittedAt: instant("last_submitted"),
    /** Where the foundation published it before, kept as a link. */
    publishedUrl: text("published_url"),
    publishedAt: instant("published"),
    createdAt: instant("created").notNull(),
    deletedAt: instant("deleted"),
    version: version(),
  },
  (report) => [
    index("reports_grant").on(report.grantId, report.kind),
    index("reports_status").on(report.status, report.id),
    index("reports_waiting")
      .on(report.lastSubmittedAt, report.id, report.requirementId)
      .where(sql`status IN ('submitted', 'in_review') AND deleted_at IS NULL`),
    index("reports_of_requirement").on(report.requirementId),
    uniqueIndex("reports_requirement").on(report.requirementId).where(sql`requirement_id IS NOT NULL AND status <> 'withdrawn'`),
    check("reports_published", sql`published_at IS NULL OR status = 'accepted'`),
  ],
)

/** The case or cases that a report is about. */
export const reportCases = table(
  "report_cases",
  {
    reportId: integer("report_id")
      .notNull()
      .references(() => reports.id),
    caseId: integer("case_id")
      .notNull()
      .references(() => cases.id),
  },
  (row) => [primaryKey({ columns: [row.reportId, row.caseId] }), index("report_cases_case").on(row.caseId)],
)

/** One state of a report as it was sent; a new one keeps the old. The newest without `submittedAt` is the draft. */
export const reportVersions = table(
  "report_versions",
  {
    id: id(),
    reportId: integer("report_id")
      .notNull()
      .references(() => reports.id),
    number: integer("number").notNull(),
    progress: text("progress").notNull().default(""),
    decisions: text("decisions").notNull().default(""),
    next: text("next").notNull().default(""),
    media: text("media").notNull().default(""),
    attorneys: text("attorneys").notNull().default(""),
    /** Asked in the year-end report only: what the grant as a whole achieved, and how the money was used. */
    achieved: text("achieved").notNull().default(""),
    moneyUsed: text("money_used").notNull().default(""),
    documentId: integer("document_id").references(() => documents.id),
    /** Filed by staff for a grantee who sent it by e-mail. */
    isFiledByStaff: flag("is_filed_by_staff").notNull().default(false),
    /** The number on the receipt. */
    receipt: text("receipt"),
    submittedAt: instant("submitted"),
    submittedBy: integer("submitted_by").references(() => persons.id),
    savedAt: instant("saved").notNull(),
    version: version(),
    /** Answers to the foundation's own questions, by their keys. */
    more: text("more", { mode: "json" }).$type<Record<string, string>>().notNull().default({}),
    /** Of the document. */
    ...pageCount(),
  },
  (row) => [
    uniqueIndex("report_versions_number").on(row.reportId, row.number),
    uniqueIndex("report_versions_receipt").on(row.receipt),
    index("report_versions_submitted").on(row.reportId, row.submittedAt),
    check("report_versions_receipt_submitted", sql`(receipt IS NULL) = (submitted_at IS NULL)`),
  ],
)

/** What goes along with one version: decisions, photos and other files. Those of a version that was sent never change. */
export const reportFiles = table(
  "report_files",
  {
    id: id(),
    reportVersionId: integer("report_version_id")
      .notNull()
      .references(() => reportVersions.id),
    kind: oneOf("kind", attachmentKinds).notNull(),
    documentId: integer("document_id")
      .notNull()
      .references(() => documents.id),
    /** What a decision or another file is; what a photo shows. */
    caption: text("caption").notNull().default(""),
    /** Who took the photo. */
    credit: text("credit").notNull().default(""),
    /** The grantee may give it to be published, and gave it. */
    mayPublish: flag("may_publish").notNull().default(false),
    position: integer("position").notNull().default(0),
  },
  (file) => [index("report_files_version").on(file.reportVersionId, file.position), index("report_files_document").on(file.documentId)],
)

/** What staff answered to one version: an act that someone answers for. */
export const reviews = table(
  "reviews",
  {
    id: id(),
    reportId: integer("report_id")
      .notNull()
      .references(() => reports.id),
    reportVersionId: integer("report_version_id")
      .notNull()
      .references(() => reportVersions.id),
    personId: integer("person_id").references(() => persons.id),
    decision: oneOf("decision", ["started", "accepted", "changes_requested"]).notNull(),
    words: text("words").notNull().default(""),
    createdAt: instant("created").notNull(),
  },
  (review) => [index("reviews_report").on(review.reportId), check("reviews_words", sql`decision <> 'changes_requested' OR length(trim(words)) > 0`)],
)
