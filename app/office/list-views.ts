import { randomUUID } from "node:crypto"
import { redirect } from "next/navigation"
import type { ReactNode } from "react"
import { kept } from "#lib/door/kept"
import { listHref, readList } from "#lib/door/list-state"
import { letRepeat } from "#lib/door/request"
import type { PersonActor } from "#lib/kernel/actor"
import type { ListSpec, ListState } from "#lib/kernel/list"
import type { SavedList, ViewLink } from "#lib/setting/saved-view"
import { defaultQuery, listViews } from "#lib/setting/saved-view-queries"

type Query = Record<string, string | string[] | undefined>
type Draw = (spec: ListSpec, state: ListState) => { header: ReactNode; table: ReactNode }

/**
 * A list of the office: its header and its table, kept until anything is written, and its saved views, which are each person's own.
 * A list that is asked for nothing opens with the person's own default view, if there is one.
 */
export const openList = async (actor: PersonActor, list: SavedList, query: Query, specOf: () => ListSpec, draw: Draw) => {
  const opening = defaultQuery(actor, list)
  if (opening && Object.keys(query).length === 0) redirect(`${list}?${opening}`)
  const { add, saved: _, ...asked } = query
  const isAdding = add === "view"
  if (!isAdding) letRepeat()
  const opensWithView = Boolean(opening)
  const { current, ...parts } = await kept(actor, [list, opensWithView, asked], () => {
    const spec = { ...specOf(), opensWithView }
    const state = readList(spec, asked)
    return { current: listHref(spec, "", state).replace("?", ""), ...draw(spec, state) }
  })
  return {
    ...parts,
    views: {
      list,
      query: current,
      views: listViews(actor, list),
      isAdding,
      mayRemove: ({ isOwn, isShared }: ViewLink) => isOwn || (isShared && actor.role === "administrator"),
      keyFor: () => randomUUID(),
    },
  }
}
