import { eq, sql } from "drizzle-orm"
import { housekeep } from "#db/housekeep"
import { limits } from "#db/schema"
import { instantIn, millis, now } from "#lib/kernel/clock"
import { TooMany } from "#lib/kernel/refusal"

/** So many tries are free; each further one doubles the wait, from a second to 15 minutes. Quiet for an hour forgets it all. */
const longestSeconds = 15 * 60
const forgetSeconds = 60 * 60

/** Counts a try under each key, before the costly or dangerous thing is done. Throws TooMany with the seconds to wait; never locks out for ever. */
export const countTry = (keys: readonly string[], free: number): void => {
  const wait = housekeep("limit", (tx) => {
    let longest = 0
    for (const key of keys) {
      const row = tx.select().from(limits).where(eq(limits.key, key)).get()
      const left = row?.blockedUntilAt ? Math.ceil((Date.parse(row.blockedUntilAt) - millis()) / 1000) : 0
      if (left > 0) {
        longest = Math.max(longest, left)
        continue
      }
      const isOld = !row || row.startedAt < instantIn(-forgetSeconds)
      const tries = isOld ? 1 : row.tries + 1
      const stop = tries > free ? Math.min(2 ** (tries - free), longestSeconds) : 0
      const values = { tries, startedAt: now(), blockedUntilAt: stop ? instantIn(stop) : null }
      tx.insert(limits)
        .values({ key, ...values })
        .onConflictDoUpdate({ target: limits.key, set: values })
        .run()
    }
    return longest
  })
  if (wait > 0) throw new TooMany(wait)
}

/** After a success under keys that many people share, such as an address: this one try does not count, the others stay. */
export const returnTry = (keys: readonly string[]): void => {
  housekeep("limit", (tx) => {
    for (const key of keys)
      tx.update(limits)
        .set({ tries: sql`max(${limits.tries} - 1, 0)`, blockedUntilAt: null })
        .where(eq(limits.key, key))
        .run()
  })
}

/** After a success: the keys start anew. */
export const forgetTries = (keys: readonly string[]): void => {
  housekeep("limit", (tx) => {
    for (const key of keys) tx.delete(limits).where(eq(limits.key, key)).run()
  })
}
