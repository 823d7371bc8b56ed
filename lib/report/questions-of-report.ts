import type { Actor } from "#lib/kernel/actor"
import type { Report } from "#lib/report/report"
import { ruleFor, usualQuestions } from "#lib/schedule/queries"
import type { Question } from "#lib/schedule/schedule"

/** What a report was asked; of one that was imported, what is usual for its kind. */
export const questionsOfReport = (actor: Actor, { kind, requirementId }: Pick<Report, "kind" | "requirementId">): Question[] =>
  requirementId === null ? usualQuestions(kind) : ruleFor(actor, requirementId).questions
