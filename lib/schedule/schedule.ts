import type { scheduleRules, schedules } from "#db/schema/schedule"

/** From what a rule counts its due date. */
export const dueFroms = ["year_start", "award", "period_end"] as const
export type DueFrom = (typeof dueFroms)[number]
export const dueFromLabels: Record<DueFrom, string> = {
  year_start: "A fixed day of the year",
  award: "So many days after the award",
  period_end: "So many days after the period that it covers",
}

/** From which month a schedule counts the months of its rules. */
export const countsFroms = ["fiscal_year", "grant_period"] as const
export type CountsFrom = (typeof countsFroms)[number]
export const countsFromLabels: Record<CountsFrom, string> = {
  fiscal_year: "The first month of the grant’s fiscal year",
  grant_period: "The first month of the grant’s own period",
}

/** What must come along with the answers. */
export const attachmentKinds = ["decision", "timesheet", "photo"] as const
export type AttachmentKind = (typeof attachmentKinds)[number]
export const attachmentLabels: Record<AttachmentKind, string> = { decision: "Significant decisions", timesheet: "The timesheet", photo: "Photos" }

/** One question of a report. `name` is one of the fixed answers, or a key of the foundation's own question ("own_" and its number). */
export type Question = { name: string; label: string; hint: string; rows: number; isRequired: boolean }

export type Schedule = typeof schedules.$inferSelect
export type ScheduleRule = typeof scheduleRules.$inferSelect

/** What the form of a requirement asks, by its rule. */
export type RequirementRule = { questions: Question[]; pageLimit: number | null; mustAttach: AttachmentKind[]; isPublished: boolean }

/** The pattern that suits a fiscal year: the earliest that ends with it or later, else the default. Undefined where there is neither. */
export const suiting = <Each extends Pick<Schedule, "lastYear" | "isDefault">>(schedules: readonly Each[], fiscalYear: number): Each | undefined =>
  schedules.filter(({ lastYear }) => lastYear !== null && lastYear >= fiscalYear).sort((one, other) => (one.lastYear ?? 0) - (other.lastYear ?? 0))[0] ??
  schedules.find(({ isDefault }) => isDefault)

const forWhich = ({ isDefault, lastYear, deletedAt }: Schedule): string => {
  if (deletedAt) return "Archived. No grant can choose it."
  const older = lastYear === null ? "" : `For grants of fiscal years up to ${lastYear}.`
  if (isDefault) return `The one for new grants. ${older}`.trim()
  return older || "Can be chosen when a grant is awarded."
}

/** For which grants a schedule is, and from when it counts. */
export const scheduleWords = (schedule: Schedule): string =>
  `${forWhich(schedule)} Months are counted from ${countsFromLabels[schedule.countsFrom].replace(/^The/, "the")}.`
