import { eventTitle } from "#components/event/event-title"
import { DataTable } from "#components/ui/data-table"
import { Disclosure } from "#components/ui/disclosure"
import { FilterBar } from "#components/ui/filter-bar"
import { type EventRow, fieldLabel, fieldValue } from "#lib/event/event"
import { type Role, roleLabels } from "#lib/kernel/actor"
import { formatInstant } from "#lib/kernel/clock"
import type { ListSpec, ListState } from "#lib/kernel/list"

/** Old and new, field by field. */
const Changes = ({ event, timeZone }: { event: EventRow; timeZone: string }) => {
  const fields = Object.keys({ ...event.before, ...event.after })
  if (fields.length === 0) return null
  return (
    <Disclosure summary={`${fields.length} ${fields.length === 1 ? "field" : "fields"}`} quiet>
      <dl className="max-w-measure text-sm">
        {fields.map((field) => (
          <div key={field} className="mt-1">
            <dt className="font-semibold">{fieldLabel(field)}</dt>
            <dd className="break-words">
              {event.before ? <del>{fieldValue(field, event.before[field], timeZone)}</del> : null}{" "}
              {event.after ? <ins>{fieldValue(field, event.after[field], timeZone)}</ins> : null}
            </dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}

type Props = { spec: ListSpec; state: ListState; rows: EventRow[]; count: number; total: number; timeZone: string }

export const EventsTable = ({ spec, state, rows, count, total, timeZone }: Props) => (
  <>
    <FilterBar spec={spec} state={state} basePath="/office/settings/events" searchLabel="Search the history" />
    <DataTable
      caption="History"
      spec={spec}
      state={state}
      basePath="/office/settings/events"
      rows={rows}
      rowKey={(event) => event.id}
      count={count}
      total={total}
      noun={["event", "events"]}
      empty={{ title: "Nothing has happened yet", children: "Everything that people do in Lodestar is listed here." }}
      columns={[
        { id: "at", header: "When", cell: (event) => formatInstant(event.at, timeZone), fixed: true },
        {
          id: "who",
          header: "Who",
          wrap: true,
          card: true,
          cell: (event) =>
            `${event.actorName}${event.role in roleLabels && event.role !== "system" ? `, ${roleLabels[event.role as Role].toLowerCase()}` : ""}`,
        },
        {
          id: "what",
          header: "What",
          wrap: true,
          card: true,
          cell: (event) => (
            <>
              {eventTitle(event)}
              {event.outcome === "refused" ? " (refused)" : null}
              {event.organizationName ? <span className="block text-sm text-muted">{event.organizationName}</span> : null}
            </>
          ),
        },
        { id: "summary", header: "Summary", wrap: true, card: true, cell: (event) => event.summary },
        { id: "changes", header: "Old and new", card: true, cell: (event) => <Changes event={event} timeZone={timeZone} /> },
      ]}
    />
  </>
)
