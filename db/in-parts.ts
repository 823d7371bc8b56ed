import { type SQL, sql } from "drizzle-orm"

/** Behind IN: a list of any length as one value, which takes no time to build. */
export const inIds = (ids: readonly number[]): SQL => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`

/** A long list in parts that one statement takes (SQLite: 32,766 values). */
export const inParts = <Value>(values: readonly Value[], size = 10_000): Value[][] =>
  Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size))
