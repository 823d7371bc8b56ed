import { type Settled, settledAt, untouchedSince, unwrittenSince } from "#db/store"

type Memory = { at?: Settled; answers: Map<string, unknown> }
type Recall<Least = unknown> = <Value extends Least>(key: string, compute: () => Value) => Value

/** The last so many answers while the stamp of the store stays the same. Within a transaction nothing is remembered, nor is what fails. */
const recalling =
  <Least>(memory: Memory, most: number, now: () => Settled | undefined, isWorth: (answer: Least) => boolean = () => true): Recall<Least> =>
  (key, compute) => {
    const at = now()
    if (!at) return compute()
    if (memory.at?.store !== at.store || memory.at.stamp !== at.stamp) Object.assign(memory, { at, answers: new Map() })
    const { answers } = memory
    const answer = answers.has(key) ? (answers.get(key) as ReturnType<typeof compute>) : compute()
    // The last one asked for is the last to be forgotten.
    answers.delete(key)
    if (!isWorth(answer)) return answer
    answers.set(key, answer)
    if (answer instanceof Promise) answer.catch(() => answers.delete(key))
    const [oldest] = answers.keys()
    if (answers.size > most && oldest !== undefined) answers.delete(oldest)
    return answer
  }

// The server and the bundles of the app are different copies of this module in one process: they share what is remembered.
const shared = globalThis as typeof globalThis & { lodestarMemories?: Record<string, Memory> | undefined }
const sharedMemory = (name: string): Memory => {
  shared.lodestarMemories ??= {}
  shared.lodestarMemories[name] ??= { answers: new Map() }
  return shared.lodestarMemories[name]
}

/**
 * Remembers an answer until anything that the public may see changes, by whichever process: the store's revision says so.
 * `key` names all that the answer depends on besides, the actor's reach too. For sums and orders over whole tables; at most 100 of them.
 */
export const remember = recalling(sharedMemory("sums"), 100, settledAt)

/** The same until anything at all is written, but that a session was seen or a counter counted: for what pages drew; at most 50 of them. */
export const rememberUnwritten = recalling(sharedMemory("pages"), 50, unwrittenSince)

/** A memory of the caller's own that holds as long, for what is worth it. */
export const unwrittenMemory = <Least>(most: number, isWorth?: (answer: Least) => boolean): Recall<Least> =>
  recalling({ answers: new Map() }, most, unwrittenSince, isWorth)

/** One that holds until anything at all is written, quietly or not. */
export const untouchedMemory = <Least>(most: number, isWorth?: (answer: Least) => boolean): Recall<Least> =>
  recalling({ answers: new Map() }, most, untouchedSince, isWorth)
