import { ActionButton } from "#components/ui/action-button"
import { Checkbox } from "#components/ui/choice-field"
import { HiddenField, TextField } from "#components/ui/field"
import { Form } from "#components/ui/form"
import { Section } from "#components/ui/section"
import { removeViewAction, saveViewAction } from "#lib/setting/actions"
import type { SavedList, ViewLink } from "#lib/setting/saved-view"

type Props = { list: SavedList; query: string; removable: readonly ViewLink[]; keyFor: (act: string) => string; cancelHref: string }

/** Keeps the view of a list that is on screen, and takes away those that were kept. */
export const SaveView = ({ list, query, removable, keyFor, cancelHref }: Props) => (
  <div className="mb-6 print:hidden">
    <Section title="Save this view">
      <Form action={saveViewAction} formKey={keyFor("view")} submit="Save view" label="Save this view" cancelHref={cancelHref}>
        <HiddenField name="list" value={list} />
        <HiddenField name="query" value={query} />
        <TextField name="name" label="Name" required width="medium" maxLength={60} />
        <Checkbox name="isShared" label="Share it with all staff" />
        <Checkbox name="isDefault" label="Open the list with it" />
      </Form>
      {removable.map((view) => (
        <div key={view.id} className="mt-2 flex flex-wrap items-center gap-3">
          {view.name}
          {view.isShared ? <span className="text-muted">shared</span> : null}
          {view.isDefault ? <span className="text-muted">opens the list</span> : null}
          <ActionButton action={removeViewAction} formKey={keyFor(`remove ${view.id}`)} fields={{ id: view.id }} small kind="quiet">
            Remove
          </ActionButton>
        </div>
      ))}
    </Section>
  </div>
)
