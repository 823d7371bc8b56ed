import { SaveView } from "#components/setting/save-view"
import { ViewSavedNotice } from "#components/setting/view-saved"
import { Link } from "#components/ui/link"
import type { SavedList, ViewLink } from "#lib/setting/saved-view"

type Props = {
  list: SavedList
  /** What the address says now. */
  query: string
  views: readonly ViewLink[]
  /** Whether the form to save one is asked for. */
  isAdding: boolean
  mayRemove: (view: ViewLink) => boolean
  keyFor: (act: string) => string
}

const sameQuery = (one: string, other: string) => {
  const [first, second] = [new URLSearchParams(one), new URLSearchParams(other)]
  for (const each of [first, second]) {
    each.delete("all")
    each.sort()
  }
  return first.toString() === second.toString()
}

/** The views of a list, and a way to keep the one on screen. */
export const SavedViews = ({ list, query, views, isAdding, mayRemove, keyFor }: Props) => {
  const here = `${list}?${query || "all=yes"}`
  return (
    <>
      <div className="mb-4 flex flex-wrap items-baseline gap-x-6 gap-y-2 print:hidden">
        <ViewSavedNotice views={views.map(({ id, name, isOwn }) => ({ id, name, isOwn }))} />
        {views.length > 0 ? (
          <nav aria-label="Saved views" className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
            <Link href={`${list}?all=yes`} aria-current={sameQuery(query, "") ? "true" : undefined} className="quiet">
              All
            </Link>
            {views.map((view) => (
              <Link
                key={view.id}
                href={`${list}?${view.query || "all=yes"}`}
                aria-current={sameQuery(query, view.query) ? "true" : undefined}
                className="quiet"
              >
                {view.name}
                {view.isOwn ? "" : ` (${view.by})`}
              </Link>
            ))}
          </nav>
        ) : null}
        {isAdding ? null : (
          <Link href={`${here}&add=view`} className="text-sm" scroll={false}>
            Save this view
          </Link>
        )}
      </div>
      {isAdding ? <SaveView list={list} query={query} removable={views.filter(mayRemove)} keyFor={keyFor} cancelHref={here} /> : null}
    </>
  )
}
