import { Link } from "#components/ui/link"
import { Timeline } from "#components/ui/timeline"
import { type EventRow, verbLabel } from "#lib/event/event"
import { formatInstant } from "#lib/kernel/clock"

/** What happened to one record, newest first. */
export const EventTimeline = ({ events, timeZone, label }: { events: EventRow[]; timeZone: string; label: string }) =>
  events.length === 0 ? (
    <p className="text-muted">Nothing has happened yet.</p>
  ) : (
    <Timeline
      label={label}
      items={events.map((event) => ({
        key: event.id,
        when: <time dateTime={event.at}>{formatInstant(event.at, timeZone)}</time>,
        title: verbLabel(event.verb),
        by: event.actorName,
        body: event.noun === "mail" && event.nounId ? <Link href={`/office/settings/outbox/${event.nounId}`}>{event.summary}</Link> : event.summary,
      }))}
    />
  )
