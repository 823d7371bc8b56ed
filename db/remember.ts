import { settledAt } from "#db/store"

const most = 100

type Memory = { store: object; revision: number; answers: Map<string, unknown> }
const shared = globalThis as typeof globalThis & { lodestarMemory?: Memory | undefined }

/**
 * Remembers an answer until anything that the public may see changes, by whichever process: the store's revision says so.
 * `key` names all that the answer depends on besides, the actor's reach too. For sums and orders over whole tables; at most 100 of them.
 * Within a transaction, which may yet be undone, nothing is remembered.
 */
export const remember = <Value>(key: string, compute: () => Value): Value => {
  const at = settledAt()
  if (!at) return compute()
  const known = shared.lodestarMemory
  const memory = known?.store === at.store && known.revision === at.revision ? known : { ...at, answers: new Map<string, unknown>() }
  shared.lodestarMemory = memory
  const { answers } = memory
  const answer = answers.has(key) ? (answers.get(key) as Value) : compute()
  // The last one asked for is the last to be forgotten.
  answers.delete(key)
  answers.set(key, answer)
  const [oldest] = answers.keys()
  if (answers.size > most && oldest !== undefined) answers.delete(oldest)
  return answer
}
