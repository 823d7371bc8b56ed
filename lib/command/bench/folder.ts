import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { closeStore, openStore } from "#db/store"
import { type Keys, openSessions } from "#lib/command/bench/cookie"
import { fill } from "#lib/command/bench/fill"
import { withoutTriggers } from "#lib/command/bench/fill-kept"
import { dynamicPages, type Page } from "#lib/command/bench/page"
import { differences } from "#lib/command/bench/same-stores"
import { type Size, small } from "#lib/command/bench/size"
import { now, setClock } from "#lib/kernel/clock"

export type Folder = { path: string; keys: Keys; pages: Page[] }

/** Fills a data folder, which is gone when the bench ends. */
export const fillFolder = async (size: Size): Promise<Folder> => {
  const path = mkdtempSync(join(tmpdir(), `lodestar-bench-${size.name}-`))
  process.on("exit", () => rmSync(path, { recursive: true, force: true }))
  process.env.DATA_DIR = path
  openStore(path)
  const cast = withoutTriggers(() => fill(size))
  const filled = { path, keys: await openSessions(cast), pages: dynamicPages() }
  closeStore()
  return filled
}

/** The sums that the bench adds up must be those that the store's triggers keep. @throws when a table differs */
export const checkFill = (): void => {
  setClock(now())
  const into = (work: () => unknown) => () => {
    openStore(":memory:")
    work()
  }
  const different = differences(
    into(() => fill(small)),
    into(() => withoutTriggers(() => fill(small))),
  )
  closeStore()
  setClock(undefined)
  if (different.length > 0)
    throw new Error(`The bench fills ${different.join(", ")} in another way than the store's triggers do (lib/command/bench/fill-kept.ts).`)
}
