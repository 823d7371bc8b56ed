import type { z } from "zod"
import { change } from "#db/change"
import { type About, perform } from "#db/perform"
import { notes } from "#db/schema"
import type { Write } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import { withoutPrivilegedWords } from "#lib/kernel/audience"
import { now } from "#lib/kernel/clock"
import type { Permission } from "#lib/kernel/permission"
import type { addNoteInput, editNoteInput, noteActInput } from "#lib/note/input"
import { type Note, noteForm, noteKindLabels } from "#lib/note/note"
import { may } from "#lib/note/policy"
import { getNote } from "#lib/note/queries"
import { getOrganization } from "#lib/organization/queries"

type AddNote = z.output<typeof addNoteInput>
type Act = z.output<typeof noteActInput>

const aboutNote = (id: number, note: Pick<Note, "kind" | "organizationId" | "grantId" | "caseId">): About => ({
  noun: "note",
  id,
  organizationId: note.organizationId,
  grantId: note.grantId,
  caseId: note.caseId,
  summary: noteKindLabels[note.kind],
})

/** The row alone, for a room that logs a call within an act of its own. */
export const insertNote = (tx: Write, actor: Actor, note: AddNote): number =>
  tx
    .insert(notes)
    .values({ ...note, personId: actor.personId, createdAt: now() })
    .returning({ id: notes.id })
    .get().id

export const addNote = (actor: Actor, input: AddNote) =>
  perform(
    actor,
    may.add,
    () => getOrganization(actor, input.organizationId),
    (tx, { id: organizationId }) => {
      const id = insertNote(tx, actor, input)
      return { value: { id, organizationId, grantId: input.grantId, caseId: input.caseId }, about: aboutNote(id, input) }
    },
  )

type Place = z.output<typeof editNoteInput>["at"]

const save = (actor: Actor, permission: Permission<Note>, { id, version }: Act, values: Partial<typeof notes.$inferInsert>, at: Place = "organization") =>
  perform(
    actor,
    permission,
    () => getNote(actor, id),
    (tx, note) => {
      const changed = change(tx, notes, note, version, values, () => noteForm(note))
      const { isPrivileged: _, ...told } = withoutPrivilegedWords(changed, note.audience, ["who", "body"])
      const { organizationId, grantId, caseId } = note
      return { value: { id, organizationId, grantId, caseId, at }, about: { ...aboutNote(id, note), ...told } }
    },
  )

type EditNote = Omit<z.output<typeof editNoteInput>, "at"> & { at?: Place }
export const editNote = (actor: Actor, { id, version, at, ...facts }: EditNote) => save(actor, may.edit, { id, version }, facts, at)
export const archiveNote = (actor: Actor, act: Act) => save(actor, may.archive, act, { deletedAt: now() })
export const restoreNote = (actor: Actor, act: Act) => save(actor, may.restore, act, { deletedAt: null })
