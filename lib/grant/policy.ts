import type { Grant } from "#lib/grant/grant"
import { onlyImport, staffMay, staffMayPublish, staffMayRestore, staffMayUnpublish } from "#lib/kernel/kept"
import { allow, deny } from "#lib/kernel/permission"

/** The subject of `award` is the organization. */
export const may = {
  award: staffMay<{ deletedAt: string | null }>("grant.award"),
  import: onlyImport("grant.import"),
  edit: staffMay<Grant>("grant.edit"),
  archive: staffMay<Grant>("grant.archive", (grant) =>
    grant.paymentCount > 0
      ? deny("Payments are made or planned on this grant. Cancel what is planned first; where money was paid, close the grant instead.")
      : allow,
  ),
  restore: staffMayRestore("grant.restore"),
  publish: staffMayPublish("grant.publish"),
  unpublish: staffMayUnpublish("grant.unpublish"),
}
