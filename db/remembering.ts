import type Database from "better-sqlite3"
import { LRUCache } from "lru-cache"

/** More than the product's queries have texts; what a search or a filter builds comes and goes. */
const most = 1000

/**
 * The same connection, but each text is prepared once: for most of our queries preparing takes longer than running.
 * For Drizzle alone, which runs a statement where it prepares it and says each time whether it wants its rows raw.
 */
export const remembering = (store: Database.Database): Database.Database => {
  const known = new LRUCache<string, Database.Statement>({ max: most })
  const prepare = (text: string): Database.Statement => {
    const statement = known.get(text)
    if (statement && !statement.busy) return statement.reader ? statement.raw(false) : statement
    const fresh = store.prepare(text)
    known.set(text, fresh)
    return fresh
  }
  return Object.create(store, { prepare: { value: prepare } })
}
