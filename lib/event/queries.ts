import { and, count, desc, eq, gte, inArray, like, lt, or, type SQL, sql } from "drizzle-orm"
import { given, keptFor, ownerIn } from "#db/kept-query"
import { events, organizations } from "#db/schema"
import { db } from "#db/store"
import { type EventRow, eventsShown } from "#lib/event/event"
import { entriesPerPage, inOneLine, type TimelineChoice, type TimelinePage } from "#lib/event/timeline"
import type { Actor } from "#lib/kernel/actor"
import { beginningOf } from "#lib/kernel/clock"
import { addDays, isDay } from "#lib/kernel/day"
import type { ListState } from "#lib/kernel/list"
import type { NoteKind } from "#lib/note/note"
import { archivedNotes, listNotes } from "#lib/note/queries"
import { getSetting } from "#lib/setting/queries"

/** Acts upon records: staff. Acts upon people, settings and refusals: administrators. Nobody else. */
const visibleTo = (actor: Actor): SQL => {
  switch (actor.role) {
    case "administrator":
    case "system":
      return sql`1`
    case "officer":
      return sql`${events.noun} IN ('organization', 'contact', 'document', 'note', 'case', 'case_update', 'grant', 'payment', 'requirement', 'report', 'mail', 'reminder')`
    case "board":
    case "grantee":
    case "visitor":
      return sql`0`
  }
}

const columns = {
  id: events.id,
  at: events.at,
  actorName: events.actorName,
  role: events.role,
  verb: events.verb,
  outcome: events.outcome,
  noun: events.noun,
  nounId: events.nounId,
  organizationId: events.organizationId,
  organizationName: organizations.name,
  summary: events.summary,
  before: events.before,
  after: events.after,
}

type Stored = Omit<EventRow, "before" | "after"> & { before: string | null; after: string | null }
const opened = ({ before, after, ...row }: Stored): EventRow => ({
  ...row,
  before: before ? JSON.parse(before) : null,
  after: after ? JSON.parse(after) : null,
})

const ways = {
  organizationId: eq(events.organizationId, given("of")),
  grantId: eq(events.grantId, given("of")),
  caseId: eq(events.caseId, given("of")),
  // A note stands for itself; that somebody wrote it would only repeat it.
  besideNotes: and(eq(events.organizationId, given("of")), sql`${events.noun} IS NOT 'note'`),
}

const timelineRows = keptFor((actor, way: keyof typeof ways) =>
  db
    .select(columns)
    .from(events)
    .leftJoin(organizations, eq(organizations.id, events.organizationId))
    .where(and(visibleTo(actor), eq(events.outcome, "done"), ways[way]))
    .orderBy(desc(events.at), desc(events.id))
    .limit(given("most")),
)

/** What happened to an organization, a grant or a case, newest first. */
export const listTimeline = (actor: Actor, of: { organizationId: number } | { grantId: number } | { caseId: number }, most = eventsShown): EventRow[] => {
  const [way, id] = ownerIn<Exclude<keyof typeof ways, "besideNotes">>(of)
  return timelineRows(actor, way, { of: id, most }).map(opened)
}

const kindOf: Partial<Record<TimelineChoice, NoteKind>> = { notes: "note", calls: "call" }

const notesFor = (actor: Actor, organizationId: number, choice: TimelineChoice, most: number) => {
  if (choice === "events") return []
  return choice === "archived" ? archivedNotes(actor, organizationId, most) : listNotes(actor, { organizationId }, most, kindOf[choice])
}

/** What happened to an organization and what was noted of it, newest first, a page of both together: nothing is missing between its first entry and its last. */
export const organizationTimeline = (actor: Actor, organizationId: number, choice: TimelineChoice, page: number): TimelinePage => {
  const end = page * entriesPerPage
  const hasEvents = choice === "all" || choice === "events"
  const happened = hasEvents ? timelineRows(actor, "besideNotes", { of: organizationId, most: end + 1 }).map(opened) : []
  const entries = inOneLine(happened, notesFor(actor, organizationId, choice, end + 1), getSetting().timeZone)
  return { entries: entries.slice(end - entriesPerPage, end), page, hasOlder: entries.length > end }
}

/** The whole history, newest first, filtered. */
export const listEvents = (actor: Actor, state: ListState): { rows: EventRow[]; count: number; total: number } => {
  const { noun = [], person = [], outcome = [], since: [since] = [], until: [until] = [] } = state.filters
  const { timeZone } = getSetting()
  const filter = and(
    visibleTo(actor),
    since && isDay(since) ? gte(events.at, beginningOf(since, timeZone)) : undefined,
    until && isDay(until) ? lt(events.at, beginningOf(addDays(until, 1), timeZone)) : undefined,
    noun.length ? inArray(events.noun, noun) : undefined,
    person.length ? inArray(events.actorName, person) : undefined,
    outcome.length ? inArray(events.outcome, outcome as ("done" | "refused")[]) : undefined,
    state.q ? or(like(events.summary, `%${state.q}%`), like(events.verb, `%${state.q}%`), like(events.actorName, `%${state.q}%`)) : undefined,
  )
  const rows = db
    .select(columns)
    .from(events)
    .leftJoin(organizations, eq(organizations.id, events.organizationId))
    .where(filter)
    .orderBy(desc(events.id))
    .limit(state.pageSize)
    .offset((state.page - 1) * state.pageSize)
    .all()
    .map(opened)
  const counted = (where: SQL | undefined) => db.select({ count: count() }).from(events).where(where).get()?.count ?? 0
  const total = counted(visibleTo(actor))
  const isNarrowed = state.q !== "" || Object.values(state.filters).some((chosen) => chosen.length > 0)
  return { rows, count: isNarrowed ? counted(filter) : total, total }
}

/** The different words of a column, each found behind the one before it: there are few of them, and many events. */
const different = (column: typeof events.noun | typeof events.actorName, actor: Actor): string[] => {
  const next = (after: SQL) => sql`(SELECT ${column} FROM ${events} WHERE ${column} > ${after} AND ${visibleTo(actor)} ORDER BY ${column} LIMIT 1)`
  return db
    .all<{ word: string }>(
      sql`WITH RECURSIVE found (word) AS (SELECT ${next(sql`''`)} UNION ALL SELECT ${next(sql`found.word`)} FROM found WHERE found.word IS NOT NULL)
        SELECT word FROM found WHERE word IS NOT NULL`,
    )
    .map(({ word }) => word)
}

/** The choices of the filters. */
export const eventChoices = (actor: Actor): { nouns: string[]; persons: string[] } => ({
  nouns: different(events.noun, actor),
  persons: different(events.actorName, actor).sort(),
})
