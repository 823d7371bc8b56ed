import type { Contact } from "#lib/contact/contact"
import { isStaff } from "#lib/kernel/actor"
import { allow, deny, permission } from "#lib/kernel/permission"
import type { Organization } from "#lib/organization/organization"

type Subject = Pick<Contact, "deletedAt">

const staffOnly = deny("Only the foundation's staff can change contacts.")

export const may = {
  add: permission<Pick<Organization, "deletedAt">>("contact.add", (actor, { deletedAt }) =>
    !isStaff(actor) ? staffOnly : deletedAt ? deny("This organization is archived. Restore it first.") : allow,
  ),
  edit: permission<Subject>("contact.edit", (actor, { deletedAt }) =>
    !isStaff(actor) ? staffOnly : deletedAt ? deny("This contact is archived. Restore it first.") : allow,
  ),
  archive: permission<Subject>("contact.archive", (actor, { deletedAt }) =>
    !isStaff(actor) ? staffOnly : deletedAt ? deny("This contact is archived already.") : allow,
  ),
  restore: permission<Subject>("contact.restore", (actor, { deletedAt }) =>
    !isStaff(actor) ? staffOnly : deletedAt ? allow : deny("This contact is not archived."),
  ),
}
