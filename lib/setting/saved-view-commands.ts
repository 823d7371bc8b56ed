import { and, eq, sql } from "drizzle-orm"
import { perform } from "#db/perform"
import { savedViews } from "#db/schema"
import type { Actor } from "#lib/kernel/actor"
import { Refusal } from "#lib/kernel/refusal"
import type { ViewSaved } from "#lib/setting/saved-view"
import type { SaveView } from "#lib/setting/saved-view-input"
import { may } from "#lib/setting/saved-view-policy"
import { getView } from "#lib/setting/saved-view-queries"

/** Saves a view of the actor's own; one of the same name is written over, and stays shared if it was: others use it. At most one is the list's default. */
export const saveView = (actor: Actor, { list, name, query, isDefault, ...view }: SaveView) =>
  perform(
    actor,
    may.save,
    () => undefined,
    (tx) => {
      const { personId } = actor
      if (personId === null) throw new Refusal("Sign in to save a view.")
      const ofList = and(eq(savedViews.personId, personId), eq(savedViews.list, list))
      if (isDefault) tx.update(savedViews).set({ isDefault: false }).where(ofList).run()
      const known = tx
        .select({ id: savedViews.id, isShared: savedViews.isShared })
        .from(savedViews)
        .where(and(ofList, sql`${savedViews.name} = ${name} COLLATE NOCASE`))
        .get()
      const isShared = view.isShared || known?.isShared === true
      const values = { personId, list, name, query, isShared, isDefault }
      const { id } = known
        ? tx
            .update(savedViews)
            .set({ ...values, version: sql`${savedViews.version} + 1` })
            .where(eq(savedViews.id, known.id))
            .returning({ id: savedViews.id })
            .get()
        : tx.insert(savedViews).values(values).returning({ id: savedViews.id }).get()
      const how: ViewSaved = known ? (known.isShared ? "shared" : "own") : "new"
      return { value: { list, query, id, how }, about: { noun: "view", id, summary: name, after: { list, query, isShared, isDefault } } }
    },
  )

export const removeView = (actor: Actor, { id }: { id: number }) =>
  perform(
    actor,
    may.remove,
    (tx) => getView(actor, id, tx),
    (tx, view) => {
      tx.delete(savedViews).where(eq(savedViews.id, id)).run()
      return { value: { list: view.list }, about: { noun: "view", id, summary: view.name, before: { query: view.query } } }
    },
  )
