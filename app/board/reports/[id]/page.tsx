import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { BoardReport } from "#components/board/report"
import { PageHeader } from "#components/ui/page-header"
import { requireBoard } from "#lib/door/actor"
import { idOf } from "#lib/kernel/id"
import { casesOfReport, findReport } from "#lib/report/queries"
import { findAcceptedVersion } from "#lib/report/version-queries"
import { requirementKindLabels } from "#lib/requirement/requirement"

export const metadata: Metadata = { title: "Report" }

const ReportPage = async ({ params }: PageProps<"/board/reports/[id]">) => {
  const actor = await requireBoard()
  const id = idOf((await params).id)
  const report = (Number.isSafeInteger(id) && findReport(actor, id)) || notFound()
  if (report.status !== "accepted") notFound()
  return (
    <>
      <PageHeader
        title={`${requirementKindLabels[report.kind]}, grant of ${report.fiscalYear}`}
        breadcrumb={[
          { href: "/board/grantees", label: "Grantees" },
          { href: `/board/grantees/${report.organizationId}`, label: report.organizationName },
        ]}
      />
      <BoardReport report={report} accepted={findAcceptedVersion(actor, id)} cases={casesOfReport(actor, id)} />
    </>
  )
}

export default ReportPage
