import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Database } from "better-sqlite3"

const folder = join(process.cwd(), "db", "migrations")

type Migration = { tag: string; statements: string[] }

const migrations = (): Migration[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort()
    .map((file) => ({ tag: file.replace(/\.sql$/, ""), statements: readFileSync(join(folder, file), "utf8").split("--> statement-breakpoint") }))

const appliedTags = (store: Database): Set<string> => {
  store.exec("CREATE TABLE IF NOT EXISTS migrations (tag TEXT PRIMARY KEY, applied_at TEXT NOT NULL) STRICT")
  return new Set(store.prepare<[], string>("SELECT tag FROM migrations").pluck().all())
}

/** Names of the migrations that the store lacks. */
export const pendingMigrations = (store: Database): string[] => {
  const applied = appliedTags(store)
  return migrations()
    .map((migration) => migration.tag)
    .filter((tag) => !applied.has(tag))
}

/**
 * One migration in one transaction: a kill in the middle leaves the old version or the new. Expects foreign keys to be off, since a rebuilt table
 * would take its children along; they are checked before the commit.
 */
export const applyMigration = (store: Database, { tag, statements }: Migration): void =>
  store
    .transaction(() => {
      for (const statement of statements) store.exec(statement)
      const broken = store.pragma("foreign_key_check") as unknown[]
      if (broken.length > 0) throw new Error(`Migration ${tag} leaves ${broken.length} rows whose parent is missing.`)
      store.prepare("INSERT INTO migrations VALUES (?, ?)").run(tag, new Date().toISOString())
    })
    .immediate()

/** Brings the store to the newest schema. The pragma stands out here, since inside a transaction it does nothing. */
export const migrate = (store: Database): void => {
  const applied = appliedTags(store)
  store.pragma("foreign_keys = OFF")
  try {
    for (const migration of migrations().filter(({ tag }) => !applied.has(tag))) applyMigration(store, migration)
  } finally {
    store.pragma("foreign_keys = ON")
  }
}
