import { build } from "#lib/command/build"
import { complaining } from "#lib/command/complain"
import { refuseDemo, refuseUnwritable } from "#lib/command/data-folder"
import { configuration, requirePublicUrl } from "#lib/door/configuration"
import { secrets } from "#lib/door/secret"
import { serve } from "#lib/door/server/serve"

await complaining(async () => {
  const { port, dataFolder } = configuration()
  refuseUnwritable(dataFolder)
  refuseDemo(dataFolder)
  requirePublicUrl()
  await build({ distDir: ".next", actionsKey: secrets(dataFolder).actions })
  const { url } = await serve({ port, dataFolder, distDir: ".next" })
  console.log(`Lodestar is at ${url}`)
})
