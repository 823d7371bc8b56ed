import { and, desc, eq, getTableColumns, type SQL, sql } from "drizzle-orm"
import { given, keptFor, ownerIn } from "#db/kept-query"
import { notes, organizations, persons } from "#db/schema"
import { db } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import { Missing } from "#lib/kernel/refusal"
import { type Note, type NoteKind, notesShown } from "#lib/note/note"

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

const isListed = sql`${notes.deletedAt} IS NULL`
const ways = {
  id: eq(notes.id, given("id")),
  organizationId: and(isListed, eq(notes.organizationId, given("of"))),
  kindOfOrganization: and(isListed, eq(notes.organizationId, given("of")), eq(notes.kind, given("kind"))),
  grantId: and(isListed, eq(notes.grantId, given("of"))),
  caseId: and(isListed, eq(notes.caseId, given("of"))),
  requirementId: and(isListed, eq(notes.requirementId, given("of"))),
  archived: and(sql`${notes.deletedAt} IS NOT NULL`, eq(notes.organizationId, given("of"))),
}

const rows = keptFor((actor, way: keyof typeof ways) =>
  db
    .select({ ...getTableColumns(notes), by: persons.name })
    .from(notes)
    .leftJoin(persons, eq(persons.id, notes.personId))
    .where(and(ways[way], visibleTo(actor)))
    .orderBy(desc(notes.happenedOn), desc(notes.id))
    .limit(given("most")),
)

type Of = { organizationId: number } | { grantId: number } | { caseId: number } | { requirementId: number }

type Owner = Exclude<keyof typeof ways, "id" | "archived" | "kindOfOrganization">

/** Notes and calls, newest first, without archived ones; of an organization those of one kind alone, if that is asked for. */
export const listNotes = (actor: Actor, of: Of, most = notesShown, kind?: NoteKind): Note[] => {
  const [way, id] = ownerIn<Owner>(of)
  return way === "organizationId" && kind ? rows(actor, "kindOfOrganization", { of: id, most, kind }) : rows(actor, way, { of: id, most })
}

/** The archived ones of an organization, whatever they are about, newest first; the staff's. */
export const archivedNotes = (actor: Actor, organizationId: number, most = notesShown): Note[] => rows(actor, "archived", { of: organizationId, most })

export const findNote = (actor: Actor, id: number): Note | undefined => rows(actor, "id", { id, most: 1 })[0]

/** @throws Missing */
export const getNote = (actor: Actor, id: number): Note => {
  const note = findNote(actor, id)
  if (!note) throw new Missing("note")
  return note
}
