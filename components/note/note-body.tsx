import { ActionButton } from "#components/ui/action-button"
import { LinkButton } from "#components/ui/button"
import { Prose } from "#components/ui/prose"
import { audienceLabels } from "#lib/kernel/audience"
import { archiveNoteAction, restoreNoteAction } from "#lib/note/actions"
import type { Note } from "#lib/note/note"

type Props = { note: Note; basePath: string; at?: string; keyFor: () => string }

const Acts = ({ note: { id, version, deletedAt }, basePath, at = "timeline", keyFor }: Props) =>
  deletedAt ? (
    <ActionButton action={restoreNoteAction} formKey={keyFor()} fields={{ id, version }} kind="quiet" small>
      Restore
    </ActionButton>
  ) : (
    <>
      <LinkButton kind="quiet" small href={`${basePath}?edit=note-${id}#${at}`}>
        Edit<span className="sr-only"> this note</span>
      </LinkButton>
      <ActionButton action={archiveNoteAction} formKey={keyFor()} fields={{ id, version }} kind="quiet" small>
        Archive
      </ActionButton>
    </>
  )

/** What was written, who may read it, and what can be done with it. */
export const NoteBody = (props: Props) => (
  <>
    <Prose text={props.note.body} />
    <div className="mt-1 flex flex-wrap items-center gap-3 text-sm">
      <span>{audienceLabels[props.note.audience]}</span>
      <Acts {...props} />
    </div>
  </>
)
