import { createHash, randomBytes } from "node:crypto"
import { and, eq, gt, isNull } from "drizzle-orm"
import { invitations, persons } from "#db/schema"
import { db, type Read, type Write } from "#db/store"
import { instantIn, now } from "#lib/kernel/clock"

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex")

/** Makes a one-time link's token, 256 random bits; earlier unused ones of the same person stop working. Only the hash is kept. */
export const makeInvitation = (tx: Write, personId: number | null, hours: number): string => {
  const token = randomBytes(32).toString("base64url")
  tx.update(invitations)
    .set({ usedAt: now() })
    .where(and(personId === null ? isNull(invitations.personId) : eq(invitations.personId, personId), isNull(invitations.usedAt)))
    .run()
  tx.insert(invitations)
    .values({ tokenHash: hashOf(token), personId, createdAt: now(), expiresAt: instantIn(hours * 3600) })
    .run()
  return token
}

export type OpenInvitation = { id: number; personId: number | null; name: string | null; email: string | null; disabledAt: string | null }

/** An unused link in its time. Reading does not use it up: mail scanners open links. */
export const findInvitation = (token: string, from: Read = db): OpenInvitation | undefined =>
  from
    .select({ id: invitations.id, personId: invitations.personId, name: persons.name, email: persons.email, disabledAt: persons.disabledAt })
    .from(invitations)
    .leftJoin(persons, eq(persons.id, invitations.personId))
    .where(and(eq(invitations.tokenHash, hashOf(token)), isNull(invitations.usedAt), gt(invitations.expiresAt, now())))
    .get()

export const spendInvitation = (tx: Write, id: number): void => {
  tx.update(invitations).set({ usedAt: now() }).where(eq(invitations.id, id)).run()
}
