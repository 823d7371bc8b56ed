import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { complaining } from "#lib/command/complain"
import { fillWithDemo } from "#lib/command/data-folder"
import { configuration } from "#lib/door/configuration"
import { serve } from "#lib/door/server/serve"

// One of the servers of the end-to-end tests: a data folder of its own, filled and served on the clock of LODESTAR_CLOCK, gone when the server ends.
await complaining(async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "lodestar-e2e-"))
  process.on("exit", () => rmSync(dataFolder, { recursive: true, force: true }))
  process.on("disconnect", () => process.exit(1))
  process.env.LODESTAR_DEMO = "1"
  process.env.LOG_LEVEL ??= "error"
  await fillWithDemo(dataFolder)
  await serve({ port: configuration().port, dataFolder, distDir: process.env.NEXT_DIST_DIR ?? ".next-test", demo: true })
  process.send?.("ready")
})
