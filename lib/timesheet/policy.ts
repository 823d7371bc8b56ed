import { isStaff } from "#lib/kernel/actor"
import { allow, deny, permission } from "#lib/kernel/permission"

export const may = {
  /** Says which column of an organization's sheets holds what. */
  map: permission<{ organizationId: number }>("timesheet.map", (actor, { organizationId }) =>
    isStaff(actor) || (actor.role === "grantee" && actor.organizationId === organizationId)
      ? allow
      : deny("Only the grantee and the foundation’s staff can say what the columns of a timesheet hold."),
  ),
}
