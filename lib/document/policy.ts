import { staffMay, staffMayRestore } from "#lib/kernel/kept"

export const may = {
  /** Asked of the organization. */
  add: staffMay("document.add"),
  edit: staffMay("document.edit"),
  archive: staffMay("document.archive"),
  restore: staffMayRestore("document.restore"),
}
