import { AsyncLocalStorage } from "node:async_hooks"
import { type Aside, findAsideBy } from "#lib/kernel/aside"

export type RequestUnderWay = {
  /** The reference that people are shown, and that each line of the log carries. */
  id: string
  /** Whether whoever asks the same once more may be sent the same answer (lib/door/server/repeat.ts). */
  mayRepeat: boolean
  /** Something was logged as broken, so the answer may say that it is. */
  broke: boolean
  /** Where the answer is a page, what it sends as HTML alone. */
  aside: Aside | undefined
}

/** The bundles of the app and the server around it know the same request. */
const shared = globalThis as typeof globalThis & { lodestarRequest?: AsyncLocalStorage<RequestUnderWay> }

const current = () => {
  shared.lodestarRequest ??= new AsyncLocalStorage()
  return shared.lodestarRequest
}

/** Work for a request: whatever it does and logs knows for which. */
export const duringRequest = <T>(request: RequestUnderWay, work: () => T): T => current().run(request, work)

/** The request under way; undefined in a job, a command or a test. */
export const requestUnderWay = (): RequestUnderWay | undefined => current().getStore()

findAsideBy(() => requestUnderWay()?.aside)

/**
 * Says of the page that is drawn now: the same person may be sent the same again, until anything is written. So it holds no form with a key of its
 * own that one types into (two windows would send two acts under one key), and nothing that changes by itself within the quarter of an hour.
 */
export const letRepeat = (): void => {
  const request = requestUnderWay()
  if (request) request.mayRepeat = true
}
