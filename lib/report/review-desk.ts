import { type Reading, readApart } from "#lib/document/read-apart"
import type { Actor } from "#lib/kernel/actor"
import { dayOf } from "#lib/kernel/clock"
import { freedBy } from "#lib/payment/waiting"
import { checklistOf } from "#lib/report/checklist"
import { filesOfVersion } from "#lib/report/file-queries"
import { lastActOn } from "#lib/report/gone-on"
import { readLastTime } from "#lib/report/last-time"
import { casesNow, openProposals, proposalActsOf } from "#lib/report/proposal-queries"
import { casesOfReport, reviewsOf } from "#lib/report/queries"
import { reportsToReview } from "#lib/report/queue"
import { isForPublication, type Report } from "#lib/report/report"
import { messagesOf, readingsOf, remarksOf, reopeningsOf, takenUpOf } from "#lib/report/review-queries"
import { saidIn } from "#lib/report/said"
import { sheetOfVersion } from "#lib/report/sheet"
import { findReportFile, versionsOf } from "#lib/report/version-queries"
import { wordsOfLastTime } from "#lib/report/words-of-last-time"
import { ruleFor, usualQuestions } from "#lib/schedule/queries"
import type { RequirementRule } from "#lib/schedule/schedule"
import { getSetting } from "#lib/setting/queries"

const ruleOf = (actor: Actor, report: Report): RequirementRule =>
  report.requirementId === null
    ? { questions: usualQuestions(report.kind), pageLimit: null, mustAttach: [], isPublished: isForPublication(report.kind) }
    : ruleFor(actor, report.requirementId)

/** The version that lies on the desk, its document read apart, its files and what they say. */
const readNewest = async (actor: Actor, report: Report, rule: RequirementRule, timeZone: string) => {
  const version = versionsOf(actor, report.id).find(({ submittedAt }) => submittedAt !== null)
  if (!version) return undefined
  const file = findReportFile(actor, version.id)?.file
  const reading: Reading | undefined = file ? await readApart(file) : undefined
  const files = filesOfVersion(actor, version.id)
  const { requirementId, kind, grantId, organizationId } = report
  const last = requirementId === null ? undefined : readLastTime({ id: requirementId, kind, grantId, organizationId }, version.submittedAt ?? undefined)
  const sentOn = dayOf(version.submittedAt ?? version.savedAt, timeZone)
  return {
    version,
    reading,
    sheet: await sheetOfVersion(actor, report.requirementId, version.id),
    files,
    checks: checklistOf({ rule, version, files, old: wordsOfLastTime(saidIn(version), last), pages: reading ?? version.pageCount }),
    proposals: openProposals(actor, version, reading?.text ?? "", sentOn),
  }
}

/** All that staff have before them when they review a report. Never throws because of what the document is. */
export const readDesk = async (actor: Actor, report: Report) => {
  const { timeZone } = getSetting()
  const rule = ruleOf(actor, report)
  return {
    report,
    rule,
    timeZone,
    newest: await readNewest(actor, report, rule, timeZone),
    versions: versionsOf(actor, report.id),
    cases: casesOfReport(actor, report.id),
    casesNow: casesNow(actor, report.id),
    reviews: reviewsOf(actor, report.id),
    readings: readingsOf(actor, report.id),
    remarks: remarksOf(actor, report.id),
    messages: messagesOf(actor, report.id),
    reopenings: reopeningsOf(actor, report.id),
    takenUp: takenUpOf(actor, report.id),
    proposalActs: proposalActsOf(actor, report.id),
    lastAct: lastActOn(actor, { reportId: report.id, requirementId: report.requirementId }),
    freed: report.requirementId === null ? [] : freedBy(actor, report.requirementId),
    next: reportsToReview(actor, 2).find(({ id }) => id !== report.id),
  }
}
export type Desk = Awaited<ReturnType<typeof readDesk>>
