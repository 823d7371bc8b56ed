import { closeStore, connection, dataFolder, openStore } from "#db/store"
import { complaining } from "#lib/command/complain"
import { fillDemo } from "#lib/demo/fill"

await complaining(async () => {
  openStore(dataFolder())
  // A fill that is cut short is thrown away whole, so its commits need not wait for the disk one by one; the last one does.
  connection().pragma("synchronous = OFF")
  await fillDemo()
  connection().pragma("synchronous = FULL")
  closeStore()
})
