import { isStaff } from "#lib/kernel/actor"
import { allow, deny, permission } from "#lib/kernel/permission"
import type { SavedView } from "#lib/setting/saved-view"

export const may = {
  save: permission<unknown>("view.save", (actor) =>
    isStaff(actor) && actor.personId !== null ? allow : deny("Only the foundation's staff have views of the office's lists."),
  ),
  /** A shared view that nobody looks after any more is an administrator's to remove. */
  remove: permission<SavedView>("view.remove", (actor, { personId, isShared }) =>
    (isStaff(actor) && actor.personId === personId) || (actor.role === "administrator" && isShared) ? allow : deny("This view is somebody else's."),
  ),
}
