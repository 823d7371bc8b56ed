import { createHash, randomBytes } from "node:crypto"
import { and, eq, isNull } from "drizzle-orm"
import { perform } from "#db/perform"
import { calendarFeeds } from "#db/schema"
import type { Write } from "#db/store"
import { may } from "#lib/calendar/policy"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import { Missing, Refusal } from "#lib/kernel/refusal"

/** What the store keeps of the secret in a calendar's address. */
export const feedHash = (token: string): string => createHash("sha256").update(token).digest("hex")

const ownerOf = ({ personId }: Actor) => {
  if (personId === null) throw new Missing("calendar")
  return { personId }
}

const revokeAll = (tx: Write, personId: number): number =>
  tx
    .update(calendarFeeds)
    .set({ revokedAt: now() })
    .where(and(eq(calendarFeeds.personId, personId), isNull(calendarFeeds.revokedAt)))
    .run().changes

/** Makes the one address of a person's calendar, 256 random bits; the one before is revoked. Its path is answered once: only the hash is kept. */
export const makeFeed = (actor: Actor) =>
  perform(
    actor,
    may.make,
    () => ownerOf(actor),
    (tx, { personId }) => {
      const token = randomBytes(32).toString("base64url")
      revokeAll(tx, personId)
      const { id } = tx
        .insert(calendarFeeds)
        .values({ personId, tokenHash: feedHash(token), createdAt: now() })
        .returning({ id: calendarFeeds.id })
        .get()
      return { value: { id, link: `/calendar/${token}.ics` }, kept: { id }, about: { noun: "calendar_feed", id, summary: actor.name } }
    },
  )

/** The address answers nothing from now on. */
export const revokeFeed = (actor: Actor) =>
  perform(
    actor,
    may.revoke,
    () => ownerOf(actor),
    (tx, { personId }) => {
      const open = tx
        .select()
        .from(calendarFeeds)
        .where(and(eq(calendarFeeds.personId, personId), isNull(calendarFeeds.revokedAt)))
        .get()
      if (!open) throw new Refusal("There is no calendar address to revoke.")
      revokeAll(tx, personId)
      return { value: { id: open.id }, about: { noun: "calendar_feed", id: open.id, summary: actor.name } }
    },
  )
