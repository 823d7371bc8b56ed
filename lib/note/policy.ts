import { staffMay, staffMayRestore } from "#lib/kernel/kept"

export const may = {
  /** Asked of the organization. */
  add: staffMay("note.add"),
  edit: staffMay("note.edit"),
  archive: staffMay("note.archive"),
  restore: staffMayRestore("note.restore"),
}
