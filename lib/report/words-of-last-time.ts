import { noAnswers } from "#lib/report/report"
import type { Said } from "#lib/report/said"

type Last = { said: Said } | undefined

/** What the first draft begins with: the words of the last time, for each question that was asked then too, and the grant's one case. */
export const filledIn = (last: Last, questions: readonly { name: string }[], cases: readonly { id: number }[]): { answers: Said; caseIds: number[] } => ({
  answers: { ...noAnswers, ...Object.fromEntries(questions.map(({ name }) => [name, last?.said[name] ?? ""])) },
  caseIds: cases.length === 1 ? cases.map(({ id }) => id) : [],
})

/** The questions that are answered in the words of the last time. Whom to call is often the same, and no news. */
export const wordsOfLastTime = (said: Said, last: Last): string[] =>
  Object.keys(said).filter((name) => name !== "attorneys" && said[name]?.trim() && said[name]?.trim() === last?.said[name]?.trim())

/** Beside a file, words of the last time that nobody changed would only contradict it. */
export const withoutWordsOfLastTime = (said: Said, last: Last): Said => {
  const old = wordsOfLastTime(said, last)
  return Object.fromEntries(Object.entries(said).map(([name, text]) => [name, old.includes(name) ? "" : text]))
}
