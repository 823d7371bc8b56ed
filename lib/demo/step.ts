import { type Instant, setClock } from "#lib/kernel/clock"
import type { Day } from "#lib/kernel/day"

/** Something that somebody did on a day of the demo's history. */
export type Step = { on: Day; run: () => unknown }

/** Morning on the east coast, and no two acts at the same second. */
const momentOf = (on: Day, order: number): Instant => new Date(Date.parse(`${on}T14:00:00Z`) + (order % 14_000) * 1000).toISOString() as Instant

/** Plays the history in order of days up to today, each act on its own day by the injected clock; what lies ahead is not played. */
export const play = async (steps: readonly Step[], today: Day): Promise<void> => {
  const past = steps.filter((step) => step.on < today).sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
  try {
    for (const [order, step] of past.entries()) {
      setClock(momentOf(step.on, order))
      await step.run()
    }
  } finally {
    setClock(undefined)
  }
}
