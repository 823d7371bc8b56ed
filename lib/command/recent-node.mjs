import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname } from "node:path"

/** Node runs TypeScript by itself, without a flag, from 22.18 on; the store's driver crashes silently on anything older than 22. */
export const isRecent = (version) => {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  return major >= 24 || (major === 22 && minor >= 18)
}

const answers = (node) => existsSync(node) && spawnSync(node, ["--version"]).status === 0

/**
 * The path of a Node that can run Lodestar: the running one, else the one that `memory` names, else Node 24 fetched by npx.
 * Throws a sentence when there is none to be had.
 */
export const recentNode = (memory) => {
  if (isRecent(process.versions.node)) return process.execPath
  const remembered = existsSync(memory) ? readFileSync(memory, "utf8") : ""
  if (answers(remembered)) return remembered
  console.log(`Node ${process.versions.node} is too old for Lodestar: fetching Node 24 for it (once; your own Node stays as it is) …`)
  const fetched = spawnSync("npx", ["--yes", "--loglevel=error", "--package=node@24", "--", "node", "--print", "process.execPath"], { encoding: "utf8" })
  const node = (fetched.stdout ?? "").trim()
  if (fetched.status !== 0 || !answers(node)) {
    const reason = fetched.error?.message ?? (fetched.stderr ?? "").trim().split("\n")[0]
    throw new Error(`Node 24 could not be fetched (${reason}). Check the network, or install Node 24 yourself, and run this again.`)
  }
  return node
}

export const rememberNode = (memory, node) => {
  mkdirSync(dirname(memory), { recursive: true })
  writeFileSync(memory, node)
}
