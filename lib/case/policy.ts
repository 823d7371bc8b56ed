import type { Case, CaseUpdate } from "#lib/case/case"
import { onlyImport, staffMay, staffMayPublish, staffMayRestore, staffMayUnpublish } from "#lib/kernel/kept"

type Owner = { deletedAt: string | null }

/** The subject of `add` and `addUpdate` is the organization. */
export const may = {
  add: staffMay<Owner>("case.add"),
  import: onlyImport("case.import"),
  edit: staffMay<Case>("case.edit"),
  archive: staffMay<Case>("case.archive"),
  restore: staffMayRestore("case.restore"),
  publish: staffMayPublish("case.publish"),
  unpublish: staffMayUnpublish("case.unpublish"),
  addUpdate: staffMay<Owner>("case_update.add"),
  importUpdate: onlyImport("case_update.import"),
  editUpdate: staffMay<CaseUpdate>("case_update.edit"),
  archiveUpdate: staffMay<CaseUpdate>("case_update.archive"),
  restoreUpdate: staffMayRestore("case_update.restore"),
  publishUpdate: staffMayPublish("case_update.publish"),
  unpublishUpdate: staffMayUnpublish("case_update.unpublish"),
}
