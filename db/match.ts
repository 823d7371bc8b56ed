import { type SQL, sql } from "drizzle-orm"

type Found = "organization" | "case" | "case_update" | "person" | "contact"

/** What a person typed, as words for the full-text index: each a prefix, all of them there. Nothing of FTS5's own syntax gets through. */
export const matchOf = (typed: string): string =>
  (typed.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [])
    .slice(0, 12)
    .map((word) => `"${word}"*`)
    .join(" ")

/** The ids of records of one kind whose words match, as a subquery; of none where nothing was typed that is a word. */
export const foundIds = (kind: Found, typed: string): SQL => {
  const match = matchOf(typed)
  if (match === "") return sql`(SELECT NULL WHERE 0)`
  return sql`(SELECT e.ref_id FROM search_words w JOIN search_entries e ON e.id = w.rowid WHERE w.search_words MATCH ${match} AND e.kind = ${kind})`
}
