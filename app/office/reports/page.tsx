import type { Metadata } from "next"
import { ReportState, reportName } from "#components/report/report-name"
import { LinkButton } from "#components/ui/button"
import { EmptyState } from "#components/ui/empty-state"
import { PageHeader } from "#components/ui/page-header"
import { TaskList } from "#components/ui/task-list"
import { requireStaff } from "#lib/door/actor"
import { formatInstant } from "#lib/kernel/clock"
import { reportsToReview } from "#lib/report/queries"
import { getSetting } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Reports to review" }

const ReportsPage = async () => {
  const actor = await requireStaff()
  const { timeZone } = getSetting()
  const reports = reportsToReview(actor)
  const [next] = reports
  return (
    <>
      <PageHeader
        title="Reports to review"
        breadcrumb={[{ href: "/office", label: "Home" }]}
        meta={`${reports.length} waiting, the longest first`}
        action={
          next ? (
            <LinkButton href={`/office/reports/${next.id}`} kind="primary">
              Review the first
            </LinkButton>
          ) : null
        }
      />
      {reports.length === 0 ? (
        <EmptyState title="Nothing waits for your review">Reports come here when a grantee submits one, or when you file one for a grantee.</EmptyState>
      ) : (
        <TaskList
          items={reports.map((report) => ({
            key: report.id,
            href: `/office/reports/${report.id}`,
            label: `${report.organizationName}: ${reportName(report)}`,
            hint: `Grant of ${report.fiscalYear}${report.submittedAt ? `, submitted ${formatInstant(report.submittedAt, timeZone)}` : ""}`,
            state: <ReportState status={report.status} />,
          }))}
        />
      )}
    </>
  )
}

export default ReportsPage
