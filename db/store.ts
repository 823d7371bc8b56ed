import { mkdirSync } from "node:fs"
import { join, resolve } from "node:path"
import Database from "better-sqlite3"
import { drizzle } from "drizzle-orm/better-sqlite3"
import { migrate } from "#db/migrate"
import { remembering } from "#db/remembering"
import * as schema from "#db/schema"

/** How often the store was written: by us, and by others. */
type Written = { changes: number; othersVersion: number }

const open = (file: string | Buffer) => {
  const store = new Database(file, { timeout: 5000 })
  // synchronous=FULL: the driver's default in WAL mode can lose an acknowledged commit at a power cut.
  for (const pragma of ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "busy_timeout = 5000", "trusted_schema = OFF", "cache_size = -65536"])
    store.pragma(pragma)
  return {
    store,
    drizzle: drizzle(remembering(store), { schema }),
    revision: undefined as (() => number) | undefined,
    known: undefined as (Written & { revision: number }) | undefined,
    changes: store.prepare<[], number>("SELECT total_changes()").pluck(),
    othersVersion: store.prepare<[], number>("PRAGMA data_version").pluck(),
    quietChanges: 0,
    turn: undefined as Written | undefined,
  }
}
type Opened = ReturnType<typeof open>
type Drizzle = Opened["drizzle"]

/** What reads: no insert, no update, no delete, by type. */
export type Read = Pick<Drizzle, "select" | "selectDistinct" | "$count" | "with" | "all" | "get" | "values" | "$with">

/** What a transaction of `perform` or `housekeep` may do: read and write. */
export type Write = Parameters<Parameters<Drizzle["transaction"]>[0]>[0]

// The server and the bundles of the app are different copies of this module in one process: they share the one connection.
const shared = globalThis as typeof globalThis & { lodestarStore?: Opened | undefined }

/** Where everything is kept: DATA_DIR, or ./data. */
export const dataFolder = (): string => resolve(/* turbopackIgnore: true */ process.env.DATA_DIR || "data")

const earliest = [3, 51, 3]
const assertVersion = (store: Database.Database) => {
  const version = store.prepare<[], string>("SELECT sqlite_version()").pluck().get() ?? ""
  const parts = version.split(".").map(Number)
  const difference = earliest.map((least, index) => (parts[index] ?? 0) - least).find((part) => part !== 0) ?? 0
  if (difference < 0) throw new Error(`SQLite ${version} can damage a database that two programs write. 3.51.3 or newer is needed: run npm ci.`)
}

let image: Buffer | undefined

/** The migrations run once for a process; a copy of what they made is there sixty times as fast. */
const openInMemory = (): Opened => {
  if (!image) {
    const { store } = open(":memory:")
    migrate(store)
    image = store.serialize()
    store.close()
  }
  return open(image)
}

const openFile = (folder: string): Opened => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const opened = open(join(folder, "lodestar.sqlite"))
  assertVersion(opened.store)
  migrate(opened.store)
  return opened
}

/** Opens and migrates the store in a folder, or in memory (":memory:", for tests). Opening again closes what was open. */
export const openStore = (folder: string = dataFolder()): void => {
  closeStore()
  shared.lodestarStore = folder === ":memory:" ? openInMemory() : openFile(folder)
}

const opened = (): Opened => {
  if (!shared.lodestarStore) openStore()
  return shared.lodestarStore as Opened
}

/** Checkpoints and closes; a later read opens the store again. */
export const closeStore = (): void => {
  const last = shared.lodestarStore
  shared.lodestarStore = undefined
  if (!last?.store.open) return
  last.store.pragma("wal_checkpoint(TRUNCATE)")
  last.store.close()
}

/** Reads. Opened at the first question, so that a build opens nothing. */
export const db: Read = new Proxy({} as Read, {
  get: (_, name) => {
    const { drizzle } = opened()
    const value = drizzle[name as keyof Drizzle] as unknown
    return typeof value === "function" ? value.bind(drizzle) : value
  },
})

/** One immediate transaction: all of it or nothing. Only db/perform.ts and db/housekeep.ts may call it. */
export const transact = <Value>(work: (tx: Write) => Value): Value => opened().drizzle.transaction(work, { behavior: "immediate" })

/** Such a transaction, of which nothing shows on any page: it leaves the stamp of the store as it was. */
export const transactQuietly = <Value>(work: (tx: Write) => Value): Value => {
  const at = opened()
  const before = at.changes.get() ?? 0
  const value = transact(work)
  at.quietChanges += (at.changes.get() ?? 0) - before
  return value
}

/** The revision of public data: raised by every committed change of it, by any process. */
export const readRevision = (): number => {
  const at = opened()
  if (!at.revision) {
    const statement = at.store.prepare<[], number>("SELECT value FROM revisions").pluck()
    at.revision = () => statement.get() ?? 0
  }
  return at.revision()
}

/** What an answer that is remembered holds for. Undefined within a transaction, which may yet be undone. */
export type Settled = { store: object; stamp: string | number }

/** Our own changes are asked for each time, those of others once in a turn of the event loop: a page asks hundreds of times. */
const written = (at: Opened): Written => {
  const changes = at.changes.get() ?? 0
  if (at.turn?.changes !== changes) {
    at.turn = { changes, othersVersion: at.othersVersion.get() ?? 0 }
    setImmediate(() => {
      at.turn = undefined
    })
  }
  return at.turn
}

const revisionOf = (at: Opened, { changes, othersVersion }: Written): number => {
  if (at.known?.changes !== changes || at.known.othersVersion !== othersVersion) at.known = { changes, othersVersion, revision: readRevision() }
  return at.known.revision
}

const settled = (stampOf: (at: Opened, since: Written) => string | number): Settled | undefined => {
  const at = opened()
  return at.store.inTransaction ? undefined : { store: at.store, stamp: stampOf(at, written(at)) }
}

/** This store at this revision of its public data. */
export const settledAt = (): Settled | undefined => settled(revisionOf)

/** This store until anything is written by any process, except for what was written quietly here. */
export const unwrittenSince = (): Settled | undefined => settled((at, { changes, othersVersion }) => `${changes - at.quietChanges} ${othersVersion}`)

/** This store until anything at all is written. */
export const untouchedSince = (): Settled | undefined => settled((_, { changes, othersVersion }) => `${changes} ${othersVersion}`)

/** Another one whenever a store is opened: what was prepared for one holds for it only. */
export const openedStore = (): object => opened().store

/** Throws when the store can't be written and read. Changes nothing. */
export const probeStore = (): void => {
  const { store } = opened()
  store.exec("BEGIN IMMEDIATE")
  store.exec("ROLLBACK")
  store.prepare("SELECT count(*) FROM settings").get()
}

/** The bare connection, for backup, search and the bench; what writes goes through `perform`. */
export const connection = (): Database.Database => opened().store
