import type { Metadata } from "next"
import { ReportState, reportName } from "#components/report/report-name"
import { LinkButton } from "#components/ui/button"
import { EmptyState } from "#components/ui/empty-state"
import { PageHeader } from "#components/ui/page-header"
import { Pages } from "#components/ui/pages"
import { TaskList } from "#components/ui/task-list"
import { requireStaff } from "#lib/door/actor"
import { letRepeat } from "#lib/door/request"
import { formatInstant } from "#lib/kernel/clock"
import { pageNumber } from "#lib/kernel/page-number"
import { countToReview, reportsToReview } from "#lib/report/queue"
import { getSetting } from "#lib/setting/queries"

export const metadata: Metadata = { title: "Reports to review" }

const pageSize = 50

const ReportsPage = async ({ searchParams }: PageProps<"/office/reports">) => {
  const actor = await requireStaff()
  letRepeat()
  const { timeZone } = getSetting()
  const count = countToReview(actor)
  const page = Math.min(pageNumber((await searchParams).page), Math.max(1, Math.ceil(count / pageSize)))
  const reports = reportsToReview(actor, pageSize, (page - 1) * pageSize)
  const [next] = page === 1 ? reports : reportsToReview(actor, 1)
  return (
    <>
      <PageHeader
        title="Reports to review"
        breadcrumb={[{ href: "/office", label: "Home" }]}
        meta={`${count.toLocaleString("en-US")} waiting, the longest first`}
        action={
          next ? (
            <LinkButton href={`/office/reports/${next.id}`} kind="primary">
              Review the first
            </LinkButton>
          ) : null
        }
      />
      {count === 0 ? (
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
      <Pages page={page} pageSize={pageSize} count={count} href={(to) => (to === 1 ? "/office/reports" : `/office/reports?page=${to}`)} />
    </>
  )
}

export default ReportsPage
