import { ViewSavedNotice } from "#components/setting/view-saved"
import { ActionButton } from "#components/ui/action-button"
import { Checkbox } from "#components/ui/choice-field"
import { Disclosure } from "#components/ui/disclosure"
import { HiddenField, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Link } from "#components/ui/link"
import { removeViewAction, saveViewAction } from "#lib/setting/actions"
import type { SavedList, ViewLink } from "#lib/setting/saved-view"

type Props = {
  list: SavedList
  /** What the address says now. */
  query: string
  views: readonly ViewLink[]
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

/** The views of a list, and a form to keep the one on screen. */
export const SavedViews = ({ list, query, views, mayRemove, keyFor }: Props) => (
  <div className="mb-4 flex flex-wrap items-start gap-x-6 gap-y-2 print:hidden">
    <ViewSavedNotice views={views.map(({ id, name, isOwn }) => ({ id, name, isOwn }))} />
    {views.length > 0 ? (
      <nav aria-label="Saved views" className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <Link href={`${list}?all=yes`} aria-current={sameQuery(query, "") ? "true" : undefined} className="quiet">
          All
        </Link>
        {views.map((view) => (
          <Link key={view.id} href={`${list}?${view.query || "all=yes"}`} aria-current={sameQuery(query, view.query) ? "true" : undefined} className="quiet">
            {view.name}
            {view.isOwn ? "" : ` (${view.by})`}
          </Link>
        ))}
      </nav>
    ) : null}
    <Disclosure summary="Save this view" quiet>
      <Form action={saveViewAction} formKey={keyFor("view")} submit="Save view" label="Save this view">
        <HiddenField name="list" value={list} />
        <HiddenField name="query" value={query} />
        <TextField name="name" label="Name" required width="medium" maxLength={60} />
        <Checkbox name="isShared" label="Share it with all staff" />
        <Checkbox name="isDefault" label="Open the list with it" />
      </Form>
      {views.filter(mayRemove).map((view) => (
        <div key={view.id} className="mt-2 flex flex-wrap items-center gap-3">
          {view.name}
          {view.isShared ? <span className="text-muted">shared</span> : null}
          {view.isDefault ? <span className="text-muted">opens the list</span> : null}
          <ActionButton action={removeViewAction} formKey={keyFor(`remove ${view.id}`)} fields={{ id: view.id }} small kind="quiet">
            Remove
          </ActionButton>
        </div>
      ))}
    </Disclosure>
  </div>
)
