export const noteKinds = ["note", "call"] as const
export type NoteKind = (typeof noteKinds)[number]
export const noteKindLabels: Record<NoteKind, string> = { note: "Note", call: "Call" }
