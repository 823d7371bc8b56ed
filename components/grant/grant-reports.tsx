import { ReportVisibility } from "#components/report/report-visibility"
import { Absent } from "#components/ui/absent"
import { Link } from "#components/ui/link"
import { SimpleTable } from "#components/ui/simple-table"
import type { Report } from "#lib/report/report"
import { reportStatusLabels } from "#lib/report/status"
import { coverage, requirementKindLabels } from "#lib/requirement/requirement"

/** The reports of a grant or about a case. Those that the foundation published elsewhere lead there. */
export const GrantReports = ({ rows, empty }: { rows: Report[]; empty: string }) => (
  <SimpleTable
    caption="Reports"
    captionHidden
    rows={rows}
    rowKey={(report) => report.id}
    empty={empty}
    columns={[
      {
        id: "report",
        header: "Report",
        wrap: true,
        cell: (report) => <Link href={report.publishedUrl ?? `/office/reports/${report.id}`}>{requirementKindLabels[report.kind]}</Link>,
      },
      { id: "year", header: "Grant year", cell: (report) => report.fiscalYear },
      { id: "covers", header: "Covers", cell: (report) => coverage(report.coversFrom, report.coversTo) ?? <Absent /> },
      { id: "status", header: "Status", cell: (report) => reportStatusLabels[report.status] },
      { id: "public", header: "Shown", cell: (report) => <ReportVisibility report={report} /> },
    ]}
  />
)
