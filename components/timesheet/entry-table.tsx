import type { Column } from "#components/ui/column"
import { DayText } from "#components/ui/day"
import { Money } from "#components/ui/money"
import { SimpleTable } from "#components/ui/simple-table"
import { formatHours, type PlacedEntry } from "#lib/timesheet/timesheet"

const most = 500

const columns: Column<PlacedEntry & { index: number }>[] = [
  { id: "date", header: "Date", cell: ({ date }) => <DayText day={date} /> },
  { id: "attorney", header: "Attorney", cell: ({ attorney }) => attorney, wrap: true },
  { id: "hours", header: "Hours", cell: ({ minutes }) => formatHours(minutes), align: "end" },
  { id: "task", header: "Task", cell: ({ task }) => task, wrap: true },
  { id: "rate", header: "Hourly rate", cell: ({ rateCents }) => <Money cents={rateCents} />, align: "end" },
  { id: "amount", header: "Amount", cell: ({ amountCents }) => <Money cents={amountCents} />, align: "end" },
]

/** The entries of one sheet as they were understood. */
export const EntryTable = ({ entries }: { entries: readonly PlacedEntry[] }) => (
  <>
    <SimpleTable
      caption="Entries"
      captionHidden
      columns={columns}
      rows={entries.slice(0, most).map((entry, index) => ({ ...entry, index }))}
      rowKey={({ index }) => index}
      empty="No entries."
    />
    {entries.length > most ? <p className="text-muted">And {entries.length - most} more, which the file has.</p> : null}
  </>
)
