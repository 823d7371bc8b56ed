import Database from "better-sqlite3"
import { Misconfiguration } from "#lib/door/configuration"

const isAtLeast = (version: string, least: string) => version.localeCompare(least, "en", { numeric: true }) >= 0

/** better-sqlite3 crashes without a word under older ones. @throws Misconfiguration */
export const requireNode = (version: string = process.versions.node): void => {
  if (isAtLeast(version, "22.18.0")) return
  throw new Misconfiguration(
    `Lodestar needs Node 22.18 or newer, and this is Node ${version}. Install Node 24 from https://nodejs.org, or start with: npm start`,
  )
}

/** Before 3.51.3 two connections can corrupt a WAL database (sqlite.org/wal.html, the WAL-reset bug). @throws Misconfiguration */
export const requireSqlite = (version: string = sqliteVersion()): void => {
  if (isAtLeast(version, "3.51.3")) return
  throw new Misconfiguration(`Lodestar needs SQLite 3.51.3 or newer, and this is ${version}. Run: npm ci`)
}

const sqliteVersion = () => {
  const store = new Database(":memory:")
  const version = String(store.prepare("select sqlite_version()").pluck().get())
  store.close()
  return version
}
