import { runApart } from "#lib/document/apart/run"

const atOnce = 2
const mostWaiting = 200

type Turns = { running: number; waiting: (() => void)[] }
const shared = globalThis as typeof globalThis & { lodestarApart?: Turns }
shared.lodestarApart ??= { running: 0, waiting: [] }
const turns = shared.lodestarApart

/** Two documents are read at once, the others wait for their turn; when very many wait, the next is turned away (`undefined`). */
export const runInTurn = async (...given: Parameters<typeof runApart>) => {
  if (turns.waiting.length >= mostWaiting) return undefined
  if (turns.running >= atOnce) await new Promise<void>((resolve) => turns.waiting.push(resolve))
  else turns.running += 1
  try {
    return await runApart(...given)
  } finally {
    const next = turns.waiting.shift()
    if (next) next()
    else turns.running -= 1
  }
}
