import { questionNames } from "#lib/schedule/input"
import type { Question, Schedule, ScheduleRule } from "#lib/schedule/schedule"

const text = (value: number | null) => (value === null ? "" : String(value))
const box = (value: boolean) => (value ? "yes" : "")

/** What the form shows of a schedule. */
export const scheduleForm = ({ name, countsFrom, lastYear }: Schedule): Record<string, string> => ({ name, countsFrom, lastYear: text(lastYear) })

const questionValues = (questions: readonly Question[], usual: readonly Question[]) =>
  questionNames.flatMap((name): [string, string][] => {
    const place = questions.findIndex((question) => question.name === name)
    const question = questions[place] ?? usual.find((each) => each.name === name)
    return [
      [`${name}_order`, place < 0 ? "" : String(place + 1)],
      [`${name}_label`, question?.label ?? ""],
      [`${name}_hint`, question?.hint ?? ""],
      [`${name}_required`, box(place >= 0 && (question?.isRequired ?? false))],
    ]
  })

/** What the form shows of a rule; `usual`: the wording that Lodestar brings for its kind. */
export const ruleForm = (rule: ScheduleRule, usual: readonly Question[]): Record<string, string> => ({
  kind: rule.kind,
  dueFrom: rule.dueFrom,
  dueMonths: text(rule.dueMonths),
  dueDate: text(rule.dueDate),
  dueDays: text(rule.dueDays),
  againMonths: text(rule.againMonths),
  againDate: text(rule.againDate),
  coversMonth: text(rule.coversMonth),
  coversMonths: text(rule.coversMonths),
  followsEnd: box(rule.followsEnd),
  mustAttach: rule.mustAttach.join(", "),
  pageLimit: text(rule.pageLimit),
  isPublished: box(rule.isPublished),
  ...Object.fromEntries(questionValues(rule.questions ?? usual, usual)),
})
