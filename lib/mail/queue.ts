import { randomUUID } from "node:crypto"
import { mailRequirements, mails } from "#db/schema"
import type { Write } from "#db/store"
import { instantIn, now } from "#lib/kernel/clock"
import { mailHub } from "#lib/mail/hub"
import type { Letter, LetterPart, MailKind, MailStatus } from "#lib/mail/mail"

/** A notice waits for the letter of the day; when none takes it along, it goes alone. */
const noticeWaitsSeconds = 36 * 3600

export type MailRow = {
  kind: MailKind
  to: Letter["to"]
  organizationId?: number | null
  grantId?: number | null
  requirementIds?: readonly number[]
  subject: string
  parts: LetterPart[]
  /** A notice that waits for no letter of the day, since it is one. */
  isReady?: boolean
  status?: MailStatus
  reason?: string
}

/** The row alone, for the rooms that make letters of several parts. Answers its id. */
export const insertMail = (tx: Write, { to, parts, requirementIds = [], status = "queued", isReady = false, ...row }: MailRow): number => {
  const { id } = tx
    .insert(mails)
    .values({
      ...row,
      status,
      toName: to.name,
      toEmail: to.email,
      personId: to.personId ?? null,
      contactId: to.contactId ?? null,
      body: JSON.stringify(parts),
      messageId: randomUUID(),
      plannedAt: row.kind === "notice" && !isReady ? instantIn(noticeWaitsSeconds) : now(),
      createdAt: now(),
    })
    .returning({ id: mails.id })
    .get()
  for (const requirementId of new Set(requirementIds)) tx.insert(mailRequirements).values({ mailId: id, requirementId }).run()
  setImmediate(() => mailHub().wake())
  return id
}

/**
 * Puts a letter into the outbox, inside anybody's `perform`: it stands or falls with the act that it tells of, and is sent later by the job.
 * Without SMTP_URL it waits there. Never put a code into it, nor a link that signs in: what is kept can be read (`sendUnkept`).
 */
export const queueMail = (tx: Write, { paragraphs, button, requirementId, ...letter }: Letter): { id: number } => ({
  id: insertMail(tx, { ...letter, requirementIds: requirementId ? [requirementId] : [], parts: [{ paragraphs, ...(button && { button }) }] }),
})
