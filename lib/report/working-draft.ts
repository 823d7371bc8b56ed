import type { Actor } from "#lib/kernel/actor"
import type { Instant } from "#lib/kernel/clock"
import { draftFiles } from "#lib/report/attach"
import type { DraftFile } from "#lib/report/attachment"
import { type LastTime, readLastTime } from "#lib/report/last-time"
import { casesOfReport, casesToReportOn, findUpload, reviewsOf, takenBackAt } from "#lib/report/queries"
import type { PageCount, ReportCase, Review } from "#lib/report/report"
import { type Said, saidIn } from "#lib/report/said"
import { findLastSent, versionsOf } from "#lib/report/version-queries"
import { filledIn } from "#lib/report/words-of-last-time"
import type { Requirement } from "#lib/requirement/requirement"
import { ruleFor } from "#lib/schedule/queries"

export type WorkingDraft = {
  answers: Said
  cases: ReportCase[]
  caseIds: number[]
  file: (PageCount & { name: string; sizeBytes: number; isUploaded: boolean }) | undefined
  /** What goes along with it. */
  files: DraftFile[]
  lastTime: LastTime | undefined
  /** Of the draft; 0 when there is none yet. */
  version: number
  savedAt: string | null
}

/** What the form of a report starts from: the draft; else what was sent before; else what was said the last time, and the grant's one case. */
export const readWorkingDraft = (actor: Actor, requirement: Requirement): WorkingDraft => {
  const draft = requirement.reportId === null ? undefined : versionsOf(actor, requirement.reportId).find(({ submittedAt }) => submittedAt === null)
  const start = draft ?? findLastSent(actor, requirement.id)
  const cases = casesToReportOn(actor, requirement.grantId)
  const upload = findUpload(actor, requirement.id)
  const inHand = upload ? { ...upload, isUploaded: true } : start?.file ? { ...start.file, ...start.pageCount, isUploaded: false } : undefined
  const lastTime = readLastTime(requirement)
  const first = start
    ? { answers: saidIn(start), caseIds: casesOfReport(actor, start.reportId).map(({ id }) => id) }
    : filledIn(lastTime, ruleFor(actor, requirement.id).questions, cases)
  return {
    ...first,
    cases,
    file: inHand && { name: inHand.name, sizeBytes: inHand.sizeBytes, isUploaded: inHand.isUploaded, pages: inHand.pages, pagesFrom: inHand.pagesFrom },
    files: draftFiles(actor, requirement.id, start?.id),
    lastTime,
    version: draft?.version ?? 0,
    savedAt: draft?.savedAt ?? null,
  }
}

/** What the foundation answered to what was sent for a requirement before, also where that was taken back since, and when it was. */
export const readSentBefore = (actor: Actor, requirement: Requirement): { reviews: Review[]; takenBackAt: Instant | undefined } => {
  const reportId = requirement.reportId ?? findLastSent(actor, requirement.id)?.reportId
  return reportId === undefined ? { reviews: [], takenBackAt: undefined } : { reviews: reviewsOf(actor, reportId), takenBackAt: takenBackAt(actor, reportId) }
}
