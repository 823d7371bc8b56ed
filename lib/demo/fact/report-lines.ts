import type { Answers } from "#lib/demo/fact/invented-reports"

const questions: Record<keyof Answers, string> = {
  progress: "Direction and progress of the case",
  decisions: "Significant decisions",
  next: "What is expected next",
  media: "Media coverage",
  attorneys: "Attorneys to call",
  achieved: "What the grant achieved",
  moneyUsed: "How the money was used",
}

/** Answers as headed paragraphs of a file; a question without an answer is left out. */
export const reportLines = (answers: Answers): { heading: string; text: string }[] =>
  (Object.keys(questions) as (keyof Answers)[])
    .filter((question) => answers[question])
    .map((question) => ({ heading: questions[question], text: answers[question] }))
