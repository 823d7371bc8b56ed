import { complaining } from "#lib/command/complain"
import { fillWithDemo } from "#lib/command/data-folder"
import { logins } from "#lib/command/logins"
import { configuration } from "#lib/door/configuration"
import { serve } from "#lib/door/server/serve"

await complaining(async () => {
  process.env.LODESTAR_DEMO = "1"
  const { port, dataFolder } = configuration()
  await fillWithDemo(dataFolder)
  const { url } = await serve({ port, dataFolder, dev: true, demo: true })
  console.log(`\nThe sources are served at ${url}, with the demo's records.\n\n${logins}\n`)
})
