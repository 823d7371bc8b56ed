import { type Answers, answerNames } from "#lib/report/report"

/** The places for the foundation's own questions, beside those that every foundation asks. */
const ownNames = ["own_1", "own_2", "own_3", "own_4", "own_5", "own_6"] as const

/** All that a version says, by the names of its questions. */
export type Said = Readonly<Record<string, string>>

export const saidIn = ({ answers, more }: { answers: Answers; more: Said }): Said => ({ ...answers, ...more })

/** The answers that have a column each. */
export const answersIn = (said: Said | Answers): Answers => Object.fromEntries(answerNames.map((name) => [name, (said as Said)[name] ?? ""])) as Answers

/** The answers to the foundation's own questions; those that say nothing are left out. */
export const moreIn = (said: Said): Record<string, string> => Object.fromEntries(ownNames.flatMap((name) => (said[name]?.trim() ? [[name, said[name]]] : [])))

export const allNames: readonly string[] = [...answerNames, ...ownNames]

export const saysTheSame = (one: Said, other: Said): boolean => allNames.every((name) => (one[name] ?? "") === (other[name] ?? ""))
