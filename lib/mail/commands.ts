import { eq } from "drizzle-orm"
import { change } from "#db/change"
import { perform } from "#db/perform"
import { mails } from "#db/schema"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import type { Permission } from "#lib/kernel/permission"
import { hurrySender } from "#lib/mail/hub"
import type { ActOnMail, SkipMail } from "#lib/mail/input"
import type { Mail } from "#lib/mail/mail"
import { may } from "#lib/mail/policy"
import { getMail } from "#lib/mail/queries"

const save = (actor: Actor, permission: Permission<Mail>, { id, version }: ActOnMail, values: Partial<typeof mails.$inferInsert>) =>
  perform(
    actor,
    permission,
    () => getMail(actor, id),
    (tx, mail) => {
      const row = tx.select().from(mails).where(eq(mails.id, id)).get()
      const { before, after } = change(tx, mails, row, version, values, () => ({}))
      const { organizationId, grantId } = mail
      const why = values.reason ? `. ${values.reason}` : ""
      const summary = `“${mail.subject}” to ${mail.toName || mail.toEmail}${why}`
      return { value: { id }, about: { noun: "mail", id, organizationId, grantId, summary, before, after } }
    },
  )

const hurried = <Value>(value: Value): Value => {
  hurrySender()
  return value
}

/** The server's job takes it next. A notice no longer waits for the letter of the day. */
export const hurryMail = (actor: Actor, input: ActOnMail) => hurried(save(actor, may.hurry, input, { status: "queued", plannedAt: now(), reason: null }))

export const pauseMail = (actor: Actor, input: ActOnMail) => save(actor, may.pause, input, { status: "paused" })

/** It is not sent, and says why. */
export const skipMail = (actor: Actor, { reason, ...input }: SkipMail) => save(actor, may.skip, input, { status: "skipped", reason })

/** Once more, after somebody looked: with the same number, so that a mailbox which has it already can tell. */
export const retryMail = (actor: Actor, input: ActOnMail) =>
  hurried(save(actor, may.retry, input, { status: "queued", plannedAt: now(), tries: 0, reason: null }))
