import { StepActs } from "#components/reminder/step-acts"
import { StepState } from "#components/reminder/step-state"
import { kindOf } from "#components/requirement/requirement-name"
import { DayText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import { SimpleTable } from "#components/ui/simple-table"
import type { Ahead } from "#lib/reminder/queries"
import { stepDay } from "#lib/reminder/reminder"

type Row = Ahead & { names: string }

/** What the coming days bring, letter by letter as it stands today: computed anew each time, so what is met, waived or moved is not in it. */
export const AheadTable = ({ rows, formKey }: { rows: readonly Row[]; formKey: string }) => (
  <SimpleTable<Row>
    caption="Planned reminders"
    captionHidden
    rows={[...rows]}
    rowKey={({ requirement, days, recipient }) => `${requirement.id} ${days} ${recipient}`}
    empty="Nothing is planned for these days."
    columns={[
      {
        id: "what",
        header: "About",
        wrap: true,
        cell: ({ requirement }) => (
          <Link href={`/office/requirements/${requirement.id}#reminders`}>
            {requirement.organizationName}: {kindOf(requirement)}
          </Link>
        ),
      },
      { id: "to", header: "To", cell: ({ names }) => names, wrap: true },
      { id: "on", header: "On", cell: ({ on }) => <DayText day={on} /> },
      { id: "step", header: "Step", cell: ({ days }) => stepDay(days) },
      { id: "state", header: "Stands", cell: (row) => <StepState step={row} />, wrap: true },
      {
        id: "acts",
        header: "Acts",
        cell: (row) => <StepActs requirementId={row.requirement.id} step={row} formKey={`${formKey}-${row.requirement.id}-${row.days}-${row.recipient}`} />,
      },
    ]}
  />
)
