import { readRevision } from "#db/store"

const most = 100

const shared = globalThis as typeof globalThis & { lodestarMemory?: { revision: number; answers: Map<string, unknown> } | undefined }

/**
 * Remembers an answer until anything that the public may see changes, by whichever process: the store's revision says so.
 * `key` names all that the answer depends on besides, the actor's reach too. For sums and orders over whole tables; at most 100 of them.
 */
export const remember = <Value>(key: string, compute: () => Value): Value => {
  const revision = readRevision()
  if (shared.lodestarMemory?.revision !== revision) shared.lodestarMemory = { revision, answers: new Map() }
  const { answers } = shared.lodestarMemory
  const answer = answers.has(key) ? (answers.get(key) as Value) : compute()
  // The last one asked for is the last to be forgotten.
  answers.delete(key)
  answers.set(key, answer)
  const [oldest] = answers.keys()
  if (answers.size > most && oldest !== undefined) answers.delete(oldest)
  return answer
}
