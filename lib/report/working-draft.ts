import type { Actor } from "#lib/kernel/actor"
import { casesOfReport, casesToReportOn, findLastSent, findUpload, versionsOf } from "#lib/report/queries"
import { type Answers, noAnswers, type ReportCase } from "#lib/report/report"
import type { Requirement } from "#lib/requirement/requirement"

export type WorkingDraft = {
  answers: Answers
  cases: ReportCase[]
  caseIds: number[]
  file: { name: string; sizeBytes: number; isUploaded: boolean } | undefined
  /** Of the draft; 0 when there is none yet. */
  version: number
  savedAt: string | null
}

/** What the form of a report starts from: the draft; else what was sent before; else nothing, with the grant's one case. */
export const readWorkingDraft = (actor: Actor, requirement: Requirement): WorkingDraft => {
  const draft = requirement.reportId === null ? undefined : versionsOf(actor, requirement.reportId).find(({ submittedAt }) => submittedAt === null)
  const start = draft ?? findLastSent(actor, requirement.id)
  const cases = casesToReportOn(actor, requirement.grantId)
  const named = start ? casesOfReport(actor, start.reportId).map(({ id }) => id) : []
  const upload = findUpload(actor, requirement.id)
  const inHand = upload ?? start?.file
  return {
    answers: start?.answers ?? noAnswers,
    cases,
    caseIds: start ? named : cases.length === 1 ? cases.map(({ id }) => id) : [],
    file: inHand ? { name: inHand.name, sizeBytes: inHand.sizeBytes, isUploaded: upload !== undefined } : undefined,
    version: draft?.version ?? 0,
    savedAt: draft?.savedAt ?? null,
  }
}
