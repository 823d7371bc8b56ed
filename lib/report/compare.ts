import type { AttachedFile } from "#lib/report/report"

export type Piece = { kind: "same" | "added" | "removed"; text: string }

/** So many steps are done within a blink; longer texts are compared line by line, and still longer ones as a whole. */
const mostSteps = 4_000_000

const split = (text: string, by: RegExp): string[] => text.match(by) ?? []
const words = /\s+|[^\s]+/g
const lines = /[^\n]*\n|[^\n]+/g

/** How long the longest common run of pieces is, from each pair of places on. */
const commonTable = (before: readonly string[], after: readonly string[]): Uint32Array[] => {
  const table = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1))
  for (let i = before.length - 1; i >= 0; i--) {
    const [row, below] = [table[i] as Uint32Array, table[i + 1] as Uint32Array]
    for (let j = after.length - 1; j >= 0; j--) row[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
  }
  return table
}

const walk = (before: readonly string[], after: readonly string[]): Piece[] => {
  const table = commonTable(before, after)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const [old, young] = [before[i], after[j]]
    if (old !== undefined && old === young) {
      pieces.push({ kind: "same", text: old })
      i++
      j++
    } else if (young === undefined || (old !== undefined && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      pieces.push({ kind: "removed", text: old ?? "" })
      i++
    } else {
      pieces.push({ kind: "added", text: young })
      j++
    }
  }
  return pieces
}

const joined = (pieces: readonly Piece[]): Piece[] =>
  pieces.reduce<Piece[]>((all, piece) => {
    const last = all.at(-1)
    if (last?.kind === piece.kind) last.text += piece.text
    else if (piece.text !== "") all.push({ ...piece })
    return all
  }, [])

const commonStart = (one: readonly string[], other: readonly string[]): number => {
  let length = 0
  while (length < one.length && length < other.length && one[length] === other[length]) length++
  return length
}

const compareBy = (before: string, after: string, by: RegExp): Piece[] | undefined => {
  const [old, young] = [split(before, by), split(after, by)]
  const start = commonStart(old, young)
  const [oldRest, youngRest] = [old.slice(start), young.slice(start)]
  const end = commonStart(oldRest.toReversed(), youngRest.toReversed())
  const [oldCore, youngCore] = [oldRest.slice(0, oldRest.length - end), youngRest.slice(0, youngRest.length - end)]
  if (oldCore.length * youngCore.length > mostSteps) return undefined
  const same = (pieces: readonly string[]): Piece => ({ kind: "same", text: pieces.join("") })
  return joined([same(old.slice(0, start)), ...walk(oldCore, youngCore), same(oldRest.slice(oldRest.length - end))])
}

const letters = (text: string): number => text.replaceAll(/\s/g, "").length

/** A text that was written anew has words in common with the old one, but between them nobody can read either. */
const isReadable = (pieces: readonly Piece[], before: string, after: string): boolean =>
  3 * letters(pieces.map(({ kind, text }) => (kind === "same" ? text : "")).join("")) >= Math.min(letters(before), letters(after))

/** What was taken out of a text and what was put in, word by word, in the order of reading; of a text that was written anew, all of it. */
export const compareTexts = (before: string, after: string): Piece[] => {
  const found = compareBy(before, after, words) ?? compareBy(before, after, lines)
  return found && isReadable(found, before, after)
    ? found
    : joined([
        { kind: "removed", text: before },
        { kind: "added", text: after },
      ])
}

type Described = Pick<AttachedFile, "documentId" | "kind" | "name" | "caption" | "credit" | "mayPublish">
export type FileChange = { file: Described; word: string }

const beside = { caption: "caption", credit: "credit", mayPublish: "permission" } as const

const changesIn = (old: Described, young: Described): string[] =>
  (Object.keys(beside) as (keyof typeof beside)[]).filter((name) => old[name] !== young[name]).map((name) => beside[name])

/** What became of the files that go along, each matched by its document: what stands beside one can change while the file stays. */
export const compareFiles = (before: readonly Described[], after: readonly Described[]): FileChange[] => {
  const same = (files: readonly Described[], { documentId }: Described) => files.find((file) => file.documentId === documentId)
  const wordOf = (file: Described): string => {
    const old = same(before, file)
    if (!old) return "New"
    const changed = changesIn(old, file)
    return changed.length > 0 ? `Changed (${changed.join(", ")})` : "In both"
  }
  return [
    ...after.map((file) => ({ file, word: wordOf(file) })),
    ...before.filter((file) => !same(after, file)).map((file) => ({ file, word: "No longer there" })),
  ]
}
