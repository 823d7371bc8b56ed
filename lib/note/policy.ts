import { isStaff } from "#lib/kernel/actor"
import { allow, deny, permission } from "#lib/kernel/permission"
import type { Note } from "#lib/note/note"
import type { Organization } from "#lib/organization/organization"

type Subject = Pick<Note, "deletedAt">

const staffOnly = deny("Only the foundation's staff can write notes.")

export const may = {
  add: permission<Pick<Organization, "deletedAt">>("note.add", (actor) => (isStaff(actor) ? allow : staffOnly)),
  edit: permission<Subject>("note.edit", (actor, { deletedAt }) =>
    !isStaff(actor) ? staffOnly : deletedAt ? deny("This note is archived. Restore it first.") : allow,
  ),
  archive: permission<Subject>("note.archive", (actor, { deletedAt }) =>
    !isStaff(actor) ? staffOnly : deletedAt ? deny("This note is archived already.") : allow,
  ),
  restore: permission<Subject>("note.restore", (actor, { deletedAt }) =>
    !isStaff(actor) ? staffOnly : deletedAt ? allow : deny("This note is not archived."),
  ),
}
