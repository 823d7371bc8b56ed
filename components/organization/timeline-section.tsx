import { NewNoteForm } from "#components/note/note-form"
import { NoteLinks } from "#components/note/note-links"
import { RecordTimeline, type TimelineProps } from "#components/organization/record-timeline"
import { Section } from "#components/ui/section"
import type { Day } from "#lib/kernel/day"
import { noteKinds } from "#lib/note/note"

type Asked = string | string[] | undefined

type Props = TimelineProps & { organizationId: number; today: Day; mayAdd: boolean; adding: Asked }

/** The timeline with its way to write down a call or a note. */
export const TimelineSection = ({ organizationId, today, mayAdd, adding, ...timeline }: Props) => {
  const kind = noteKinds.find((each) => each === adding)
  const { basePath, keyFor } = timeline
  return (
    <Section title="Timeline" id="timeline" action={mayAdd && !kind ? <NoteLinks basePath={basePath} at="timeline" /> : null}>
      {kind ? (
        <div className="mb-6">
          <NewNoteForm about={{ organizationId }} kind={kind} today={today} formKey={keyFor()} cancelHref={basePath} />
        </div>
      ) : null}
      <RecordTimeline {...timeline} />
    </Section>
  )
}
