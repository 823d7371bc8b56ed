import type { notes } from "#db/schema/document"

export const noteKinds = ["note", "call"] as const
export type NoteKind = (typeof noteKinds)[number]
export const noteKindLabels: Record<NoteKind, string> = { note: "Note", call: "Call" }

/** Who a note can be for. Never the public, nor the board. */
export const noteAudiences = ["staff", "shared", "privileged"] as const

/** At most so many are shown beside what they are about. */
export const notesShown = 200

/** A remark or a call; `by` is who wrote it down. */
export type Note = typeof notes.$inferSelect & { by: string | null }

/** What the form shows, by its fields' names. */
export const noteForm = (note: Note): Record<string, string> => ({
  happenedOn: note.happenedOn,
  who: note.who ?? "",
  body: note.body,
  audience: note.audience,
})
