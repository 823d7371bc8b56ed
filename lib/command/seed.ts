import { complaining } from "#lib/command/complain"
import { dataFolderOfEnvironment, fillWithDemo } from "#lib/command/data-folder"

await complaining(async () => {
  const folder = dataFolderOfEnvironment()
  await fillWithDemo(folder)
  console.log(`The demo is in ${folder}.`)
})
