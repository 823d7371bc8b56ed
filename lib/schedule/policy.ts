import type { Actor } from "#lib/kernel/actor"
import { allow, deny, permission, type Verdict } from "#lib/kernel/permission"
import type { Schedule } from "#lib/schedule/schedule"

const forAdministrators = (actor: Actor, then: () => Verdict = () => allow): Verdict =>
  actor.role === "administrator" || actor.role === "system" ? then() : deny("Only an administrator can change what grants owe in general.")

const whileInUse = (schedule: Schedule): Verdict => (schedule.deletedAt ? deny("This schedule is archived. Restore it first.") : allow)

/** Rules are changed by whoever may change their schedule. */
export const may = {
  add: permission<unknown>("schedule.add", (actor) => forAdministrators(actor)),
  edit: permission<Schedule>("schedule.edit", (actor, schedule) => forAdministrators(actor, () => whileInUse(schedule))),
  choose: permission<Schedule>("schedule.choose", (actor, schedule) =>
    forAdministrators(actor, () => (schedule.isDefault ? deny("This is the schedule for new grants already.") : whileInUse(schedule))),
  ),
  archive: permission<Schedule>("schedule.archive", (actor, schedule) =>
    forAdministrators(actor, () => (schedule.isDefault ? deny("This schedule is the one for new grants. Choose another one first.") : whileInUse(schedule))),
  ),
  restore: permission<Schedule>("schedule.restore", (actor, schedule) =>
    forAdministrators(actor, () => (schedule.deletedAt ? allow : deny("This schedule is not archived."))),
  ),
}
