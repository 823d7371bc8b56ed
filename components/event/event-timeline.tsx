import { eventTitle } from "#components/event/event-title"
import { Link } from "#components/ui/link"
import { Timeline } from "#components/ui/timeline"
import type { EventRow } from "#lib/event/event"
import { formatInstant } from "#lib/kernel/clock"

type Props = {
  events: EventRow[]
  timeZone: string
  label: string
  /** So many at most were asked for: where there are as many, it says that older ones may be missing. */
  most?: number
}

/** What happened to one record, newest first. */
export const EventTimeline = ({ events, timeZone, label, most }: Props) =>
  events.length === 0 ? (
    <p className="text-muted">Nothing has happened yet.</p>
  ) : (
    <>
      <Timeline
        label={label}
        items={events.map((event) => ({
          key: event.id,
          when: <time dateTime={event.at}>{formatInstant(event.at, timeZone)}</time>,
          title: eventTitle(event),
          by: event.actorName,
          body: event.noun === "mail" && event.nounId ? <Link href={`/office/settings/outbox/${event.nounId}`}>{event.summary}</Link> : event.summary,
        }))}
      />
      {events.length === most ? <p className="mt-3 text-sm text-muted">Only the newest {most} are shown.</p> : null}
    </>
  )
