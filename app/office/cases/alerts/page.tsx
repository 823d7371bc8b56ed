import { randomUUID } from "node:crypto"
import type { Metadata } from "next"
import { DocketAlerts } from "#components/court/docket-alerts"
import { EmptyState } from "#components/ui/empty-state"
import { PageHeader } from "#components/ui/page-header"
import { listDocketAlerts } from "#lib/case/docket-alert-queries"
import { requireStaff } from "#lib/door/actor"

export const metadata: Metadata = { title: "From the courts' dockets" }

const AlertsPage = async () => {
  const actor = await requireStaff()
  const alerts = listDocketAlerts(actor)
  return (
    <>
      <PageHeader title="From the courts' dockets" breadcrumb={[{ href: "/office/cases", label: "Cases" }]} />
      {alerts.length === 0 ? (
        <EmptyState title="Nothing new on a docket">What CourtListener's alerts report of dockets that are tied to it waits here for your decision.</EmptyState>
      ) : (
        <DocketAlerts alerts={alerts} keyFor={() => randomUUID()} withCase />
      )}
    </>
  )
}

export default AlertsPage
