import { type Actor, isStaff } from "#lib/kernel/actor"
import type { Day } from "#lib/kernel/day"
import { allow, deny, permission, type Verdict } from "#lib/kernel/permission"
import type { Requirement } from "#lib/requirement/requirement"

const forStaff = (actor: Actor, then: () => Verdict = () => allow): Verdict =>
  isStaff(actor) ? then() : deny("Only the foundation's staff can change what a grant owes.")

const whileOpen = (requirement: Requirement): Verdict => {
  if (requirement.isArchived) return deny("This requirement is archived. Restore it first.")
  return requirement.state === "open"
    ? allow
    : deny(requirement.state === "waived" ? "This requirement was waived. Reopen it first." : "This requirement is met already.")
}

/** What of a grant says what it owes. */
type Obliged = { id: number; organizationId: number; fiscalYear: number; awardedOn: Day | null }

/** What can be done with a requirement; adding is permitted by the grant. */
export const may = {
  add: permission<Obliged>("requirement.add", (actor) => forStaff(actor)),
  move: permission<Obliged>("requirement.move", (actor) => forStaff(actor)),
  edit: permission<Requirement>("requirement.edit", (actor) => forStaff(actor)),
  extend: permission<Requirement>("requirement.extend", (actor, requirement) => forStaff(actor, () => whileOpen(requirement))),
  waive: permission<Requirement>("requirement.waive", (actor, requirement) => forStaff(actor, () => whileOpen(requirement))),
  reopen: permission<Requirement>("requirement.reopen", (actor, requirement) =>
    forStaff(actor, () =>
      requirement.state === "waived" || (requirement.state === "met" && requirement.kind === "call")
        ? allow
        : deny("Only what was waived, and a call that was logged, can be opened again."),
    ),
  ),
  logCall: permission<Requirement>("requirement.call", (actor, requirement) =>
    forStaff(actor, () => (requirement.kind === "call" ? whileOpen(requirement) : deny("Only a quarterly call is met by a note of a call."))),
  ),
  archive: permission<Requirement>("requirement.archive", (actor, requirement) =>
    forStaff(actor, () => (requirement.reportId === null ? allow : deny("A report answers this requirement, so it stays. Waive it instead."))),
  ),
  restore: permission<Requirement>("requirement.restore", (actor) => forStaff(actor)),
}
