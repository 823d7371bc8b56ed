import { type Actor, isStaff } from "#lib/kernel/actor"
import { allow, deny, permission, type Verdict } from "#lib/kernel/permission"
import { isReportable, type Report } from "#lib/report/report"
import type { ReportStatus } from "#lib/report/status"
import type { Requirement } from "#lib/requirement/requirement"

const forStaff = (actor: Actor, then: () => Verdict): Verdict => (isStaff(actor) ? then() : deny("Only the foundation's staff can do this."))

const forGrantee = (actor: Actor, organizationId: number, then: () => Verdict): Verdict =>
  actor.role === "grantee" && actor.organizationId === organizationId ? then() : deny("Only the grantee's own staff can do this.")

/** Whether something can be sent for a requirement just now. */
const isWanted = (requirement: Requirement): Verdict => {
  if (!isReportable(requirement.kind)) return deny("A call is met by a note of it, not by a report.")
  if (requirement.isArchived || !requirement.isOwed) return deny("This is no longer owed, so nothing can be sent for it.")
  if (requirement.state === "waived") return deny("The foundation has waived this, so nothing needs to be sent.")
  if (requirement.state === "met") return deny("This was accepted already.")
  if (requirement.reportStatus === "submitted" || requirement.reportStatus === "in_review")
    return deny("This was submitted already. It can be withdrawn until the foundation begins its review.")
  return allow
}

const whileStatus = (report: Report, statuses: readonly ReportStatus[], because: string): Verdict => {
  if (report.requirementState === "waived") return deny("The requirement was waived. Reopen it first.")
  return statuses.includes(report.status) ? allow : deny(because)
}

const wasSent = (report: Report): Verdict => (report.status === "draft" ? deny("Nothing was submitted yet.") : allow)

const liesHere = (report: Report): Verdict =>
  ["submitted", "in_review", "accepted"].includes(report.status) ? allow : deny("What a report says of its case is taken over once it was submitted.")

const toReview: readonly ReportStatus[] = ["submitted", "in_review"]

export const may = {
  /** Writing the answers and uploading the file, before anything is sent. */
  draft: permission<Requirement>("report.draft", (actor, requirement) => forGrantee(actor, requirement.organizationId, () => isWanted(requirement))),
  submit: permission<Requirement>("report.submit", (actor, requirement) => forGrantee(actor, requirement.organizationId, () => isWanted(requirement))),
  file: permission<Requirement>("report.file", (actor, requirement) => forStaff(actor, () => isWanted(requirement))),
  withdraw: permission<Report>("report.withdraw", (actor, report) =>
    forGrantee(actor, report.organizationId, () =>
      whileStatus(report, ["submitted"], "The foundation has begun its review, so this can't be withdrawn any more. Call the foundation."),
    ),
  ),
  review: permission<Report>("report.review", (actor, report) =>
    forStaff(actor, () => whileStatus(report, ["submitted"], "Its review has begun already, or there is nothing to review.")),
  ),
  accept: permission<Report>("report.accept", (actor, report) =>
    forStaff(actor, () => whileStatus(report, toReview, "Only a report that was submitted can be accepted.")),
  ),
  requestChanges: permission<Report>("report.request_changes", (actor, report) =>
    forStaff(actor, () => whileStatus(report, toReview, "Changes can be asked for only while a report lies with the foundation.")),
  ),
  /** An accepted report is taken up again: it is private then, and its requirement open. */
  reopen: permission<Report>("report.reopen", (actor, report) =>
    forStaff(actor, () => {
      if (report.requirementId === null) return deny("This report of an older year was entered as a link, so there is nothing to review.")
      return whileStatus(report, ["accepted"], "Only an accepted report can be taken up again.")
    }),
  ),
  /** A remark among staff. */
  remark: permission<Report>("report.remark", (actor, report) => forStaff(actor, () => wasSent(report))),
  /** A word in the conversation between the foundation and the grantee. */
  write: permission<Report>("report.write", (actor, report) =>
    isStaff(actor) ? wasSent(report) : forGrantee(actor, report.organizationId, () => wasSent(report)),
  ),
  /** Taking over what a report says of its case, or saying that the case stays as it is. */
  confirm: permission<Report>("report.confirm", (actor, report) => forStaff(actor, () => liesHere(report))),
  dismiss: permission<Report>("report.dismiss", (actor, report) => forStaff(actor, () => liesHere(report))),
  publish: permission<Report>("report.publish", (actor, report) =>
    forStaff(actor, () => {
      if (report.status !== "accepted") return deny("Only an accepted report can be published.")
      return report.publishedAt ? deny("This report is public already.") : allow
    }),
  ),
  unpublish: permission<Report>("report.unpublish", (actor, report) =>
    forStaff(actor, () => (report.publishedAt ? allow : deny("This report is not public."))),
  ),
  /** Reports of older years, entered as links by an import; permitted by the grant. */
  import: permission<{ id: number; organizationId: number; fiscalYear: number }>("report.import", (actor) =>
    actor.role === "system" ? allow : deny("Older reports enter by an import only."),
  ),
}
