import { eventTitle } from "#components/event/event-title"
import { OlderLinks } from "#components/event/older-links"
import { NoteBody } from "#components/note/note-body"
import { NoteForm } from "#components/note/note-form"
import { DayText } from "#components/ui/day"
import { Link } from "#components/ui/link"
import { Timeline } from "#components/ui/timeline"
import type { EventRow } from "#lib/event/event"
import { type TimelineChoice, type TimelinePage, timelineChoiceLabels, timelineChoices } from "#lib/event/timeline"
import { formatInstant } from "#lib/kernel/clock"
import { type Note, noteKindLabels } from "#lib/note/note"

export type TimelineProps = {
  timeline: TimelinePage
  choice: TimelineChoice
  basePath: string
  timeZone: string
  /** The note whose form is open. */
  edited: Note | undefined
  keyFor: () => string
}

const hrefOf = (basePath: string, choice: TimelineChoice, page = 1) => {
  const query = [...(choice === "all" ? [] : [`show=${choice}`]), ...(page > 1 ? [`page=${page}`] : [])].join("&")
  return query ? `${basePath}?${query}` : basePath
}

const Choices = ({ choice, basePath }: Pick<TimelineProps, "choice" | "basePath">) => (
  <nav aria-label="Timeline shows" className="mb-4 flex flex-wrap gap-x-4 gap-y-1 text-sm print:hidden">
    {timelineChoices.map((each) => (
      <Link key={each} href={hrefOf(basePath, each)} aria-current={each === choice ? "true" : undefined} quiet={each === choice} scroll={false}>
        {timelineChoiceLabels[each]}
      </Link>
    ))}
  </nav>
)

const noteItem = (note: Note, { edited, basePath, keyFor }: TimelineProps) => ({
  key: `note-${note.id}`,
  id: `note-${note.id}`,
  when: <DayText day={note.happenedOn} />,
  by: note.by,
  title: note.who ? `${noteKindLabels[note.kind]} with ${note.who}` : noteKindLabels[note.kind],
  body:
    note.id === edited?.id ? <NoteForm note={note} formKey={keyFor()} cancelHref={basePath} /> : <NoteBody note={note} basePath={basePath} keyFor={keyFor} />,
})

const eventItem = (event: EventRow, { timeZone }: TimelineProps) => ({
  key: `event-${event.id}`,
  when: <time dateTime={event.at}>{formatInstant(event.at, timeZone)}</time>,
  by: event.actorName,
  title: eventTitle(event),
  body: event.summary,
})

const nothingIn = (choice: TimelineChoice, page: number) => {
  if (page > 1) return "Nothing older is there."
  return choice === "archived" ? "No note or call is archived." : "Nothing of this kind has happened yet."
}

/** Everything that happened, newest first, a page at a time: what people did, what they wrote down, whom they called. */
export const RecordTimeline = (props: TimelineProps) => {
  const { timeline, choice, basePath, edited, keyFor } = props
  const { entries, page, hasOlder } = timeline
  const items = entries.map((entry) => (entry.note ? noteItem(entry.note, props) : eventItem(entry.event, props)))
  return (
    <>
      <Choices choice={choice} basePath={basePath} />
      {edited && !entries.some(({ note }) => note?.id === edited.id) ? (
        <div className="mb-6">
          <NoteForm note={edited} formKey={keyFor()} cancelHref={basePath} />
        </div>
      ) : null}
      {items.length === 0 ? <p className="text-muted">{nothingIn(choice, page)}</p> : <Timeline label="Timeline" items={items} />}
      <OlderLinks page={page} hasOlder={hasOlder} label="Pages of the timeline" hrefOf={(to) => `${hrefOf(basePath, choice, to)}#timeline`} />
      {entries.some(({ event }) => event) ? <Link href={`${basePath}/history`}>The whole history</Link> : null}
    </>
  )
}
