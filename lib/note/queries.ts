import { and, desc, eq, getTableColumns, type SQL, sql } from "drizzle-orm"
import { notes, organizations, persons } from "#db/schema"
import { db, type Read } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import { Missing } from "#lib/kernel/refusal"
import type { Note } from "#lib/note/note"

const visibleTo = (actor: Actor): SQL => {
  switch (actor.role) {
    case "administrator":
    case "officer":
    case "system":
      return sql`1`
    case "grantee":
      return sql`${notes.organizationId} = ${actor.organizationId} AND ${notes.audience} IN ('shared', 'privileged') AND ${notes.deletedAt} IS NULL
        AND EXISTS (SELECT 1 FROM ${organizations} WHERE ${organizations.id} = ${notes.organizationId} AND ${organizations.deletedAt} IS NULL)`
    case "board":
    case "visitor":
      return sql`0`
  }
}

const select = (from: Read) =>
  from
    .select({ ...getTableColumns(notes), by: persons.name })
    .from(notes)
    .leftJoin(persons, eq(persons.id, notes.personId))

type Of = { organizationId?: number; grantId?: number; caseId?: number; requirementId?: number }

const matching = (of: Of) =>
  and(
    of.organizationId === undefined ? undefined : eq(notes.organizationId, of.organizationId),
    of.grantId === undefined ? undefined : eq(notes.grantId, of.grantId),
    of.caseId === undefined ? undefined : eq(notes.caseId, of.caseId),
    of.requirementId === undefined ? undefined : eq(notes.requirementId, of.requirementId),
  )

/** Notes and calls, newest first, without archived ones. */
export const listNotes = (actor: Actor, of: Of, limit = 200): Note[] =>
  select(db)
    .where(and(matching(of), sql`${notes.deletedAt} IS NULL`, visibleTo(actor)))
    .orderBy(desc(notes.happenedOn), desc(notes.id))
    .limit(limit)
    .all()

export const findNote = (actor: Actor, id: number, from: Read = db): Note | undefined =>
  select(from)
    .where(and(eq(notes.id, id), visibleTo(actor)))
    .get()

/** @throws Missing */
export const getNote = (actor: Actor, id: number, from: Read = db): Note => {
  const note = findNote(actor, id, from)
  if (!note) throw new Missing("note")
  return note
}
