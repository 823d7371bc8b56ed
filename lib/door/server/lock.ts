import { mkdirSync } from "node:fs"
import { join } from "node:path"
import Database from "better-sqlite3"
import { Misconfiguration } from "#lib/door/configuration"

/**
 * One server for each data folder. The lock is one of the operating system's, held through SQLite, so it dies with its holder, even by kill -9.
 * Gives what releases it. @throws Misconfiguration when another server holds it
 */
export const takeLock = (dataFolder: string): (() => void) => {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const holder = new Database(join(dataFolder, "server.lock"), { timeout: 0 })
  try {
    holder.exec("BEGIN EXCLUSIVE")
  } catch (error) {
    holder.close()
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith("SQLITE_BUSY")) throw error
    throw new Misconfiguration(`Another Lodestar server is using ${dataFolder}. Stop it first, or set DATA_DIR to another folder.`)
  }
  return () => holder.close()
}
