import { BarChart } from "#components/ui/bar-chart"
import { DueText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import { SimpleTable } from "#components/ui/simple-table"
import type { Dashboard } from "#lib/board/board"
import { publishedKinds, type RequirementKind, type RequirementPile, requirementKindLabels } from "#lib/requirement/requirement"

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Where they stand while they lie with the grantee. */
const owedPiles: readonly RequirementPile[] = ["overdue", "waiting", "due", "later"]
const rowsOf = (kind?: RequirementKind, piles = owedPiles) =>
  `/board/requirements?${[...(kind ? [kind] : publishedKinds).map((each) => `kind=${each}`), ...piles.map((each) => `standing=${each}`)].join("&")}`

/** Reports owed and late, and which are the latest. */
export const ReportsOwed = ({ reportsOwed, lateReports, asOf }: Pick<Dashboard, "reportsOwed" | "lateReports" | "asOf">) => {
  const late = sum(reportsOwed.map((each) => each.late))
  const owed = sum(reportsOwed.map((each) => each.owed))
  return (
    <div>
      <BarChart
        finding={`${owed.toLocaleString("en-US")} ${owed === 1 ? "report is" : "reports are"} owed, ${late === 0 ? "none" : late.toLocaleString("en-US")} of them late.`}
        description="Reports that open grants still owe; what lies with the foundation for review is not among them."
        format="count"
        rowHeader="Report"
        series={[{ label: "Owed" }, { label: "Late", hatched: true }]}
        rows={reportsOwed.map((each) => ({
          key: each.kind,
          label: requirementKindLabels[each.kind],
          values: [each.owed, each.late],
          hrefs: [rowsOf(each.kind), rowsOf(each.kind, ["overdue"])],
        }))}
        rowsLink={{ href: rowsOf(), label: owed === 1 ? "See the report" : `See the ${owed.toLocaleString("en-US")} reports` }}
      />
      {lateReports.length > 0 ? (
        <div className="mt-4">
          <SimpleTable
            caption={late > lateReports.length ? `The ${lateReports.length} that are late the longest` : "Late reports"}
            rows={[...lateReports]}
            rowKey={({ id }) => id}
            columns={[
              {
                id: "grantee",
                header: "Grantee",
                wrap: true,
                cell: (row) => <Link href={`/board/grantees/${row.organizationId}`}>{row.organizationName}</Link>,
              },
              { id: "report", header: "Report", wrap: true, cell: (row) => `${requirementKindLabels[row.kind]}, ${row.fiscalYear}` },
              { id: "due", header: "Due", wrap: true, cell: (row) => <DueText day={row.dueOn} today={asOf} /> },
            ]}
          />
        </div>
      ) : null}
    </div>
  )
}
