import { lt } from "drizzle-orm"
import { housekeep } from "#db/housekeep"
import { formKeys, limits } from "#db/schema"
import { instantIn } from "#lib/kernel/clock"

const day = 24 * 60 * 60

/** Forgets the keys of forms that nobody sends again (a week old), and the counters of tries that are over (a day old). */
export const sweepCounters = (): void => {
  housekeep("form_key", (tx) =>
    tx
      .delete(formKeys)
      .where(lt(formKeys.createdAt, instantIn(-7 * day)))
      .run(),
  )
  housekeep("limit", (tx) =>
    tx
      .delete(limits)
      .where(lt(limits.startedAt, instantIn(-day)))
      .run(),
  )
}
