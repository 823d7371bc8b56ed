import { closeStore, dataFolder, openStore } from "#db/store"
import { complaining } from "#lib/command/complain"
import { fillDemo } from "#lib/demo/fill"

await complaining(async () => {
  openStore(dataFolder())
  await fillDemo()
  closeStore()
})
