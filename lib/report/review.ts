import type { Instant } from "#lib/kernel/clock"

/** What staff say to one another about a report; nobody else ever reads it. */
export type Remark = { id: number; body: string; by: string | null; createdAt: Instant }

/** What the foundation and the grantee say to each other about a report. */
export type Message = Remark & { isFromStaff: boolean }

/** An accepted report that was taken up again. */
export type Reopening = { id: number; reason: string; by: string | null; createdAt: Instant }

/** That a version which was accepted was taken up again; why is the staff's. */
export type TakenUp = { reportVersionId: number | null; createdAt: Instant }

/** Who of the staff opened a version first when. */
export type Reading = { reportVersionId: number; by: string; readAt: Instant }

/** What was asked to change in one part: an answer's name, or `filePart`. */
export type ReviewPart = { part: string; words: string }
export const filePart = "file"

/** What the foundation wants changed in each part, of its last answer; nothing once it was sent again and accepted. */
export const askedParts = (reviews: readonly { decision: string; parts: readonly ReviewPart[] }[]): Record<string, string> => {
  const last = reviews.findLast(({ decision }) => decision === "changes_requested")
  return Object.fromEntries((last?.parts ?? []).map(({ part, words }) => [part, words]))
}
