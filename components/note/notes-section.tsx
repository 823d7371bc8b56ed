import { CallNews, type CallNewsProps } from "#components/note/call-news"
import { NoteBody } from "#components/note/note-body"
import { NewNoteForm, NoteForm } from "#components/note/note-form"
import { NoteLinks } from "#components/note/note-links"
import { LogCallForm } from "#components/requirement/requirement-forms"
import { DayText } from "#components/ui/day"
import { Section } from "#components/ui/section"
import { Timeline } from "#components/ui/timeline"
import { type Day, formatDay } from "#lib/kernel/day"
import { type Note, type NoteKind, noteKindLabels, noteKinds, notesShown } from "#lib/note/note"
import type { Requirement } from "#lib/requirement/requirement"

/** What a new call starts from, and what those that were held became. */
export type Call = { told: CallNewsProps["told"]; who: string; today: Day }

type Props = Call &
  Omit<CallNewsProps, "told"> & {
    /** What a new note is about. */
    about: { organizationId: number; grantId?: number; caseId?: number }
    basePath: string
    notes: readonly Note[]
    /** "call" or "note": the form that is open. */
    adding: string | undefined
    mayAdd: boolean
    /** The note that is edited here; without it each is edited at its organization. */
    editing?: number | null
    /** The call that is owed, which the next one meets. */
    owed?: Requirement | undefined
  }

const NewNote = ({ kind, about, basePath, today, who, owed, keyFor }: Omit<Props, "adding"> & { kind: NoteKind }) =>
  kind === "call" && owed ? (
    <>
      <p className="mb-3 text-muted">It meets the quarterly call due {formatDay(owed.dueOn)}.</p>
      <LogCallForm requirement={owed} today={today} who={who} formKey={keyFor()} cancelHref={basePath} />
    </>
  ) : (
    <NewNoteForm about={about} kind={kind} today={today} who={who} formKey={keyFor()} cancelHref={basePath} />
  )

const Written = ({ note, editing, basePath, keyFor }: Pick<Props, "editing" | "basePath" | "keyFor"> & { note: Note }) => {
  if (editing === undefined) return <NoteBody note={note} basePath={`/office/grantees/${note.organizationId}`} keyFor={keyFor} />
  if (editing !== note.id) return <NoteBody note={note} basePath={basePath} at="notes" keyFor={keyFor} />
  return <NoteForm note={note} formKey={keyFor()} cancelHref={`${basePath}#notes`} at="record" />
}

type ListProps = CallNewsProps & Pick<Props, "editing" | "basePath" | "notes">

const NoteList = ({ notes, editing, basePath, ...news }: ListProps) =>
  notes.length === 0 ? (
    <p className="text-muted">No notes yet.</p>
  ) : (
    <>
      <Timeline
        label="Notes and calls"
        items={notes.map((note) => ({
          key: note.id,
          id: `note-${note.id}`,
          when: <DayText day={note.happenedOn} />,
          title: `${noteKindLabels[note.kind]}${note.who ? ` with ${note.who}` : ""}`,
          by: note.by,
          body: (
            <>
              <Written note={note} editing={editing} basePath={basePath} keyFor={news.keyFor} />
              {note.kind === "call" ? <CallNews call={note} {...news} /> : null}
            </>
          ),
        }))}
      />
      {notes.length === notesShown ? <p className="mt-3 text-sm text-muted">Only the newest {notesShown} are shown.</p> : null}
    </>
  )

/** Notes and calls about a grant or a case, newest first, with the way to write one down. */
export const NotesSection = (props: Props) => {
  const { basePath, adding, editing, mayAdd, notes, cases, told, keyFor } = props
  const kind = noteKinds.find((each) => each === adding)
  return (
    <Section title="Notes and calls" id="notes" action={mayAdd && !kind ? <NoteLinks basePath={basePath} at="notes" /> : null}>
      {mayAdd && kind ? (
        <div className="mb-6">
          <NewNote {...props} kind={kind} />
        </div>
      ) : null}
      <NoteList notes={notes} editing={editing} basePath={basePath} cases={cases} told={told} keyFor={keyFor} />
    </Section>
  )
}
