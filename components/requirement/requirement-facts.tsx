import { kindOf, RequirementStanding } from "#components/requirement/requirement-name"
import { DueText } from "#components/ui/day"
import { Facts } from "#components/ui/facts"
import { Link } from "#components/ui/link"
import type { Day } from "#lib/kernel/day"
import { coverage, type Requirement } from "#lib/requirement/requirement"

export const RequirementFacts = ({ requirement, today }: { requirement: Requirement; today: Day }) => {
  const { organizationId, organizationName, grantId, fiscalYear, dueOn, reportId, coversFrom, coversTo } = requirement
  const period = coverage(coversFrom, coversTo)
  return (
    <Facts
      items={[
        { label: "Standing", value: <RequirementStanding requirement={requirement} /> },
        { label: "What is owed", value: kindOf(requirement) },
        { label: "Due", value: <DueText day={dueOn} today={today} /> },
        ...(period ? [{ label: "Covers", value: period }] : []),
        { label: "Organization", value: <Link href={`/office/grantees/${organizationId}`}>{organizationName}</Link> },
        { label: "Grant", value: <Link href={`/office/grants/${grantId}`}>Grant of {fiscalYear}</Link> },
        ...(reportId === null ? [] : [{ label: "Report", value: <Link href={`/office/reports/${reportId}`}>Open the report</Link> }]),
      ]}
    />
  )
}
