import { allNames, type Said } from "#lib/report/said"

const line = "— What a colleague saved meanwhile: —"

/** Whether two texts stand in an answer that nobody has made one of yet. */
export const holdsTwoTexts = (text = ""): boolean => text.includes(line)

/** What was typed stays, and the words follow it, once. */
export const followedBy = (typed: string, words: string): string => {
  const stands = typed.trim()
  return stands === "" || stands === words.trim() ? words : `${stands}\n\n${words}`
}

/** Says that nothing changed: instead of the words of the last time, where they still stand there, else after what was typed. */
export const unchanged = (typed: string, { said, same }: { said: string; same: string }): string =>
  typed.trim() === said.trim() ? same : followedBy(typed, same)

/** Two texts for one answer, written at once: the longer one where it only goes on, else both, so that neither is lost. */
export const bothOf = (mine: string, theirs: string): string => {
  const [my, their] = [mine.trim(), theirs.trim()]
  if (my.startsWith(their)) return mine
  if (their.startsWith(my)) return theirs
  return `${mine.trimEnd()}\n\n${line}\n${theirs}`
}

/** For a form that can't show two texts side by side, since the browser posted it without script. */
export const mergeSaid = (mine: Said, theirs: Said): Said => Object.fromEntries(allNames.map((name) => [name, bothOf(mine[name] ?? "", theirs[name] ?? "")]))

export type Meanwhile = {
  /** What only the colleague changed: it can stand in the form at once. */
  taken: Record<string, string>
  /** What both changed, as the colleague left it: a person decides. */
  both: Record<string, string>
}

/** Two people wrote from the same beginning: part by part, who changed what. */
export const compareMeanwhile = (beginning: Said, mine: Said, theirs: Said): Meanwhile => {
  const found: Meanwhile = { taken: {}, both: {} }
  for (const [name, their] of Object.entries(theirs)) {
    const began = beginning[name] ?? ""
    if (their === began || their === (mine[name] ?? "")) continue
    const isMineUntouched = (mine[name] ?? "") === began
    found[isMineUntouched ? "taken" : "both"][name] = their
  }
  return found
}
