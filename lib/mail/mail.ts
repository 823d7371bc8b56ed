import type { Instant } from "#lib/kernel/clock"

/** What a letter is about. `notice` can wait: those of a day are gathered with the day's reminders in one letter. All others leave at once. */
export const mailKinds = ["sign_in", "invitation", "access", "receipt", "review", "conversation", "reminder", "notice"] as const
export type MailKind = (typeof mailKinds)[number]
export const mailKindLabels: Record<MailKind, string> = {
  sign_in: "Sign-in",
  invitation: "Invitation",
  access: "Access",
  receipt: "Receipt",
  review: "Answer to a report",
  conversation: "Message",
  reminder: "Reminder",
  notice: "Notice",
}

/** Letters with a code or a link that signs in, which are kept without it (`sendUnkept`). */
export const unkeptKinds: readonly MailKind[] = ["sign_in", "invitation"]

/**
 * `sending` is claimed by the server at this moment. `unsure`: the server or the connection died in the middle, so it may have arrived;
 * it is never sent again by itself. `gathered`: it is a part of another letter.
 */
export const mailStatuses = ["queued", "paused", "sending", "sent", "unsure", "failed", "skipped", "gathered"] as const
export type MailStatus = (typeof mailStatuses)[number]
export const mailStatusLabels: Record<MailStatus, string> = {
  queued: "Waiting",
  paused: "Paused",
  sending: "Being sent",
  sent: "Sent",
  unsure: "Maybe sent: look",
  failed: "Not sent",
  skipped: "Skipped",
  gathered: "In another letter",
}

/** Where a button leads; the path is joined to PUBLIC_URL when the letter is sent. */
export type LetterButton = { label: string; path: string }

/** One matter of a letter. A letter that was gathered has several, each with a heading. */
export type LetterPart = { heading?: string; paragraphs: string[]; button?: LetterButton }

/** What is written to whom. Never a code, and never a link that signs in: what is kept can be read by all staff (see `sendUnkept`). */
export type Letter = {
  kind: MailKind
  to: { name: string; email: string; personId?: number | null; contactId?: number | null }
  organizationId?: number | null
  grantId?: number | null
  requirementId?: number | null
  subject: string
  paragraphs: string[]
  button?: LetterButton
}

/** A letter as lists and pages show it. */
export type Mail = {
  id: number
  kind: MailKind
  toName: string
  toEmail: string
  personId: number | null
  organizationId: number | null
  organizationName: string | null
  grantId: number | null
  subject: string
  parts: LetterPart[]
  status: MailStatus
  reason: string | null
  plannedAt: Instant
  sentAt: Instant | null
  messageId: string
  tries: number
  gatheredInto: number | null
  createdAt: Instant
  version: number
  /** False where the row holds less than what was sent: the code is not kept. */
  isKept: boolean
}
