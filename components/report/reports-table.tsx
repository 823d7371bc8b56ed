import { ReportState, reportName } from "#components/report/report-name"
import { ReportVisibility } from "#components/report/report-visibility"
import { Link } from "#components/ui/link"
import { SimpleTable } from "#components/ui/simple-table"
import type { Report } from "#lib/report/report"
import { coverage } from "#lib/requirement/requirement"

type Props = { rows: Report[]; caption?: string /** Where a report is read: "/office/reports". */; basePath?: string; showPublic?: boolean }

/** Reports of an organization, a grant or a case, each leading to its page or to where it was published. */
export const ReportsTable = ({ rows, caption = "Reports", basePath = "/office/reports", showPublic = true }: Props) => (
  <SimpleTable
    caption={caption}
    captionHidden
    rows={rows}
    rowKey={({ id }) => id}
    empty="No reports yet."
    columns={[
      { id: "report", header: "Report", cell: (row: Report) => <Link href={`${basePath}/${row.id}`}>{reportName(row)}</Link> },
      { id: "year", header: "Grant year", align: "end", cell: (row: Report) => row.fiscalYear },
      { id: "covers", header: "Covers", cell: (row: Report) => coverage(row.coversFrom, row.coversTo) },
      { id: "state", header: "State", cell: (row: Report) => <ReportState status={row.status} /> },
      ...(showPublic ? [{ id: "public", header: "Visible to", cell: (row: Report) => <ReportVisibility report={row} /> }] : []),
    ]}
  />
)
