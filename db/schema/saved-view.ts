import { sql } from "drizzle-orm"
import { integer, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import { flag, id, table, version, words } from "#db/column"
import { persons } from "#db/schema/person"

/** A list as somebody wants to see it again: filters, order and columns, as its address says them. */
export const savedViews = table(
  "saved_views",
  {
    id: id(),
    personId: integer("person_id")
      .notNull()
      .references(() => persons.id),
    /** The list's address: "/office/cases". */
    list: words("list"),
    name: words("name"),
    query: text("query").notNull(),
    /** For all staff, not for its owner alone. */
    isShared: flag("is_shared").notNull().default(false),
    /** What its owner sees where the address asks for nothing. */
    isDefault: flag("is_default").notNull().default(false),
    version: version(),
  },
  (view) => [
    uniqueIndex("saved_views_name").on(view.personId, view.list, sql`${view.name} COLLATE NOCASE`),
    uniqueIndex("saved_views_default").on(view.personId, view.list).where(sql`is_default = 1`),
  ],
)
