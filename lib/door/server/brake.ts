import { LRUCache } from "lru-cache"
import { millis } from "#lib/kernel/clock"

/** What costs much and changes nothing, by its path and query: so many are answered in a minute. */
export type Costly = { asked: RegExp; perMinute: number }

const minute = 60_000
/** A whole office may sit behind one address. */
const peoplePerAddress = 5

/**
 * Slows who asks for costly things without end, by session and by address. Counted in memory: a count in the store would cost more than what it
 * guards, and is over in a minute anyway. Gives the seconds to wait, or 0.
 */
export const createBrake = (costly: readonly Costly[]): ((url: string, session: string | undefined, address: string) => number) => {
  const counted = new LRUCache<string, { asked: number; since: number }>({ max: 10_000 })

  const wait = (key: string, most: number) => {
    const now = millis()
    const known = counted.get(key)
    if (!known || now - known.since >= minute) {
      counted.set(key, { asked: 1, since: now })
      return 0
    }
    if (known.asked >= most) return Math.ceil((known.since + minute - now) / 1000)
    known.asked++
    return 0
  }

  return (url, session, address) => {
    const index = costly.findIndex(({ asked }) => asked.test(url))
    const most = costly[index]?.perMinute
    if (most === undefined) return 0
    return wait(`${index} from ${address}`, most * peoplePerAddress) || (session ? wait(`${index} by ${session}`, most) : 0)
  }
}
