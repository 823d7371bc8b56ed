import { closeStore, openStore } from "#db/store"
import { complaining } from "#lib/command/complain"
import { dataFolderOfEnvironment } from "#lib/command/data-folder"
import { fillDemo } from "#lib/demo/fill"

await complaining(async () => {
  openStore(dataFolderOfEnvironment())
  await fillDemo()
  closeStore()
})
