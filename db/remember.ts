import { type Settled, settledAt, unwrittenSince } from "#db/store"

type Memory = Settled & { answers: Map<string, unknown> }
// The server and the bundles of the app are different copies of this module in one process: they share what is remembered.
const shared = globalThis as typeof globalThis & { lodestarMemories?: Record<string, Memory> | undefined }

/** Remembers the last so many answers while the stamp of the store stays the same. Within a transaction nothing is remembered, nor is what fails. */
const memory =
  (name: string, most: number, now: () => Settled | undefined) =>
  <Value>(key: string, compute: () => Value): Value => {
    const at = now()
    if (!at) return compute()
    shared.lodestarMemories ??= {}
    const known = shared.lodestarMemories[name]
    const memory = known?.store === at.store && known.stamp === at.stamp ? known : { ...at, answers: new Map<string, unknown>() }
    shared.lodestarMemories[name] = memory
    const { answers } = memory
    const answer = answers.has(key) ? (answers.get(key) as Value) : compute()
    // The last one asked for is the last to be forgotten.
    answers.delete(key)
    answers.set(key, answer)
    if (answer instanceof Promise) answer.catch(() => answers.delete(key))
    const [oldest] = answers.keys()
    if (answers.size > most && oldest !== undefined) answers.delete(oldest)
    return answer
  }

/**
 * Remembers an answer until anything that the public may see changes, by whichever process: the store's revision says so.
 * `key` names all that the answer depends on besides, the actor's reach too. For sums and orders over whole tables; at most 100 of them.
 */
export const remember = memory("sums", 100, settledAt)

/** The same until anything at all is written, but that a session was seen or a counter counted: for what pages drew; at most 50 of them. */
export const rememberUnwritten = memory("pages", 50, unwrittenSince)
