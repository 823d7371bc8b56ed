import { eq } from "drizzle-orm"
import { housekeep } from "#db/housekeep"
import { perform } from "#db/perform"
import { mails } from "#db/schema"
import { system } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import { unkeptKinds } from "#lib/mail/mail"
import { may } from "#lib/mail/policy"

export type MailRecord = typeof mails.$inferSelect

/** The mail server took it. It stands on the timeline of its organization. */
export const recordSent = (row: MailRecord): void => {
  const values = { status: "sent" as const, sentAt: now(), reason: null, claimedAt: null }
  if (unkeptKinds.includes(row.kind)) {
    // Signing in leaves an event of its own.
    housekeep("mail", (tx) => tx.update(mails).set(values).where(eq(mails.id, row.id)).run())
    return
  }
  perform(
    system,
    may.send,
    () => undefined,
    (tx) => {
      tx.update(mails).set(values).where(eq(mails.id, row.id)).run()
      const { id, organizationId, grantId } = row
      return { value: undefined, about: { noun: "mail", id, organizationId, grantId, summary: `“${row.subject}” to ${row.toName || row.toEmail}` } }
    },
  )
}
