import type { Metadata } from "next"
import { ReportsTable } from "#components/report/reports-table"
import { PageHeader } from "#components/ui/page-header"
import { requireGrantee } from "#lib/door/actor"
import { reportsOfOrganization, versionsOf } from "#lib/report/queries"

export const metadata: Metadata = { title: "Past reports" }

const PastPage = async () => {
  const actor = await requireGrantee()
  const reports = reportsOfOrganization(actor, actor.organizationId ?? 0).filter(
    // A draft may follow what was taken back, whose receipt stands there.
    ({ id, status }) => status !== "draft" || versionsOf(actor, id).some(({ submittedAt }) => submittedAt !== null),
  )
  return (
    <>
      <PageHeader title="Past reports" />
      <ReportsTable rows={reports} basePath="/portal/reports" />
    </>
  )
}

export default PastPage
