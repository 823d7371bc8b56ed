import { integer, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import { id, oneOf, table } from "#db/column"

/** The words of each record that can be found; kept by triggers, indexed by the FTS5 table `search_words` (db/migrations). */
export const searchEntries = table(
  "search_entries",
  {
    id: id(),
    kind: oneOf("kind", ["organization", "case", "case_update", "person", "contact"]).notNull(),
    refId: integer("ref_id").notNull(),
    title: text("title").notNull(),
    body: text("body").notNull(),
    /** What no public page shows of the record. */
    private: text("private").notNull().default(""),
  },
  (entry) => [uniqueIndex("search_entries_ref").on(entry.kind, entry.refId)],
)

/** Longer texts: names in a case, notes and calls by triggers, the texts of sent reports by a job. Nothing privileged; indexed by `search_words_of_texts`. */
export const searchTexts = table(
  "search_texts",
  {
    id: id(),
    kind: oneOf("kind", ["participant", "note", "report"]).notNull(),
    refId: integer("ref_id").notNull(),
    body: text("body").notNull(),
    /** Of a report with a file: its answers, which are not published. */
    private: text("private").notNull().default(""),
    /** Of a report: the version whose text this is. */
    readFrom: integer("read_from"),
  },
  (entry) => [uniqueIndex("search_texts_ref").on(entry.kind, entry.refId)],
)
