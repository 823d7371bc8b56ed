import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"

const stampOf = (top) => join(top, "node_modules", ".lodestar", "installed")
const lockHash = (top) =>
  createHash("sha256")
    .update(readFileSync(join(top, "package-lock.json")))
    .update(process.platform + process.arch)
    .digest("hex")

/** Whether the packages of the lock file are there, whole: the stamp is written last. */
export const isInstalled = (top) => existsSync(stampOf(top)) && readFileSync(stampOf(top), "utf8") === lockHash(top)

/** Installs the packages of the lock file when they are missing, half there, or of another lock file. Throws a sentence when npm fails. */
export const install = (top, environment) => {
  if (isInstalled(top)) return
  console.log("Installing packages …")
  rmSync(stampOf(top), { force: true })
  const npm = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: top, env: environment, stdio: "inherit" })
  if (npm.error) throw new Error(`npm can't be started (${npm.error.message}). It comes with Node: install both, and run this again.`)
  if (npm.status !== 0)
    throw new Error("The packages could not be installed; npm says why above. Most often the network is out of reach. Run this again to retry.")
  mkdirSync(dirname(stampOf(top)), { recursive: true })
  writeFileSync(stampOf(top), lockHash(top))
}
