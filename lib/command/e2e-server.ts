import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { complaining } from "#lib/command/complain"
import { fillWithDemo } from "#lib/command/data-folder"
import { configuration } from "#lib/door/configuration"
import { serve } from "#lib/door/server/serve"

const [given, use] = process.argv.slice(2)

/** A folder that is named outlives the server: it can be started again on it. */
const folder = () => {
  if (given) return given
  const made = mkdtempSync(join(tmpdir(), "lodestar-e2e-"))
  process.on("exit", () => rmSync(made, { recursive: true, force: true }))
  return made
}

// One of the servers of the end-to-end tests, on the clock of LODESTAR_CLOCK: the demo, or, with "foundation" after the folder, a real one.
await complaining(async () => {
  const dataFolder = folder()
  const demo = use !== "foundation"
  process.on("disconnect", () => process.exit(1))
  process.env.LODESTAR_DEMO = demo ? "1" : "0"
  process.env.LOG_LEVEL ??= "error"
  if (demo) await fillWithDemo(dataFolder)
  await serve({ port: configuration().port, dataFolder, distDir: process.env.NEXT_DIST_DIR ?? ".next-test", demo })
  process.send?.("ready")
})
