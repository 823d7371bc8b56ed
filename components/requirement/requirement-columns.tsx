import { Covers, kindOf, RequirementStanding } from "#components/requirement/requirement-name"
import type { Column } from "#components/ui/column"
import { DayText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import type { Requirement } from "#lib/requirement/requirement"

/** Columns of the list of requirements, in the order of screen and export. */
export const requirementColumns: Column<Requirement>[] = [
  { id: "requirement", header: "Requirement", cell: (row) => <Link href={`/office/requirements/${row.id}`}>{kindOf(row)}</Link> },
  {
    id: "organization",
    card: true,
    header: "Organization",
    wrap: true,
    cell: (row) => (
      <Link href={`/office/grantees/${row.organizationId}`} quiet>
        {row.organizationName}
      </Link>
    ),
  },
  { id: "due", card: true, header: "Due", cell: (row) => <DayText day={row.dueOn} /> },
  { id: "standing", card: true, header: "Standing", wrap: true, cell: (row) => <RequirementStanding requirement={row} /> },
  { id: "year", header: "Grant year", align: "end", descendingFirst: true, cell: (row) => row.fiscalYear },
  { id: "covers", header: "Covers", wrap: true, cell: (row) => <Covers of={row} /> },
  { id: "for", header: "For", cell: (row) => row.forName },
]
