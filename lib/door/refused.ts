import { headers } from "next/headers"

const shared = globalThis as typeof globalThis & { lodestarRefused?: WeakSet<object> }
// The action and the page that answers it may be bundled apart. The key is the request's own headers, so nothing is left behind.
shared.lodestarRefused ??= new WeakSet()
const refused = shared.lodestarRefused

export const noteRefused = async (): Promise<void> => void refused.add(await headers())

/** Whether the page that is drawn now answers a form that was refused: so only without script, which draws no page anew for that. */
export const answersRefusal = async (): Promise<boolean> => refused.has(await headers())
