import { sql } from "drizzle-orm"
import { index, integer, primaryKey, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import { cents, day, flag, id, instant, oneOf, table, version, words } from "#db/column"
import { documents, notes } from "#db/schema/document"
import { organizations } from "#db/schema/organization"
import { reports } from "#db/schema/report"
import { issueAreas } from "#db/schema/setting"
import { type CaseResult, dispositions, prevailings, reliefs, settlementForms, sides, stages } from "#lib/case/case"
import { captionReasons, classActions, mootReasons, updateKinds } from "#lib/case/record"
import { relations, stationDispositions, stationRoles } from "#lib/case/station"
import { audiences } from "#lib/kernel/audience"

/**
 * The one word for a case's result. In this order: an appeal is open whatever was decided below; a settlement is a settlement;
 * then who prevailed, read from the grantee's side; what goes on, sent back or towards a settlement, and what was dismissed voluntarily is never
 * "lost"; what says nothing stays not recorded.
 */
const result = sql<CaseResult>`CASE
  WHEN stage = 'appeal' THEN 'on_appeal'
  WHEN settlement_form IS NOT NULL OR disposition = 'dismissed_settled' THEN 'settled'
  WHEN prevailed = 'mixed' THEN 'won_in_part'
  WHEN prevailed = 'none' THEN 'closed_without_result'
  WHEN prevailed IN ('plaintiff', 'defendant') AND grantee_side IS NULL THEN 'not_recorded'
  WHEN prevailed = grantee_side THEN 'won'
  WHEN stage IN ('remand', 'settlement_pending') THEN 'pending'
  WHEN disposition = 'dismissed_voluntarily' THEN 'closed_without_result'
  WHEN prevailed IN ('plaintiff', 'defendant') THEN 'lost'
  WHEN disposition = 'mixed_on_appeal' AND prevailed IS NULL THEN 'won_in_part'
  WHEN stage IS NULL OR stage IN ('closed', 'monitoring') OR disposition IS NOT NULL THEN 'not_recorded'
  ELSE 'pending' END`

/** The order of the stages, for a list sorted by them. */
const stageRank = sql.raw(`instr(',${stages.join(",")},', ',' || stage || ',')`)

export const cases = table(
  "cases",
  {
    id: id(),
    slug: words("slug"),
    /** The grantee whose case it is; others take part through their grants. */
    organizationId: integer("organization_id")
      .notNull()
      .references(() => organizations.id),
    /** Null where the work has none: a strategy, a client known by a first name. */
    caption: text("caption"),
    /** The working name, shown where there is no caption. */
    name: words("name"),
    /** What the case is called on screen. */
    title: text("title").notNull().generatedAlwaysAs(sql`coalesce(caption, name)`, { mode: "stored" }),
    stage: oneOf("stage", stages),
    stageOn: day("stage"),
    granteeSide: oneOf("grantee_side", sides),
    disposition: oneOf("disposition", dispositions),
    prevailed: oneOf("prevailed", prevailings),
    settlementForm: oneOf("settlement_form", settlementForms),
    result: text("result").$type<CaseResult>().notNull().generatedAlwaysAs(result, { mode: "virtual" }),
    description: text("description"),
    shortName: text("short_name"),
    judge: text("judge"),
    filedOn: day("filed"),
    closedOn: day("closed"),
    /** Of the United States, as its two letters. */
    state: text("state"),
    cause: text("cause"),
    /** In words that a lay reader understands. */
    stake: text("stake"),
    classAction: oneOf("class_action", classActions),
    isStayed: flag("is_stayed").notNull().default(false),
    hasInjunction: flag("has_injunction").notNull().default(false),
    orderWords: text("order_words"),
    orderUntilOn: day("order_until"),
    mootBecause: oneOf("moot_because", mootReasons),
    changedLaw: text("changed_law"),
    changedPolicy: text("changed_policy"),
    changedPractice: text("changed_practice"),
    monitoredSinceOn: day("monitored_since"),
    feeAwardCents: cents("fee_award"),
    feeAwardOn: day("fee_award"),
    assessment: text("assessment"),
    strategy: text("strategy"),
    publishedAt: instant("published"),
    createdAt: instant("created").notNull(),
    deletedAt: instant("deleted"),
    version: version(),
  },
  (courtCase) => [
    uniqueIndex("cases_slug").on(courtCase.slug),
    index("cases_organization").on(courtCase.organizationId, courtCase.deletedAt),
    index("cases_result").on(courtCase.result, courtCase.id),
    index("cases_stage").on(courtCase.stage, courtCase.id),
    index("cases_archived").on(courtCase.deletedAt).where(sql`deleted_at IS NOT NULL`),
    index("cases_stage_rank").on(sql`${stageRank}`, courtCase.id),
    index("cases_title").on(sql`${courtCase.title} COLLATE NOCASE`, courtCase.id),
  ],
)

/** Captions that the case had before. */
export const caseCaptions = table(
  "case_captions",
  {
    id: id(),
    caseId: integer("case_id")
      .notNull()
      .references(() => cases.id),
    caption: words("caption"),
    /** When another took its place, and why. */
    untilOn: day("until"),
    reason: oneOf("reason", captionReasons),
  },
  (earlier) => [uniqueIndex("case_captions_caption").on(earlier.caseId, earlier.caption)],
)

/** A court's file on the case, in order of appearance. */
export const dockets = table(
  "dockets",
  {
    id: id(),
    caseId: integer("case_id")
      .notNull()
      .references(() => cases.id),
    court: words("court"),
    number: text("number"),
    position: integer("position").notNull().default(0),
    /** Of the court list (lib/court), where the court was read for certain. */
    courtId: text("court_id"),
    /** The prefix of a district's office, and the number without it, for comparison. */
    office: text("office"),
    core: text("core"),
    courtListenerId: integer("courtlistener_id"),
    /** Which edition of the reader read court and number last; 0: none. */
    readBy: integer("read_by").notNull().default(0),
    role: oneOf("role", stationRoles),
    relation: oneOf("relation", relations),
    judge: text("judge"),
    isEnBanc: flag("is_en_banc").notNull().default(false),
    filedOn: day("filed"),
    decidedOn: day("decided"),
    disposition: oneOf("disposition", stationDispositions),
    prevailed: oneOf("prevailed", prevailings),
    /** Where the decision is printed: "733 F.3d 662 (7th Cir. 2013) (en banc)". */
    citation: text("citation"),
    words: text("words"),
    sourceUrl: text("source_url"),
  },
  (docket) => [
    index("dockets_case").on(docket.caseId, docket.position, docket.court, docket.number),
    index("dockets_number").on(docket.number),
    index("dockets_court").on(docket.court),
    index("dockets_core").on(docket.courtId, docket.core),
    index("dockets_courtlistener").on(docket.courtListenerId).where(sql`courtlistener_id IS NOT NULL`),
    index("dockets_unread").on(docket.readBy),
  ],
)

export const caseIssueAreas = table(
  "case_issue_areas",
  {
    caseId: integer("case_id")
      .notNull()
      .references(() => cases.id),
    issueAreaId: integer("issue_area_id")
      .notNull()
      .references(() => issueAreas.id),
  },
  (row) => [primaryKey({ columns: [row.caseId, row.issueAreaId] }), index("case_issue_areas_area").on(row.issueAreaId, row.caseId)],
)

export const caseReliefs = table(
  "case_reliefs",
  {
    caseId: integer("case_id")
      .notNull()
      .references(() => cases.id),
    relief: oneOf("relief", reliefs).notNull(),
  },
  (row) => [primaryKey({ columns: [row.caseId, row.relief] })],
)

/** Dated news of a case, during or after the grant year. Without a case where the source names none. */
export const caseUpdates = table(
  "case_updates",
  {
    id: id(),
    organizationId: integer("organization_id")
      .notNull()
      .references(() => organizations.id),
    caseId: integer("case_id").references(() => cases.id),
    kind: oneOf("kind", updateKinds),
    happenedOn: day("happened"),
    body: words("body"),
    /** Where it can be read up: a citation ("922 F.3d 346 (7th Cir. 2019)") or a publication. */
    source: text("source"),
    sourceUrl: text("source_url"),
    documentId: integer("document_id").references(() => documents.id),
    /** Who reads it while it is not public. */
    audience: oneOf("audience", audiences).notNull().default("staff"),
    /** Where it was told first. */
    reportId: integer("report_id").references(() => reports.id),
    noteId: integer("note_id").references(() => notes.id),
    /** Order among updates without a date. */
    position: integer("position").notNull().default(0),
    publishedAt: instant("published"),
    createdAt: instant("created").notNull(),
    deletedAt: instant("deleted"),
    version: version(),
  },
  (update) => [
    index("case_updates_case").on(update.caseId, update.happenedOn),
    index("case_updates_last").on(update.caseId, update.deletedAt, update.happenedOn),
    index("case_updates_happened").on(update.happenedOn, update.id),
    index("case_updates_published").on(update.publishedAt, update.id).where(sql`published_at IS NOT NULL`),
    index("case_updates_organization").on(update.organizationId, update.position),
    index("case_updates_note").on(update.noteId).where(sql`note_id IS NOT NULL`),
  ],
)
