import { ActionButton } from "#components/ui/action-button"
import { LinkButton } from "#components/ui/button"
import { Prose } from "#components/ui/prose"
import { audienceLabels } from "#lib/kernel/audience"
import { archiveNoteAction } from "#lib/note/actions"
import type { Note } from "#lib/note/note"

/** What was written, who may read it, and what can be done with it. */
export const NoteBody = ({ note, basePath, at = "timeline", keyFor }: { note: Note; basePath: string; at?: string; keyFor: () => string }) => (
  <>
    <Prose text={note.body} />
    <div className="mt-1 flex flex-wrap items-center gap-3 text-sm">
      <span>{audienceLabels[note.audience]}</span>
      <LinkButton kind="quiet" small href={`${basePath}?edit=note-${note.id}#${at}`}>
        Edit<span className="sr-only"> this note</span>
      </LinkButton>
      <ActionButton action={archiveNoteAction} formKey={keyFor()} fields={{ id: note.id, version: note.version }} kind="quiet" small>
        Archive
      </ActionButton>
    </div>
  </>
)
