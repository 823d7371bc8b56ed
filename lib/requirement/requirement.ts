import type { Instant } from "#lib/kernel/clock"
import { type Day, daysBetween, formatDay } from "#lib/kernel/day"
import type { ReportStatus } from "#lib/report/status"
import { reportStatusLabels } from "#lib/report/status"

export const requirementKinds = ["description", "timesheet", "call", "six_month_report", "year_end_report"] as const
export type RequirementKind = (typeof requirementKinds)[number]
export const requirementKindLabels: Record<RequirementKind, string> = {
  description: "Description for the public site",
  timesheet: "Quarterly timesheet",
  call: "Quarterly call",
  six_month_report: "Six-month report",
  year_end_report: "Year-end report",
}

/** Kinds whose accepted report is meant for the grantee's public page. */
export const publishedKinds: readonly RequirementKind[] = ["six_month_report", "year_end_report"]

/** Stored states. What is overdue or due soon is computed from today, never stored. */
export const requirementStates = ["open", "met", "waived"] as const
export type RequirementState = (typeof requirementStates)[number]

/** With whom it lies, but for the day: the grantee, the foundation, nobody (met, waived, of a grant that is closed), or archived. Kept by triggers. */
export const requirementLanes = ["theirs", "ours", "met", "waived", "past", "gone"] as const

/** A requirement can be started so many days before it is due. */
export const opensDaysBefore = 60
/** "Due soon": so many days before it is due. */
const soonDays = 14

export type RequirementSituation = {
  state: RequirementState
  dueOn: Day
  kind: RequirementKind
  /** "withdrawn": what was sent was taken back, and nothing was begun since. */
  reportStatus: ReportStatus | null
  /** False when its grant is closed, cancelled or archived: then nothing is owed any more. */
  isOwed: boolean
}
export type Standing = { word: string; tone: "plain" | "info" | "attention" | "problem"; isOverdue: boolean }

/** A requirement with its grant and its grantee, as lists and pages show it. `standing` is as of the day on which it was read. */
export type Requirement = RequirementSituation & {
  id: number
  grantId: number
  organizationId: number
  organizationName: string
  fiscalYear: number
  coversFrom: Day | null
  coversTo: Day | null
  metOn: Day | null
  /** The rule of a schedule that it comes from; null: added by hand, or older than the schedules. */
  scheduleRuleId: number | null
  /** Why it was added by hand. */
  addedBecause: string | null
  /** Who was named for it, as long as they are there (lib/requirement/responsible.ts). */
  forName: string | null
  createdAt: Instant
  isArchived: boolean
  version: number
  /** The report that answers it, drafts included, withdrawn ones not. */
  reportId: number | null
  standing: Standing
}

/** What staff sort requirements into: each owed one is in exactly one of the first five. */
export const requirementPiles = ["overdue", "review", "waiting", "due", "later", "met", "waived"] as const
export type RequirementPile = (typeof requirementPiles)[number]
export const requirementPileLabels: Record<RequirementPile, string> = {
  overdue: "Overdue",
  review: "To review",
  waiting: "Waiting for grantee",
  due: "Due in 30 days",
  later: "Due later",
  met: "Met",
  waived: "Waived",
}
/** "Due in 30 days". */
export const pileDays = 30

/** The pile of a requirement that is owed, met or waived; null when nothing is owed any more. */
export const pileOf = (requirement: RequirementSituation, today: Day): RequirementPile | null => {
  if (requirement.state !== "open") return requirement.state
  if (!requirement.isOwed) return null
  const status = requirement.reportStatus
  if (status === "submitted" || status === "in_review" || status === "accepted") return "review"
  if (requirement.dueOn < today) return "overdue"
  if (status === "draft" || status === "changes_requested") return "waiting"
  return daysBetween(today, requirement.dueOn) <= pileDays ? "due" : "later"
}

const dayCount = (days: number) => `${days} ${days === 1 ? "day" : "days"}`

/** Open, past its day, and nothing lies with the foundation for review. */
export const isOverdue = (requirement: RequirementSituation, today: Day): boolean =>
  requirement.state === "open" &&
  requirement.isOwed &&
  requirement.dueOn < today &&
  !(requirement.reportStatus && ["submitted", "in_review", "accepted"].includes(requirement.reportStatus))

/** The one word that a requirement shows: waived; else its report's state; else by today. */
export const requirementStanding = (requirement: RequirementSituation, today: Day): Standing => {
  const late = isOverdue(requirement, today)
  if (requirement.state === "waived") return { word: "Waived", tone: "plain", isOverdue: false }
  if (requirement.state === "met") return { word: requirement.kind === "call" ? "Call held" : "Accepted", tone: "plain", isOverdue: false }
  if (!requirement.isOwed) return { word: "No longer owed", tone: "plain", isOverdue: false }
  const days = daysBetween(today, requirement.dueOn)
  const overdueWord = `Overdue ${dayCount(-days)}`
  const status = requirement.reportStatus
  if (status === "changes_requested")
    return { word: late ? `Changes requested, ${overdueWord.toLowerCase()}` : "Changes requested", tone: late ? "problem" : "attention", isOverdue: late }
  if (status === "draft")
    return { word: late ? `Draft started, ${overdueWord.toLowerCase()}` : "Draft started", tone: late ? "problem" : "info", isOverdue: late }
  if (status === "withdrawn")
    return { word: late ? `Taken back, ${overdueWord.toLowerCase()}` : "Taken back, not submitted", tone: late ? "problem" : "attention", isOverdue: late }
  if (status) return { word: reportStatusLabels[status], tone: "info", isOverdue: false }
  if (late) return { word: overdueWord, tone: "problem", isOverdue: true }
  if (days === 0) return { word: "Due today", tone: "attention", isOverdue: false }
  if (days <= soonDays) return { word: `Due in ${dayCount(days)}`, tone: "attention", isOverdue: false }
  if (days <= opensDaysBefore) return { word: `Due in ${dayCount(days)}`, tone: "info", isOverdue: false }
  return { word: "Not open yet", tone: "plain", isOverdue: false }
}

/** What follows "Covers": "October 1, 2026 to March 31, 2027", or "from" or "until" a day where only one end is known. */
export const coverage = (from: Day | null, to: Day | null): string | null => {
  if (from && to) return `${formatDay(from)} to ${formatDay(to)}`
  if (from) return `from ${formatDay(from)}`
  return to && `until ${formatDay(to)}`
}

/** "Six-month report, October 1, 2026 to March 31, 2027" */
export const requirementTitle = ({ kind, coversFrom, coversTo }: { kind: RequirementKind; coversFrom: Day | null; coversTo: Day | null }): string => {
  const period = coverage(coversFrom, coversTo)
  return period ? `${requirementKindLabels[kind]}, ${period}` : requirementKindLabels[kind]
}
