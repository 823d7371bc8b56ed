import { closeStore, dataFolder, openStore } from "#db/store"
import { complaining } from "#lib/command/complain"

await complaining(async () => {
  const folder = dataFolder()
  openStore(folder)
  closeStore()
  console.log(`The store in ${folder} has the newest schema.`)
})
