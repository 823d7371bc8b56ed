import type { AnswerName } from "#lib/report/report"
import type { Said } from "#lib/report/said"
import type { RequirementKind } from "#lib/requirement/requirement"

export type Question = { name: AnswerName; label: string; hint: string; rows: number }

/** Asked every six months. */
const everySixMonths: readonly Question[] = [
  { name: "progress", label: "Direction and progress of the case", hint: "What happened in these six months, and where the case is going.", rows: 8 },
  { name: "decisions", label: "Significant decisions", hint: "What was decided, by which court, and when. Write “none” if there was none.", rows: 4 },
  { name: "next", label: "What is expected in the next six months", hint: "Hearings, motions, negotiations, deadlines.", rows: 4 },
  { name: "media", label: "Links to media coverage", hint: "One address on each line. Write “none” if there is none.", rows: 3 },
  {
    name: "attorneys",
    label: "Attorneys whom the foundation can call",
    hint: "Names and telephone numbers. Only the foundation’s staff reads this; it is never published.",
    rows: 3,
  },
]

const atYearEnd: readonly Question[] = [
  { name: "achieved", label: "What the grant as a whole achieved", hint: "For clients, for others in the same situation, for the law.", rows: 6 },
  { name: "moneyUsed", label: "How the money was used", hint: "Attorney time, costs, and what is left.", rows: 4 },
]

export const questionsOf = (kind: RequirementKind): readonly Question[] => {
  switch (kind) {
    case "six_month_report":
      return everySixMonths
    case "year_end_report":
      return [...everySixMonths, ...atYearEnd]
    case "description":
      return [
        {
          name: "progress",
          label: "Description of your organization and of the case",
          hint: "Short, for the public site: who you are, whom the case is for, what it asks of the court.",
          rows: 10,
        },
      ]
    case "timesheet":
      return [{ name: "progress", label: "Notes on the sheet", hint: "Anything that the sheet itself does not say.", rows: 3 }]
    case "call":
      return []
  }
}

type Lack = { field: string; message: string }

const saysNothing = (said: Said, name: string): boolean => (said[name] ?? "").trim() === ""

/** Why it can't be submitted yet, by field; null when it can. A file may say all that is asked; without one, what the foundation must know is answered here. */
export const lacking = (
  kind: RequirementKind,
  said: Said,
  hasFile: boolean,
  questions: readonly { name: string; label: string; isRequired: boolean }[] = [],
): Lack | null => {
  if (hasFile) return null
  if (kind === "timesheet") return { field: "file", message: "Upload the timesheet." }
  const open = questions.find(({ name, isRequired }) => isRequired && saysNothing(said, name))
  if (open) return { field: open.name, message: `Answer “${open.label}”, or upload the report.` }
  if (Object.keys(said).some((name) => name !== "attorneys" && !saysNothing(said, name))) return null
  if (kind === "description") return { field: "progress", message: "Upload the description, or write it here." }
  return { field: "progress", message: "Upload the report, or at least write about the progress of the case." }
}

/** Questions that are asked and not answered; they don't keep anybody from submitting. */
export const unanswered = <Asked extends { name: string }>(questions: readonly Asked[], said: Said): Asked[] =>
  questions.filter(({ name }) => saysNothing(said, name))
