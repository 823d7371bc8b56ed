import { and, asc, eq, or, sql } from "drizzle-orm"
import { given, keptFor } from "#db/kept-query"
import { persons, savedViews } from "#db/schema"
import { db, type Read } from "#db/store"
import { type Actor, isStaff } from "#lib/kernel/actor"
import { Missing } from "#lib/kernel/refusal"
import type { SavedList, SavedView, ViewLink } from "#lib/setting/saved-view"

const viewRows = keptFor((actor) =>
  db
    .select({
      id: savedViews.id,
      name: savedViews.name,
      query: savedViews.query,
      isShared: savedViews.isShared,
      isDefault: savedViews.isDefault,
      isOwn: sql<boolean>`${savedViews.personId} = ${actor.personId}`.mapWith(Boolean),
      by: persons.name,
    })
    .from(savedViews)
    .innerJoin(persons, eq(persons.id, savedViews.personId))
    .where(and(sql`${savedViews.list} = ${given("list")}`, or(sql`${savedViews.personId} = ${actor.personId}`, savedViews.isShared)))
    .orderBy(asc(sql`${savedViews.name} COLLATE NOCASE`), asc(savedViews.id)),
)

/** Views of a list: the reader's own and those that are shared, by name. */
export const listViews = (actor: Actor, list: SavedList): ViewLink[] => (isStaff(actor) && actor.personId !== null ? viewRows(actor, "list", { list }) : [])

/** The query with which the reader wants a list to open, if there is one. */
export const defaultQuery = (actor: Actor, list: SavedList): string | undefined =>
  listViews(actor, list).find(({ isOwn, isDefault }) => isOwn && isDefault)?.query

/** @throws Missing where it is neither the actor's nor shared */
export const getView = (actor: Actor, id: number, from: Read = db): SavedView => {
  const found = from
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.id, id), or(sql`${savedViews.personId} IS ${actor.personId}`, savedViews.isShared)))
    .get()
  if (!found || !isStaff(actor)) throw new Missing("view")
  return found
}
