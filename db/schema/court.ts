import { sql } from "drizzle-orm"
import { index, integer, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import { day, id, instant, oneOf, table, version, words } from "#db/column"
import { cases, caseUpdates } from "#db/schema/case"

/** What a court's docket newly shows, as CourtListener's alert told it: the draft of a case update until a person approves or dismisses it. */
export const docketAlerts = table(
  "docket_alerts",
  {
    id: id(),
    /** The sender's key of the event and the entry's place in it: the same alert twice is one row. */
    key: words("key"),
    caseId: integer("case_id")
      .notNull()
      .references(() => cases.id),
    /** CourtListener's id of the docket; our own row is written anew with each edit of the case. */
    courtListenerId: integer("courtlistener_id").notNull(),
    entryNumber: integer("entry_number"),
    filedOn: day("filed"),
    description: words("description"),
    sourceUrl: text("source_url"),
    receivedAt: instant("received").notNull(),
    decidedAt: instant("decided"),
    decision: oneOf("decision", ["approved", "dismissed"]),
    /** The update that it became. */
    caseUpdateId: integer("case_update_id").references(() => caseUpdates.id),
    version: version(),
  },
  (alert) => [
    uniqueIndex("docket_alerts_key").on(alert.key),
    index("docket_alerts_case").on(alert.caseId, alert.id),
    index("docket_alerts_open").on(alert.id).where(sql`decided_at IS NULL`),
  ],
)
