import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { runNode } from "#lib/command/child"
import { takeLock } from "#lib/door/server/lock"
import { Refusal } from "#lib/kernel/refusal"

const marker = "demo"

/** What a data folder holds: nothing yet, the demo, or a real foundation. */
export const contentOf = (folder: string): "nothing" | "demo" | "foundation" => {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return "nothing"
  return existsSync(join(folder, marker)) ? "demo" : "foundation"
}

const nearest = (folder: string): string => (existsSync(folder) ? folder : nearest(dirname(folder)))

/** Refuses a place in which nothing can be kept. */
export const refuseUnwritable = (folder: string): void => {
  try {
    rmdirSync(mkdtempSync(join(nearest(folder), ".lodestar-")))
  } catch {
    throw new Refusal(`DATA_DIR is ${folder}, where nothing can be written. Name another folder by DATA_DIR, or give this account the right to write there.`)
  }
}

/** Refuses to treat a real foundation's records as a demo. */
export const refuseFoundation = (folder: string): void => {
  if (contentOf(folder) !== "foundation") return
  throw new Refusal(`${folder} holds a real foundation's records, or at least no demo. Nothing was touched. Name another folder by DATA_DIR.`)
}

/** Refuses to serve the demo, whose passwords everybody knows, as a real foundation. */
export const refuseDemo = (folder: string): void => {
  if (contentOf(folder) !== "demo") return
  throw new Refusal(`${folder} holds the demo, whose passwords everybody knows. Name another folder by DATA_DIR, or run "npm run demo".`)
}

const isRunning = (processId: number) => {
  try {
    return process.kill(processId, 0)
  } catch {
    return false
  }
}

const beside = (folder: string, purpose: "filling" | "removing") => `${folder}.${purpose}-${process.pid}`

/** Removes what a killed fill or reset left beside the folder. */
const sweepBeside = (folder: string): void => {
  if (!existsSync(dirname(folder))) return
  for (const name of readdirSync(dirname(folder))) {
    const owner = name.startsWith(`${basename(folder)}.`) ? /\.(?:filling|removing)-(\d+)$/.exec(name)?.[1] : undefined
    if (owner && !isRunning(Number(owner))) rmSync(join(dirname(folder), name), { recursive: true })
  }
}

/**
 * Sees to it that the folder holds the demo. All or nothing: it is filled beside its place and moved there whole, so a kill leaves no half of it.
 * A folder that holds the demo already is left as it is.
 */
export const fillWithDemo = async (folder: string): Promise<void> => {
  refuseFoundation(folder)
  sweepBeside(folder)
  if (contentOf(folder) === "demo") return
  const filling = beside(folder, "filling")
  mkdirSync(filling, { recursive: true, mode: 0o700 })
  const code = await runNode(["--import", join(import.meta.dirname, "quick-import.mjs"), join(import.meta.dirname, "fill.ts")], {
    NODE_ENV: "production",
    DATA_DIR: filling,
    LODESTAR_DEMO: "1",
  })
  if (code !== 0) {
    rmSync(filling, { recursive: true })
    throw new Refusal("The demo could not be filled; the reason stands above.")
  }
  writeFileSync(join(filling, marker), "This folder holds the demonstration of Lodestar. It may be thrown away.\n")
  if (existsSync(folder)) rmdirSync(folder)
  renameSync(filling, folder)
}

/** Removes a demo: first out of its place in one step, then file by file. @throws Misconfiguration while a server holds it */
export const removeDemo = (folder: string): void => {
  refuseFoundation(folder)
  if (!existsSync(folder)) return
  const removing = beside(folder, "removing")
  const release = takeLock(folder)
  renameSync(folder, removing)
  release()
  rmSync(removing, { recursive: true })
}
