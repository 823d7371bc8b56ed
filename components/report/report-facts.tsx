import { CaseList } from "#components/report/case-list"
import { DayText } from "#components/ui/day"
import { Facts } from "#components/ui/facts"
import { Link } from "#components/ui/link"
import type { Report, ReportCase } from "#lib/report/report"
import { coverage } from "#lib/requirement/requirement"

export const ReportFacts = ({ report, cases }: { report: Report; cases: ReportCase[] }) => {
  const { organizationId, organizationName, grantId, fiscalYear, coversFrom, coversTo, requirementId, dueOn, publishedUrl } = report
  const period = coverage(coversFrom, coversTo)
  return (
    <Facts
      items={[
        { label: "Organization", value: <Link href={`/office/grantees/${organizationId}`}>{organizationName}</Link> },
        { label: "Grant", value: <Link href={`/office/grants/${grantId}`}>Grant of {fiscalYear}</Link> },
        { label: "About", value: <CaseList cases={cases} link={({ id, title }) => <Link href={`/office/cases/${id}`}>{title}</Link>} /> },
        ...(period ? [{ label: "Covers", value: period }] : []),
        ...(requirementId === null
          ? []
          : [
              {
                label: "Requirement",
                value: (
                  <Link href={`/office/requirements/${requirementId}`}>
                    Due <DayText day={dueOn} />
                  </Link>
                ),
              },
            ]),
        ...(publishedUrl === null ? [] : [{ label: "Published at", value: <Link href={publishedUrl}>{publishedUrl}</Link> }]),
      ]}
    />
  )
}
