import { connection } from "#db/store"
import { type Cast, sampleOrganizationId } from "#lib/command/bench/fill-foundation"
import { insert } from "#lib/command/bench/insert"
import { now } from "#lib/kernel/clock"

const answers = "The court heard oral argument and asked for briefs."

/** The year's first report is begun and not yet sent. */
const fillDraft = () => {
  const requirement = connection()
    .prepare<[number], { id: number; grant_id: number; kind: string; covers_from_on: string; covers_to_on: string }>(
      `SELECT r.id, r.grant_id, r.kind, r.covers_from_on, r.covers_to_on FROM requirements r JOIN grants g ON g.id = r.grant_id
        WHERE g.organization_id = ? AND r.state = 'open' AND NOT EXISTS (SELECT 1 FROM reports p WHERE p.requirement_id = r.id) ORDER BY g.fiscal_year DESC, r.due_on LIMIT 1`,
    )
    .get(sampleOrganizationId)
  if (!requirement) throw new Error("The sample organization owes nothing.")
  const { id, ...about } = requirement
  const reportId = insert("reports", { ...about, requirement_id: id, status: "draft", created_at: now() })
  insert("report_versions", { report_id: reportId, number: 1, progress: answers, saved_at: now() })
}

/** An accepted report that was sent twice, to compare. */
const fillSecondVersion = (filedBy: number | null) => {
  const reportId = connection()
    .prepare<[number], number>("SELECT min(r.id) FROM reports r JOIN grants g ON g.id = r.grant_id WHERE r.status = 'accepted' AND g.organization_id = ?")
    .pluck()
    .get(sampleOrganizationId)
  if (!reportId) throw new Error("The sample organization has no accepted report.")
  const versionId = insert("report_versions", {
    ...{ report_id: reportId, number: 2, progress: answers, decisions: answers, receipt: `S-${reportId}` },
    ...{ submitted_at: now(), submitted_by: filedBy, saved_at: now() },
  })
  connection().prepare("UPDATE search_texts SET read_from = ?, body = ? WHERE kind = 'report' AND ref_id = ?").run(versionId, answers, reportId)
}

/** What only single pages need, of the sample organization: a draft, two versions of a report, a letter. */
export const fillSample = ({ grantee, officer }: Cast): void => {
  fillDraft()
  fillSecondVersion(grantee.personId)
  insert("mails", {
    ...{ kind: "reminder", to_name: grantee.name, to_email: "grantee@bench.test", person_id: grantee.personId, organization_id: sampleOrganizationId },
    ...{ subject: "The six-month report is due", body: JSON.stringify([{ paragraphs: [answers] }]), status: "sent" },
    ...{ planned_at: now(), sent_at: now(), message_id: `bench-${officer.personId}`, created_at: now() },
  })
}
