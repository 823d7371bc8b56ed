import { type Actor, isStaff } from "#lib/kernel/actor"
import { allow, deny, permission } from "#lib/kernel/permission"
import { isAwaited } from "#lib/reminder/awaited"
import type { Requirement } from "#lib/requirement/requirement"

const staff = (actor: Actor) => (isStaff(actor) ? allow : deny("Only the foundation's staff can act on reminders."))

/** What can be done with the reminders of one requirement, and with the ladder of all. */
export const may = {
  act: permission<Requirement>("reminder.act", staff),
  remind: permission<readonly Requirement[]>("reminder.remind", (actor, requirements) => {
    if (!isStaff(actor)) return staff(actor)
    const idle = requirements.find((requirement) => !isAwaited(requirement))
    return idle ? deny(`${idle.organizationName} owes nothing there just now, so nobody is reminded of it.`) : allow
  }),
  begin: permission<unknown>("reminder.begin", staff),
  editLadder: permission<unknown>("reminder.ladder", staff),
  editWords: permission<unknown>("reminder.words", staff),
}
