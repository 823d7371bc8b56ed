import { randomUUID } from "node:crypto"
import { redirect } from "next/navigation"
import { listHref } from "#lib/door/list-state"
import type { Actor } from "#lib/kernel/actor"
import type { ListSpec, ListState } from "#lib/kernel/list"
import type { SavedList, ViewLink } from "#lib/setting/saved-view"
import { defaultQuery, listViews } from "#lib/setting/saved-view-queries"

/** A list that is asked for nothing opens with the person's own default view, if there is one. */
export const openList = (actor: Actor, list: SavedList, spec: ListSpec, query: Record<string, unknown>): ListSpec => {
  const opening = defaultQuery(actor, list)
  if (opening && Object.keys(query).length === 0) redirect(`${list}?${opening}`)
  return { ...spec, opensWithView: Boolean(opening) }
}

/** The saved views of a list, one's own and the shared ones, as they are drawn. */
export const savedViewsOf = (actor: Actor, list: SavedList, spec: ListSpec, state: ListState) => ({
  list,
  query: listHref(spec, "", state).replace("?", ""),
  views: listViews(actor, list),
  mayRemove: ({ isOwn, isShared }: ViewLink) => isOwn || (isShared && actor.role === "administrator"),
  keyFor: () => randomUUID(),
})
