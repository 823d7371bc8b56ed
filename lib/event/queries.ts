import { and, count, desc, eq, gte, inArray, like, lt, or, type SQL, sql } from "drizzle-orm"
import { given, keptFor, ownerIn } from "#db/kept-query"
import { events, organizations } from "#db/schema"
import { db } from "#db/store"
import type { EventRow } from "#lib/event/event"
import type { Actor } from "#lib/kernel/actor"
import { beginningOf } from "#lib/kernel/clock"
import { addDays, isDay } from "#lib/kernel/day"
import type { ListState } from "#lib/kernel/list"
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

const owners = { organizationId: events.organizationId, grantId: events.grantId, caseId: events.caseId }

const timelineRows = keptFor((actor, way: keyof typeof owners) =>
  db
    .select(columns)
    .from(events)
    .leftJoin(organizations, eq(organizations.id, events.organizationId))
    .where(and(visibleTo(actor), eq(events.outcome, "done"), eq(owners[way], given("of"))))
    .orderBy(desc(events.at), desc(events.id))
    .limit(given("most")),
)

/** What happened to an organization, a grant or a case, newest first. */
export const listTimeline = (actor: Actor, of: { organizationId: number } | { grantId: number } | { caseId: number }, most = 100): EventRow[] => {
  const [way, id] = ownerIn<keyof typeof owners>(of)
  return timelineRows(actor, way, { of: id, most }).map(opened)
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
