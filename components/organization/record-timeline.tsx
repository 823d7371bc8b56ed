import { NoteBody } from "#components/note/note-body"
import { NoteForm } from "#components/note/note-form"
import { DayText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import { Timeline } from "#components/ui/timeline"
import { type EventRow, verbLabel } from "#lib/event/event"
import { dayOf, formatInstant } from "#lib/kernel/clock"
import { type Note, noteKindLabels } from "#lib/note/note"

export const timelineChoices = ["all", "notes", "calls", "events", "archived"] as const
export type TimelineChoice = (typeof timelineChoices)[number]
const choiceLabels: Record<TimelineChoice, string> = { all: "All", notes: "Notes", calls: "Calls", events: "Events", archived: "Archived" }

export type TimelineProps = {
  events: EventRow[]
  /** Archived ones, when those are chosen. */
  notes: Note[]
  choice: TimelineChoice
  basePath: string
  timeZone: string
  /** The note whose form is open. */
  editing?: number | undefined
  keyFor: () => string
}

/** A note stands on the day on which it happened; one of the day on which it was written, at its moment. */
const momentOf = ({ happenedOn, createdAt }: Note, timeZone: string) => (happenedOn === dayOf(createdAt, timeZone) ? createdAt : `${happenedOn}T12:00:00.000Z`)

const Choices = ({ choice, basePath }: Pick<TimelineProps, "choice" | "basePath">) => (
  <nav aria-label="Timeline shows" className="mb-4 flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
    {timelineChoices.map((each) => (
      <Link
        key={each}
        href={each === "all" ? basePath : `${basePath}?show=${each}`}
        aria-current={each === choice ? "true" : undefined}
        quiet={each === choice}
        scroll={false}
      >
        {choiceLabels[each]}
      </Link>
    ))}
  </nav>
)

/** Everything that happened, newest first: what people did, what they wrote down, whom they called. */
export const RecordTimeline = ({ events, notes, choice, basePath, timeZone, editing, keyFor }: TimelineProps) => {
  const shownNotes = notes.filter(
    ({ kind }) => choice === "all" || choice === "archived" || (choice === "notes" && kind === "note") || (choice === "calls" && kind === "call"),
  )
  // A note stands for itself; that somebody wrote it would only repeat it.
  const shownEvents = choice === "all" || choice === "events" ? events.filter(({ noun }) => noun !== "note") : []
  const items = [
    ...shownNotes.map((note) => ({
      key: `note-${note.id}`,
      id: `note-${note.id}`,
      at: momentOf(note, timeZone),
      when: <DayText day={note.happenedOn} />,
      by: note.by,
      title: note.who ? `${noteKindLabels[note.kind]} with ${note.who}` : noteKindLabels[note.kind],
      body:
        note.id === editing ? <NoteForm note={note} formKey={keyFor()} cancelHref={basePath} /> : <NoteBody note={note} basePath={basePath} keyFor={keyFor} />,
    })),
    ...shownEvents.map((event) => ({
      key: `event-${event.id}`,
      at: event.at,
      when: <time dateTime={event.at}>{formatInstant(event.at, timeZone)}</time>,
      by: event.actorName,
      title: verbLabel(event.verb),
      body: event.summary,
    })),
  ].toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
  const nothing = choice === "archived" ? "No note or call is archived." : "Nothing of this kind has happened yet."
  return (
    <>
      <Choices choice={choice} basePath={basePath} />
      {items.length === 0 ? <p className="text-muted">{nothing}</p> : <Timeline label="Timeline" items={items} />}
      {shownEvents.length > 0 ? <Link href={`${basePath}/history`}>The whole history</Link> : null}
    </>
  )
}
