import { isStaff } from "#lib/kernel/actor"
import { allow, deny, permission } from "#lib/kernel/permission"
import type { Organization } from "#lib/organization/organization"

type Subject = Pick<Organization, "deletedAt" | "publishedAt">

const staffOnly = deny("Only the foundation's staff can change what is kept about an organization.")
const archived = deny("This organization is archived. Restore it first.")

export const may = {
  add: permission<null>("organization.add", (actor) => (isStaff(actor) ? allow : deny("Only the foundation's staff can add an organization."))),
  edit: permission<Subject>("organization.edit", (actor, { deletedAt }) => (!isStaff(actor) ? staffOnly : deletedAt ? archived : allow)),
  archive: permission<Subject>("organization.archive", (actor, { deletedAt }) =>
    !isStaff(actor) ? staffOnly : deletedAt ? deny("This organization is archived already.") : allow,
  ),
  restore: permission<Subject>("organization.restore", (actor, { deletedAt }) =>
    !isStaff(actor) ? staffOnly : deletedAt ? allow : deny("This organization is not archived."),
  ),
  publish: permission<Subject>("organization.publish", (actor, { deletedAt, publishedAt }) =>
    !isStaff(actor) ? staffOnly : deletedAt ? archived : publishedAt ? deny("This organization is public already.") : allow,
  ),
  unpublish: permission<Subject>("organization.unpublish", (actor, { publishedAt }) =>
    !isStaff(actor) ? staffOnly : publishedAt ? allow : deny("This organization is not public."),
  ),
}
