import { index, integer, uniqueIndex } from "drizzle-orm/sqlite-core"
import { id, instant, table, version, words } from "#db/column"
import { persons } from "#db/schema/person"

/** A person's calendar at a secret address, of which only the hash is kept. */
export const calendarFeeds = table(
  "calendar_feeds",
  {
    id: id(),
    personId: integer("person_id")
      .notNull()
      .references(() => persons.id),
    tokenHash: words("token_hash"),
    createdAt: instant("created").notNull(),
    revokedAt: instant("revoked"),
    version: version(),
  },
  (feed) => [uniqueIndex("calendar_feeds_token").on(feed.tokenHash), index("calendar_feeds_person").on(feed.personId)],
)
