import { closeStore, connection, openStore } from "#db/store"

/**
 * A small write from outside the servers that are measured: what they remember until something is written is forgotten. Its own work is nobody's
 * but the bench's, which does not wait for the disk.
 */
export const openChanges = (dataFolder: string): { change: () => void; close: () => void } => {
  openStore(dataFolder)
  connection().pragma("synchronous = OFF")
  const statement = connection().prepare("UPDATE revisions SET value = value")
  return { change: () => statement.run(), close: closeStore }
}
