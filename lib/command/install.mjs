import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"

const stampOf = (top) => join(top, "node_modules", ".lodestar", "installed")
const readStamp = (top) => (existsSync(stampOf(top)) ? readFileSync(stampOf(top), "utf8") : "")
const lockHash = (top) =>
  createHash("sha256")
    .update(readFileSync(join(top, "package-lock.json")))
    .update(process.platform + process.arch)
    .digest("hex")

const writeStamp = (top, text) => {
  mkdirSync(dirname(stampOf(top)), { recursive: true })
  writeFileSync(stampOf(top), text)
}

/** Whether the packages of the lock file are there, whole. */
export const isInstalled = (top) => readStamp(top) === lockHash(top)

// Not `npm ci`: it refuses a lock file that lacks the optional packages of platforms which a registry doesn't carry.
const given = ["install", "--no-save", "--include=dev", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"]

/**
 * Installs the packages of the lock file when they are missing, half there, or of another lock file, and leaves the lock file as it is.
 * Throws a sentence when npm fails.
 */
export const install = (top, environment) => {
  if (isInstalled(top)) return
  console.log("Installing packages …")
  // What a killed installation left can look whole to npm.
  if (readStamp(top) === "unfinished") rmSync(join(top, "node_modules"), { recursive: true })
  writeStamp(top, "unfinished")
  const npm = spawnSync("npm", given, { cwd: top, env: environment, stdio: "inherit" })
  if (npm.error) throw new Error(`npm can't be started (${npm.error.message}). It comes with Node: install both, and run this again.`)
  if (npm.status !== 0)
    throw new Error("The packages could not be installed; npm says why above. Most often the network is out of reach. Run this again to retry.")
  writeStamp(top, lockHash(top))
}
