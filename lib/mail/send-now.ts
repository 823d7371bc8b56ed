import { housekeep } from "#db/housekeep"
import { configuration } from "#lib/door/configuration"
import type { Instant } from "#lib/kernel/clock"
import { hurrySender, mailHub, type UnkeptLetter } from "#lib/mail/hub"
import type { Letter, MailStatus } from "#lib/mail/mail"
import { insertMail } from "#lib/mail/queue"

/** Whether letters can be sent: SMTP_URL is given. Without it they wait in the outbox. */
export const mailIsSet = (): boolean => configuration().mail !== undefined

export type Unkept = Omit<Letter, "kind"> & {
  kind: "sign_in" | "invitation"
  /** The code, and whatever else must not be kept. The button's link is not kept either. */
  secretParagraphs: string[]
  /** The end of the code or the link: after it the letter is of no use, and is not sent. */
  goodUntil: Instant
}

const leftOut = "Here stood a code or a link. They are not kept."
/** Enough for everyone who signs in at the same time; the oldest are forgotten. */
const mostInMemory = 500

const remember = <Key, Kept extends UnkeptLetter>(letters: Map<Key, Kept>, key: Key, letter: Kept) => {
  letters.delete(key)
  letters.set(key, letter)
  for (const oldest of letters.keys()) {
    if (letters.size <= mostInMemory) break
    letters.delete(oldest)
  }
}

const standing = (): { status: MailStatus; reason?: string } => {
  if (mailIsSet()) return { status: "queued" }
  if (configuration().demo) return { status: "skipped", reason: "The demo sends nothing. The letter was shown on the page “Check your mail”." }
  return { status: "failed", reason: "No mail server is set (SMTP_URL), and this letter can’t wait, since its code is not kept." }
}

/**
 * Sends a letter whose secret is never kept: the row in the outbox says that it was sent, to whom and when, and holds neither code nor link.
 * Returns at once and never throws for a server that refuses, so that it takes the same time for every address. Opens its own transaction:
 * call it after yours. In the demo without SMTP_URL, `demoLetterFor` has it.
 */
export const sendUnkept = ({ to, paragraphs, secretParagraphs, goodUntil, button, requirementId, ...letter }: Unkept): void => {
  const { subject } = letter
  const whole: UnkeptLetter = { subject, parts: [{ paragraphs: [...paragraphs, ...secretParagraphs], ...(button && { button }) }] }
  const parts = [{ paragraphs: [...paragraphs, leftOut] }]
  const { status, reason } = standing()
  const id = housekeep("mail", (tx) =>
    insertMail(tx, { ...letter, to, parts, status, ...(reason && { reason }), requirementIds: requirementId ? [requirementId] : [] }),
  )
  if (status === "queued") {
    remember(mailHub().unkept, id, { ...whole, goodUntil })
    // A code is good for minutes only.
    hurrySender()
  }
  if (status === "skipped") remember(mailHub().shown, to.email.toLowerCase(), whole)
}

/** Nothing is sent to this address any more: the demo shows no older letter in its place. */
export const forgetDemoLetter = (email: string): void => void mailHub().shown.delete(email.toLowerCase())

/** In the demo without a mail server: the newest letter to this address, with its code and its link. Elsewhere always undefined. */
export const demoLetterFor = (email: string): UnkeptLetter | undefined =>
  configuration().demo && !mailIsSet() ? mailHub().shown.get(email.toLowerCase()) : undefined
