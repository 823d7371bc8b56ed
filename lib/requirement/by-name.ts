import { type SQL, sql } from "drizzle-orm"
import { db } from "#db/store"

export type Span = { limit: number; offset: number }

export const idsIn = (query: SQL): number[] => db.all<{ id: number }>(query).map(({ id }) => id)

/** Each requirement that somebody is named for who is still there, with the name as `forName` of lib/requirement/queries.ts has it; few of all. */
const named = sql`(SELECT * FROM (SELECT q.id AS id, coalesce(
    (SELECT name FROM persons WHERE persons.id = q.responsible_person_id AND persons.disabled_at IS NULL),
    (SELECT name FROM contacts WHERE contacts.id = q.responsible_contact_id AND contacts.deleted_at IS NULL)) AS name
  FROM requirements q WHERE q.responsible_person_id IS NOT NULL OR q.responsible_contact_id IS NOT NULL) WHERE name IS NOT NULL)`

/** Of the places `p` that `where` leaves: those that are for somebody by name, then the many that are for nobody in particular, each of the two by its days. */
export const idsByName = (where: SQL, isDescending: boolean, { limit, offset }: Span): number[] => {
  const to = isDescending ? sql`DESC` : sql`ASC`
  const withName = sql`FROM ${named} n CROSS JOIN requirement_places p ON p.requirement_id = n.id WHERE ${where}`
  const count = db.get<{ count: number }>(sql`SELECT count(*) AS count ${withName}`).count
  const first = idsIn(sql`SELECT p.requirement_id AS id ${withName} ORDER BY n.name COLLATE NOCASE ${to}, p.due_on ${to}, p.requirement_id ${to}
    LIMIT ${limit} OFFSET ${offset}`)
  if (first.length === limit) return first
  const rest = idsIn(sql`SELECT p.requirement_id AS id FROM requirement_places p WHERE ${where} AND p.requirement_id NOT IN (SELECT id FROM ${named})
    ORDER BY p.due_on ${to}, p.requirement_id ${to} LIMIT ${limit - first.length} OFFSET ${Math.max(0, offset - count)}`)
  return [...first, ...rest]
}
