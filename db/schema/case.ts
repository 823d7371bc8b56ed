import { sql } from "drizzle-orm"
import { index, integer, primaryKey, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import { day, id, instant, oneOf, table, version, words } from "#db/column"
import { documents } from "#db/schema/document"
import { organizations } from "#db/schema/organization"
import { issueAreas } from "#db/schema/setting"
import { type CaseResult, dispositions, prevailings, reliefs, settlementForms, sides, stages } from "#lib/case/case"

/**
 * The one word for a case's result. In this order: an appeal is open whatever was decided below; a settlement is a settlement;
 * then who prevailed, read from the grantee's side; a voluntary dismissal is never "lost"; what says nothing stays not recorded.
 */
const result = sql<CaseResult>`CASE
  WHEN stage = 'appeal' THEN 'on_appeal'
  WHEN settlement_form IS NOT NULL OR disposition = 'dismissed_settled' THEN 'settled'
  WHEN prevailed = 'mixed' THEN 'won_in_part'
  WHEN prevailed = 'none' THEN 'closed_without_result'
  WHEN prevailed IN ('plaintiff', 'defendant') AND grantee_side IS NULL THEN 'not_recorded'
  WHEN prevailed = grantee_side THEN 'won'
  WHEN prevailed IN ('plaintiff', 'defendant') THEN 'lost'
  WHEN disposition = 'dismissed_voluntarily' THEN 'closed_without_result'
  WHEN stage IS NULL OR stage IN ('closed', 'monitoring') OR (disposition IS NOT NULL AND stage <> 'remand') THEN 'not_recorded'
  ELSE 'pending' END`

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
    result: text("result").$type<CaseResult>().notNull().generatedAlwaysAs(result, { mode: "stored" }),
    description: text("description"),
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
  },
  (docket) => [
    index("dockets_case").on(docket.caseId, docket.position, docket.court, docket.number),
    index("dockets_number").on(docket.number),
    index("dockets_court").on(docket.court),
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
    happenedOn: day("happened"),
    body: words("body"),
    /** Where it can be read up: a citation ("922 F.3d 346 (7th Cir. 2019)") or a publication. */
    source: text("source"),
    sourceUrl: text("source_url"),
    documentId: integer("document_id").references(() => documents.id),
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
    index("case_updates_organization").on(update.organizationId, update.position),
  ],
)
