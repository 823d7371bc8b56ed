import type { Metadata } from "next"
import { ReportsTable } from "#components/report/reports-table"
import { PageHeader } from "#components/ui/page-header"
import { requireGrantee } from "#lib/door/actor"
import { reportsOfOrganization } from "#lib/report/queries"

export const metadata: Metadata = { title: "Past reports" }

const PastPage = async () => {
  const actor = await requireGrantee()
  const reports = reportsOfOrganization(actor, actor.organizationId ?? 0).filter(({ status }) => status !== "draft")
  return (
    <>
      <PageHeader title="Past reports" />
      <ReportsTable rows={reports} basePath="/portal/reports" />
    </>
  )
}

export default PastPage
