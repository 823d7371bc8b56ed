import type { Answers } from "#lib/report/report"
import { answerNames } from "#lib/report/report"

const line = "— What a colleague saved meanwhile: —"

/** Two texts for one answer, written at once: the longer one where it only goes on, else both, so that neither is lost. */
const bothOf = (mine: string, theirs: string): string => {
  const [my, their] = [mine.trim(), theirs.trim()]
  if (my.startsWith(their)) return mine
  if (their.startsWith(my)) return theirs
  return `${mine.trimEnd()}\n\n${line}\n${theirs}`
}

/** For a form that can't show two texts side by side, since the browser posted it without script. */
export const mergeAnswers = (mine: Answers, theirs: Answers): Answers =>
  Object.fromEntries(answerNames.map((name) => [name, bothOf(mine[name], theirs[name])])) as Answers
