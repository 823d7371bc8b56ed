import { headers } from "next/headers"

const shared = globalThis as typeof globalThis & { lodestarRefused?: WeakMap<object, string> }
// The action and the page that answers it may be bundled apart. The key is the request's own headers, so nothing is left behind.
shared.lodestarRefused ??= new WeakMap()
const refused = shared.lodestarRefused

export const noteRefused = async (sentence: string): Promise<void> => void refused.set(await headers(), sentence)

/** Why the form was refused that the page drawn now answers: so only without script, which draws no page anew for that. */
export const refusalAnswered = async (): Promise<string | undefined> => refused.get(await headers())
