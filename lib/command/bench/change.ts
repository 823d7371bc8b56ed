import { closeStore, connection, openStore } from "#db/store"

/**
 * A small write from outside the servers that are measured: what they remember until something is written is forgotten. Its own work is nobody's
 * but the bench's, which does not wait for the disk.
 */
export const openChanges = (dataFolder: string): { change: () => void; close: () => void } => {
  openStore(dataFolder)
  connection().pragma("synchronous = OFF")
  const statement = connection().prepare(
    "INSERT INTO limits (key, tries, started_at) VALUES ('bench', 1, '2026-01-01T00:00:00.000Z') ON CONFLICT (key) DO UPDATE SET tries = tries + 1",
  )
  return { change: () => statement.run(), close: closeStore }
}
