import type { EventRow } from "#lib/event/event"
import { dayOf } from "#lib/kernel/clock"
import type { Note } from "#lib/note/note"

export const timelineChoices = ["all", "notes", "calls", "events", "archived"] as const
export type TimelineChoice = (typeof timelineChoices)[number]
export const timelineChoiceLabels: Record<TimelineChoice, string> = { all: "All", notes: "Notes", calls: "Calls", events: "Events", archived: "Archived" }

type Asked = string | string[] | undefined

/** What an address asks for; everything when it names nothing that there is. */
export const timelineChoiceOf = (show: Asked): TimelineChoice => timelineChoices.find((each) => each === show) ?? "all"

/** From 1; the first one when an address names no page. */
export const timelinePageOf = (page: Asked): number => (typeof page === "string" && /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1)

export const entriesPerPage = 25

/** An event, or a note that stands for itself. */
export type TimelineEntry = { event: EventRow; note?: never } | { note: Note; event?: never }

/** What an organization's timeline shows at once; `hasOlder`: there is more. */
export type TimelinePage = { entries: TimelineEntry[]; page: number; hasOlder: boolean }

/** A note stands on the day on which it happened; one of the day on which it was written, at its moment. */
const momentOf = ({ happenedOn, createdAt }: Note, timeZone: string) => (happenedOn === dayOf(createdAt, timeZone) ? createdAt : `${happenedOn}T12:00:00.000Z`)

/** Two lists, each newest first, as one that keeps the order of both: its first n are made of the first n of either and lack nothing in between. */
export const inOneLine = (events: readonly EventRow[], notes: readonly Note[], timeZone: string): TimelineEntry[] => {
  let next = 0
  const withNotes = notes.flatMap((note) => {
    const moment = momentOf(note, timeZone)
    const later: TimelineEntry[] = []
    for (let event = events[next]; event && event.at > moment; event = events[next]) {
      later.push({ event })
      next += 1
    }
    return [...later, { note }]
  })
  return [...withNotes, ...events.slice(next).map((event) => ({ event }))]
}
