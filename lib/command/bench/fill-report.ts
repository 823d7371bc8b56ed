import type { Chance } from "#lib/command/bench/chance"
import { sampleOrganizationId } from "#lib/command/bench/fill-foundation"
import { insert } from "#lib/command/bench/insert"
import { prose } from "#lib/command/bench/words"
import { now } from "#lib/kernel/clock"
import type { Day } from "#lib/kernel/day"

type Given = {
  kind: string
  dueOn: Day
  from: Day
  to: Day
  grantId: number
  organizationId: number
  caseIds: readonly number[]
  today: Day
  filedBy: number | null
  /** So many reports, the first ones, have a document that was read; of the others only the answers are known. */
  texts: number
}

/** A row without its file is an error that the server logs at each start: only the sample organization's reports are given one. */
const fillDocument = (reportId: number, { grantId, organizationId, filedBy }: Given) => {
  if (organizationId !== sampleOrganizationId) return null
  const name = `report-${reportId}.pdf`
  return insert("documents", {
    ...{
      organization_id: organizationId,
      grant_id: grantId,
      title: "Report",
      name,
      media_type: "application/pdf",
      size_bytes: 1_000,
      sha256: String(reportId),
    },
    ...{ path: `files/${String(reportId % 256).padStart(2, "0")}/${reportId}`, audience: "shared", person_id: filedBy, created_at: now() },
  })
}

/** What a report of two pages says, in sentences. */
const twoPages = 90

/** Every version that was sent is in the search's index, so that the server has nothing to read while it is measured. */
const fillText = (chance: Chance, reportId: number, versionId: number, answers: string, texts: number) => {
  const body = reportId <= texts ? `${answers} ; ${prose(chance, twoPages)}` : answers
  insert("search_texts", { kind: "report", ref_id: reportId, body, read_from: versionId })
}

const fillVersion = (chance: Chance, reportId: number, given: Given) => {
  const documentId = fillDocument(reportId, given)
  const answers = { progress: prose(chance, 4), decisions: prose(chance, 2), next: prose(chance, 2) }
  const versionId = insert("report_versions", {
    ...{ report_id: reportId, number: 1, ...answers, document_id: documentId },
    ...{ receipt: `R-${String(reportId).padStart(8, "0")}`, submitted_at: now(), submitted_by: given.filedBy, saved_at: now() },
  })
  fillText(chance, reportId, versionId, Object.values(answers).join(" ; "), given.texts)
}

/** A requirement of a grant: met by an accepted report when its day is past, else open, in review or, one in fifty, overdue. */
export const fillReport = (chance: Chance, given: Given): void => {
  const { kind, dueOn, from, to, grantId, caseIds, today } = given
  const isPast = dueOn < today
  const isOverdue = isPast && chance.happens(0.02)
  const isInReview = !isOverdue && chance.happens(isPast ? 0.02 : 0.1)
  const isMet = isPast && !isOverdue && !isInReview
  const requirementId = insert("requirements", {
    ...{ grant_id: grantId, kind, covers_from_on: from, covers_to_on: to, due_on: dueOn, created_at: now() },
    ...{ state: isMet ? "met" : "open", met_on: isMet ? dueOn : null },
  })
  if (!isMet && !isInReview) return
  const reportId = insert("reports", {
    ...{ grant_id: grantId, requirement_id: requirementId, kind, covers_from_on: from, covers_to_on: to, created_at: now() },
    ...{ status: isMet ? "accepted" : "submitted", published_at: isMet ? now() : null },
  })
  for (const caseId of caseIds) insert("report_cases", { report_id: reportId, case_id: caseId })
  fillVersion(chance, reportId, given)
}
