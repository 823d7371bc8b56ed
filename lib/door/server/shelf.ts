import { LRUCache } from "lru-cache"
import type { KeptPage } from "#lib/door/server/kept-page"

export type Shelf = (url: string) => KeptPage | Promise<KeptPage>

const mostBytes = 64 * 1024 * 1024
const mostPages = 2000

/**
 * Finished pages under their URL, all of one stamp: when the stamp changes, everything on the shelf is gone at once, and what is still
 * being made lands on the old shelf, which nobody looks at any more. So nothing is ever stale and nothing needs to be invalidated.
 * The same page asked for by many at once is made once. Only pages of one status are kept: unknown addresses can't fill the memory.
 */
export const createShelf = (stamp: () => string, make: (url: string) => Promise<KeptPage>, status = 200): Shelf => {
  const empty = (of: string) => ({
    stamp: of,
    pages: new LRUCache<string, KeptPage>({
      max: mostPages,
      maxSize: mostBytes,
      maxEntrySize: mostBytes / 4,
      sizeCalculation: ({ sizeBytes }) => sizeBytes,
    }),
    making: new Map<string, Promise<KeptPage>>(),
  })
  let current = empty("")

  return (url) => {
    const now = stamp()
    if (now !== current.stamp) current = empty(now)
    const shelf = current
    const found = shelf.pages.get(url) ?? shelf.making.get(url)
    if (found) return found
    const promise = make(url)
      .then((page) => {
        if (page.status === status) shelf.pages.set(url, page)
        return page
      })
      .finally(() => shelf.making.delete(url))
    shelf.making.set(url, promise)
    return promise
  }
}
