import { asc, eq, lt } from "drizzle-orm"
import { housekeep } from "#db/housekeep"
import { dockets } from "#db/schema"
import { db } from "#db/store"
import { docketColumns, readerVersion } from "#lib/court/docket"

const atOnce = 200

const nextTurn = () =>
  new Promise<void>((resolve) => {
    setImmediate(resolve)
  })

/** Reads court and number of every docket that no reader, or an older one, has read: those kept before there was one. Little by little; gives how many. */
export const readOldDockets = async (signal?: AbortSignal): Promise<number> => {
  for (let done = 0; ; await nextTurn()) {
    const rows = db
      .select({ id: dockets.id, court: dockets.court, number: dockets.number, courtId: dockets.courtId })
      .from(dockets)
      .where(lt(dockets.readBy, readerVersion))
      .orderBy(asc(dockets.readBy))
      .limit(atOnce)
      .all()
    if (rows.length === 0 || signal?.aborted) return done
    housekeep("docket", (tx) => {
      // A court that a person chose stays the chosen one.
      for (const { id, courtId, ...written } of rows) tx.update(dockets).set(docketColumns(written, courtId)).where(eq(dockets.id, id)).run()
    })
    done += rows.length
  }
}
