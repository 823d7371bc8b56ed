import { parseArgs } from "node:util"
import { build } from "#lib/command/build"
import { complaining } from "#lib/command/complain"
import { fillWithDemo, refuseUnwritable, removeDemo } from "#lib/command/data-folder"
import { logins } from "#lib/command/logins"
import { configuration } from "#lib/door/configuration"
import { secrets } from "#lib/door/secret"
import { serve } from "#lib/door/server/serve"

await complaining(async () => {
  process.env.LODESTAR_DEMO = "1"
  process.env.LOG_LEVEL ??= "warn"
  const { values } = parseArgs({ options: { reset: { type: "boolean", default: false } } })
  const { port, dataFolder } = configuration()
  refuseUnwritable(dataFolder)
  if (values.reset) removeDemo(dataFolder)
  await fillWithDemo(dataFolder)
  await build({ distDir: ".next", actionsKey: secrets(dataFolder).actions })
  const { url } = await serve({ port, dataFolder, distDir: ".next", demo: true })
  console.log(`\nThe demo is at ${url}\n\n${logins}\n\nStop it with Ctrl-C. "npm run demo -- --reset" starts afresh.`)
})
