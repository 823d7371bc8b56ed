import { type Actor, isStaff } from "#lib/kernel/actor"
import { allow, deny, permission, type Verdict } from "#lib/kernel/permission"
import type { MailStatus } from "#lib/mail/mail"

type Subject = { status: MailStatus; isKept: boolean }

const forStaff = (actor: Actor, then: () => Verdict): Verdict => (isStaff(actor) ? then() : deny("Only the foundation's staff can act on letters."))
const whenIn = (mail: Subject, statuses: readonly MailStatus[], because: string): Verdict => (statuses.includes(mail.status) ? allow : deny(because))

/** A letter that was kept without its code can't be sent a second time: whoever needs it asks for a new code. */
const whole = (mail: Subject, then: () => Verdict): Verdict =>
  mail.isKept ? then() : deny("The code in this letter was not kept, so it can’t be sent again. A new one can be asked for on the sign-in page.")

const byServer = (actor: Actor): Verdict => (actor.role === "system" ? allow : deny("Letters are sent by the server."))

export const may = {
  /** Only the job that sends. */
  send: permission<unknown>("mail.send", byServer),
  /** It did not leave; nobody knows whether it did; it would say what is no longer so. */
  fail: permission<unknown>("mail.fail", byServer),
  doubt: permission<unknown>("mail.doubt", byServer),
  drop: permission<unknown>("mail.drop", byServer),
  hurry: permission<Subject>("mail.hurry", (actor, mail) =>
    forStaff(actor, () => whenIn(mail, ["queued", "paused"], "Only a letter that waits or is paused can be sent now.")),
  ),
  pause: permission<Subject>("mail.pause", (actor, mail) => forStaff(actor, () => whenIn(mail, ["queued"], "Only a letter that waits can be paused."))),
  skip: permission<Subject>("mail.skip", (actor, mail) =>
    forStaff(actor, () => whenIn(mail, ["queued", "paused", "failed", "unsure"], "This letter was sent, or skipped, already.")),
  ),
  retry: permission<Subject>("mail.retry", (actor, mail) =>
    forStaff(actor, () => whole(mail, () => whenIn(mail, ["failed", "unsure", "skipped"], "Only a letter that was not sent can be tried again."))),
  ),
}
