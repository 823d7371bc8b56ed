import { type Actor, isStaff } from "#lib/kernel/actor"
import { allow, deny, permission, type Verdict } from "#lib/kernel/permission"
import type { Person } from "#lib/person/person"
import type { Requirement } from "#lib/requirement/requirement"

/** Who does a report is the organization's to say, and the staff's. */
const whileOwed = (actor: Actor, { organizationId, state, isOwed }: Requirement): Verdict => {
  if (!isStaff(actor) && !(actor.role === "grantee" && actor.organizationId === organizationId))
    return deny("Only people of the organization and the foundation's staff say who does this.")
  return state === "open" && isOwed ? allow : deny("Nothing is to be done here any more.")
}

export const may = {
  aim: permission<Requirement>("requirement.aim", whileOwed),
  sendLink: permission<Requirement>("requirement.send_link", whileOwed),
  /** Asked of the colleague who takes over. */
  handOver: permission<Person>("requirement.hand_over", (actor, colleague) => {
    if (actor.role !== "grantee" || actor.organizationId !== colleague.organizationId) return deny("Only colleagues of one organization hand over.")
    if (actor.personId === colleague.id) return deny("Choose somebody else.")
    return colleague.disabledAt ? deny("This colleague has no access any more.") : allow
  }),
}
