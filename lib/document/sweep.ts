import { readdir, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import { and, lt, not, sql } from "drizzle-orm"
import { housekeep } from "#db/housekeep"
import { uploads } from "#db/schema"
import { dataFolder } from "#db/store"
import { removeDerived } from "#lib/document/apart/derived"
import { type FileOwner, storedPaths } from "#lib/document/queries"
import { log } from "#lib/door/log"
import { instantIn } from "#lib/kernel/clock"

const day = 24 * 60 * 60 * 1000

export type Swept = { removed: number; missing: FileOwner[] }

/** Those of a grantee's draft that can still be sent are a part of it, however long it takes. */
const isOfDraft = sql`EXISTS (SELECT 1 FROM persons p, requirements q WHERE p.id = ${uploads.personId} AND p.role = 'grantee'
  AND q.id = ${uploads.requirementId} AND q.state = 'open' AND q.deleted_at IS NULL)`

/** What was uploaded and never filed is let go of after a day. */
const forgetUploads = (): void =>
  housekeep("upload", (tx) => {
    tx.delete(uploads)
      .where(and(lt(uploads.createdAt, instantIn(-day / 1000)), not(isOfDraft)))
      .run()
  })

/**
 * Upkeep, at start and daily: what an interrupted upload left in `tmp`, uploads that nobody filed, and files without a row go after 24 hours;
 * a row whose file is gone is logged as an error, with its id, and stays: only a backup can mend it.
 */
export async function sweepFiles(): Promise<Swept> {
  forgetUploads()
  // The rows are read after the files: a file whose row comes in between is then known, not taken for an orphan.
  const waiting = await listFiles("tmp")
  const kept = await listFiles("files")
  const owners = storedPaths()
  const owned = new Set(owners.map(({ path }) => path))
  const removed = [...(await removeOld(waiting)), ...(await removeOld(kept.filter((path) => !owned.has(path))))]
  const present = new Set(kept)
  const missing: FileOwner[] = []
  for (const owner of owners) if (!present.has(owner.path) && !(await exists(owner.path))) missing.push(owner)
  for (const { table, id, path } of missing) log().error({ table, row: id, path }, "a row's file is missing")
  if (removed.length > 0) log().info({ files: removed.length }, "swept files that belong to nothing")
  return { removed: removed.length, missing }
}

/** Paths relative to the data folder, with `/`. */
async function listFiles(folder: string): Promise<string[]> {
  const root = join(dataFolder(), folder)
  if (!(await exists(folder))) return []
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(folder, entry.parentPath.slice(root.length), entry.name))
}

/** Date.now: the files were stamped by the machine's clock, and the foundation's may stand on another day in the demo. */
async function removeOld(paths: readonly string[]): Promise<string[]> {
  const removed: string[] = []
  for (const path of paths) {
    const file = join(dataFolder(), path)
    const modified = (await stat(file).catch(unlessMissing))?.mtimeMs
    if (modified === undefined || Date.now() - modified < day) continue
    await rm(file, { force: true })
    if (path.startsWith("files")) await removeDerived(path)
    removed.push(path)
  }
  return removed
}

const exists = async (path: string): Promise<boolean> => (await stat(join(dataFolder(), path)).catch(unlessMissing)) !== undefined

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error
}
