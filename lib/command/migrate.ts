import { closeStore, openStore } from "#db/store"
import { complaining } from "#lib/command/complain"
import { dataFolderOfEnvironment } from "#lib/command/data-folder"

await complaining(async () => {
  const folder = dataFolderOfEnvironment()
  openStore(folder)
  closeStore()
  console.log(`The store in ${folder} has the newest schema.`)
})
