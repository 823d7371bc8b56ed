import { DayText } from "#components/ui/day"
import { Timeline } from "#components/ui/timeline"
import { audienceLabels } from "#lib/kernel/audience"
import { type Note, noteKindLabels } from "#lib/note/note"

/** Notes and calls about a grant or a case, newest first. */
export const GrantNotes = ({ notes }: { notes: Note[] }) =>
  notes.length === 0 ? (
    <p className="text-muted">No notes yet.</p>
  ) : (
    <Timeline
      label="Notes and calls"
      items={notes.map((note) => ({
        key: note.id,
        when: <DayText day={note.happenedOn} />,
        title: `${noteKindLabels[note.kind]}${note.who ? ` with ${note.who}` : ""}`,
        by: note.by,
        body: (
          <>
            <p className="whitespace-pre-line">{note.body}</p>
            <p className="text-sm">{audienceLabels[note.audience]}</p>
          </>
        ),
      }))}
    />
  )
