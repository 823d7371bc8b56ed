import type { AttachmentKind } from "#lib/document/attachment"
import { allowedKinds, type FileKind } from "#lib/document/kind"
import type { Instant } from "#lib/kernel/clock"
import type { Day } from "#lib/kernel/day"
import type { ReviewPart } from "#lib/report/review"
import type { ReportStatus } from "#lib/report/status"
import { coverage, publishedKinds, type RequirementKind, type RequirementState, requirementKindLabels } from "#lib/requirement/requirement"

/** What a grantee answers, by the names of columns and form fields. Which of them are asked depends on the kind (question.ts). */
export const answerNames = ["progress", "decisions", "next", "media", "attorneys", "achieved", "moneyUsed"] as const
export type AnswerName = (typeof answerNames)[number]
export type Answers = Record<AnswerName, string>
export const noAnswers: Answers = { progress: "", decisions: "", next: "", media: "", attorneys: "", achieved: "", moneyUsed: "" }

/** Whom the foundation can call is for its staff alone, wherever else a report is read; answers to a foundation's own questions are not published. */
export const isAnswerPublic = (name: string): boolean => name !== "attorneys" && (answerNames as readonly string[]).includes(name)

export type Report = {
  id: number
  grantId: number
  organizationId: number
  organizationName: string
  fiscalYear: number
  kind: RequirementKind
  coversFrom: Day | null
  coversTo: Day | null
  status: ReportStatus
  requirementId: number | null
  requirementState: RequirementState | null
  dueOn: Day | null
  /** Where the foundation published it before, kept as a link. */
  publishedUrl: string | null
  publishedAt: Instant | null
  /** Whether the page on which it would stand is public. */
  isGrantPublic: boolean
  version: number
}

/** Where a report that may be published stands: on the public page, or nowhere before the page of its grant is public. */
export const isOnPublicPage = ({ publishedAt, isGrantPublic }: Pick<Report, "publishedAt" | "isGrantPublic">): boolean => publishedAt !== null && isGrantPublic

/** "Six-month report, October 1, 2026 to March 31, 2027" */
export const called = ({ kind, coversFrom, coversTo }: Pick<Report, "kind" | "coversFrom" | "coversTo">): string => {
  const period = coverage(coversFrom, coversTo)
  return period ? `${requirementKindLabels[kind]}, ${period}` : requirementKindLabels[kind]
}

/** Within a sentence. */
export const calledWithin = (report: Parameters<typeof called>[0]): string => called(report).replace(/^./, (first) => first.toLowerCase())

export type ReportFile = { name: string; mediaType: string; sizeBytes: number }

/** Counted, or what a Word document says of itself; null where nobody could tell. */
export type PageCount = { pages: number | null; pagesFrom: "counted" | "properties" | null }

/** What goes along with a version: a decision, a photo, another file. */
export type AttachedFile = ReportFile & {
  id: number
  reportVersionId: number
  kind: AttachmentKind
  documentId: number
  caption: string
  credit: string
  mayPublish: boolean
}

/** A decision is a court's own, so it is published with its report; a photo only with the permission that came with it; other files never. */
export const isFilePublic = ({ kind, mayPublish }: Pick<AttachedFile, "kind" | "mayPublish">): boolean =>
  kind === "decision" || (kind === "photo" && mayPublish)

/** One state of a report as it was sent. The draft has the number 0 and was never sent. */
export type ReportVersion = {
  id: number
  reportId: number
  number: number
  answers: Answers
  /** Answers to the foundation's own questions, by their keys. */
  more: Record<string, string>
  file: ReportFile | null
  pageCount: PageCount
  isFiledByStaff: boolean
  receipt: string | null
  submittedAt: Instant | null
  submittedBy: string | null
  savedAt: Instant
  version: number
}

const reviewDecisions = ["started", "accepted", "changes_requested"] as const
export type ReviewDecision = (typeof reviewDecisions)[number]
export type Review = {
  id: number
  reportVersionId: number
  decision: ReviewDecision
  words: string
  /** What was asked to change, part by part. */
  parts: ReviewPart[]
  createdAt: Instant
  by: string | null
}

export type ReportCase = { id: number; title: string; slug: string; isPublic: boolean }

/** A call is met by its note; everything else is sent. */
export const isReportable = (kind: RequirementKind): boolean => kind !== "call"

/** Accepting proposes to publish these. */
export const isForPublication = (kind: RequirementKind): boolean => publishedKinds.includes(kind)

export const fileKindsOf = (kind: RequirementKind): readonly FileKind[] => (kind === "timesheet" ? allowedKinds.timesheet : allowedKinds.report)

/** Luhn: one wrong or two swapped digits, read out over the telephone, are noticed. */
const checkDigit = (digits: string): number => {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return (10 - (sum % 10)) % 10
}

/** "LS-2027-000123-7": the year of the grant, the number of the version, a check digit. */
export const receiptOf = (fiscalYear: number, versionId: number): string => {
  const number = String(versionId).padStart(6, "0")
  return `LS-${fiscalYear}-${number}-${checkDigit(`${fiscalYear}${number}`)}`
}
