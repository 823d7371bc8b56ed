import { staffMay, staffMayRestore } from "#lib/kernel/kept"

export const may = {
  /** Asked of the organization. */
  add: staffMay("contact.add"),
  edit: staffMay("contact.edit"),
  archive: staffMay("contact.archive"),
  restore: staffMayRestore("contact.restore"),
}
