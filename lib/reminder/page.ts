import type { Actor } from "#lib/kernel/actor"
import { mailsOfRequirement } from "#lib/mail/queries"
import { isAwaited } from "#lib/reminder/awaited"
import { withReach } from "#lib/reminder/letters"
import { getReminderSetting, plansOf } from "#lib/reminder/queries"
import type { Requirement } from "#lib/requirement/requirement"

/** All about the reminders of one requirement, as its page shows it. */
export const remindersOf = (actor: Actor, requirement: Requirement) => ({
  requirementId: requirement.id,
  steps: plansOf(actor, [requirement]).flatMap(withReach),
  mails: mailsOfRequirement(actor, requirement.id),
  isAwaited: isAwaited(requirement),
  hasBegun: getReminderSetting(actor).beginsOn !== null,
})
