import { questionsOf } from "#lib/report/question"
import type { Answers } from "#lib/report/report"
import { type RequirementKind, requirementKindLabels } from "#lib/requirement/requirement"

type Sent = { kind: RequirementKind; organizationName: string; fiscalYear: number; answers: Omit<Answers, "attorneys"> }

/** A report that was sent without a file, as a text to read and to keep. Whom to call is not in it. */
export const reportText = ({ kind, organizationName, fiscalYear, answers }: Sent): { name: string; text: string } => {
  const title = `${organizationName}: ${requirementKindLabels[kind]}, grant of ${fiscalYear}`
  const parts = questionsOf(kind).flatMap(({ name, label }) => {
    const said = name === "attorneys" ? "" : answers[name].trim()
    return said === "" ? [] : [`${label}\n\n${said}`]
  })
  return { name: `${title.replaceAll(":", ",")}.txt`, text: `${[title, ...parts].join("\n\n\n")}\n` }
}
