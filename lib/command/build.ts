import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { runTool, top } from "#lib/command/child"
import { complaining } from "#lib/command/complain"
import { sourceHash } from "#lib/command/source-hash"
import { Refusal } from "#lib/kernel/refusal"

/**
 * Builds the pages into `distDir` unless they were built there, whole, from the same sources: the stamp goes first and comes back last.
 * With a key for its actions, forms that are open in a browser outlive the rebuild. Throws a Refusal when the build fails.
 */
export const build = async ({ distDir, actionsKey }: { distDir: string; actionsKey?: string }): Promise<void> => {
  const stamp = join(top, distDir, "lodestar-build")
  const hash = sourceHash(top)
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return
  rmSync(stamp, { force: true })
  const code = await runTool("next", ["build"], {
    NODE_ENV: "production",
    NEXT_DIST_DIR: distDir,
    ...(actionsKey && { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: actionsKey }),
  })
  if (code !== 0) throw new Refusal("The build failed; the reason stands above.")
  writeFileSync(stamp, hash)
}

if (process.argv[1] === import.meta.filename) await complaining(() => build({ distDir: process.env.NEXT_DIST_DIR ?? ".next" }))
