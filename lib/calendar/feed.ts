import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from "ical-generator"
import type { CalendarEntry } from "#lib/calendar/source"
import { addDays } from "#lib/kernel/day"

/** The library escapes the words of entries, not the calendar's name. */
const escaped = (text: string) => text.replaceAll(/\s+/g, " ").replaceAll(/[\\;,]/g, "\\$&")

type Feed = { name: string; entries: readonly CalendarEntry[]; publicUrl: URL }

/**
 * An iCalendar of all-day entries (RFC 5545). An entry keeps its UID, so that a program moves it with its day; SEQUENCE and LAST-MODIFIED say that it
 * changed; what nobody waits for any more is CANCELLED.
 */
export const writeFeed = ({ name, entries, publicUrl }: Feed): string => {
  const calendar = ical({
    name: escaped(name),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: "Lodestar", product: "Lodestar", language: "EN" },
    ttl: 6 * 3600,
  })
  for (const { key, on, title, description, path, version, changedAt, isCancelled } of entries)
    calendar.createEvent({
      id: `${key}@${publicUrl.hostname}`,
      start: `${on}T00:00:00Z`,
      // The first day after it.
      end: `${addDays(on, 1)}T00:00:00Z`,
      allDay: true,
      summary: title,
      description,
      url: new URL(path, publicUrl).href,
      sequence: version - 1,
      stamp: changedAt,
      lastModified: changedAt,
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  return `${calendar.toString()}\r\n`
}
