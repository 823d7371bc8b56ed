import { Covers, kindOf, RequirementStanding } from "#components/requirement/requirement-name"
import { DayText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import { SimpleTable } from "#components/ui/simple-table"
import type { Requirement } from "#lib/requirement/requirement"

type Props = { rows: Requirement[]; caption?: string; hideYear?: boolean }

/** What an organization or a grant owes and owed, each leading to its page. */
export const RequirementsTable = ({ rows, caption = "Requirements", hideYear = false }: Props) => (
  <SimpleTable
    caption={caption}
    captionHidden
    rows={rows}
    rowKey={({ id }) => id}
    empty="Nothing is asked of it yet."
    columns={[
      {
        id: "requirement",
        header: "Requirement",
        cell: (row: Requirement) => (
          <>
            <Link href={`/office/requirements/${row.id}`}>{kindOf(row)}</Link>
            {row.isArchived ? " (archived)" : ""}
          </>
        ),
      },
      ...(hideYear ? [] : [{ id: "year", header: "Grant year", align: "end" as const, cell: (row: Requirement) => row.fiscalYear }]),
      { id: "due", header: "Due", cell: (row) => <DayText day={row.dueOn} /> },
      { id: "standing", header: "Standing", cell: (row) => <RequirementStanding requirement={row} /> },
      { id: "covers", header: "Covers", cell: (row) => <Covers of={row} /> },
    ]}
  />
)
