import type { courtDates } from "#db/schema/case-record"
import type { Day } from "#lib/kernel/day"

/** What is to come in a case. */
export const courtDateKinds = ["argument", "hearing", "conference", "trial", "deadline", "decision_expected", "other"] as const
export type CourtDateKind = (typeof courtDateKinds)[number]
export const courtDateKindLabels: Record<CourtDateKind, string> = {
  argument: "Argument",
  hearing: "Hearing",
  conference: "Conference",
  trial: "Trial",
  deadline: "Deadline",
  decision_expected: "Decision expected",
  other: "Other",
}
export type CourtDate = typeof courtDates.$inferSelect

/** The next of them: the first that is not past. */
export const nextOf = <Row extends { happensOn: Day }>(dates: readonly Row[], today: Day): Row | undefined =>
  dates.filter(({ happensOn }) => happensOn >= today).sort((one, other) => (one.happensOn < other.happensOn ? -1 : 1))[0]
