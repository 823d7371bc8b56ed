import { isStaff } from "#lib/kernel/actor"
import { staffMay, staffMayPublish, staffMayRestore, staffMayUnpublish } from "#lib/kernel/kept"
import { allow, deny, permission } from "#lib/kernel/permission"

export const may = {
  add: permission<null>("organization.add", (actor) => (isStaff(actor) ? allow : deny("Only the foundation's staff can add an organization."))),
  edit: staffMay("organization.edit"),
  archive: staffMay("organization.archive"),
  restore: staffMayRestore("organization.restore"),
  publish: staffMayPublish("organization.publish"),
  unpublish: staffMayUnpublish("organization.unpublish"),
}
