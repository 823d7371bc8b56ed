import type { Case, CaseUpdate } from "#lib/case/case"
import { isStaff } from "#lib/kernel/actor"
import { onlyImport, staffMay, staffMayPublish, staffMayRestore, staffMayUnpublish } from "#lib/kernel/kept"
import { allow, deny, permission } from "#lib/kernel/permission"

type Owner = { deletedAt: string | null }

/** The subject of `add` and `addUpdate` is the organization. */
export const may = {
  add: staffMay<Owner>("case.add"),
  import: onlyImport("case.import"),
  edit: staffMay<Case>("case.edit"),
  /** Of several cases at once; one that is archived is refused by name. */
  setStages: permission<unknown>("case.set_stage", (actor) => (isStaff(actor) ? allow : deny("Only the foundation's staff can do this."))),
  archive: staffMay<Case>("case.archive"),
  restore: staffMayRestore("case.restore"),
  publish: staffMayPublish("case.publish"),
  unpublish: staffMayUnpublish("case.unpublish"),
  /** The subject is the case whose docket it is. */
  receiveAlerts: permission<unknown>("docket_alert.receive", (actor) => (actor.role === "system" ? allow : deny("Alerts come from the court's docket only."))),
  decideAlert: staffMay<Case>("docket_alert.decide"),
  addUpdate: staffMay<Owner>("case_update.add"),
  importUpdate: onlyImport("case_update.import"),
  editUpdate: staffMay<CaseUpdate>("case_update.edit"),
  archiveUpdate: staffMay<CaseUpdate>("case_update.archive"),
  restoreUpdate: staffMayRestore("case_update.restore"),
  publishUpdate: staffMay<CaseUpdate>("case_update.publish", ({ publishedAt, audience }) => {
    if (publishedAt) return deny("This is public already.")
    return audience === "privileged" ? deny("This is privileged. Say first that others may read it.") : allow
  }),
  unpublishUpdate: staffMayUnpublish("case_update.unpublish"),
}
