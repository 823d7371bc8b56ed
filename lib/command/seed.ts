import { dataFolder } from "#db/store"
import { complaining } from "#lib/command/complain"
import { fillWithDemo } from "#lib/command/data-folder"

await complaining(async () => {
  const folder = dataFolder()
  await fillWithDemo(folder)
  console.log(`The demo is in ${folder}.`)
})
