import { createHash, randomBytes } from "node:crypto"
import { and, eq, isNull, type SQL } from "drizzle-orm"
import { housekeep } from "#db/housekeep"
import { given, keptQuery } from "#db/kept-query"
import { organizations, persons, sessions } from "#db/schema"
import { db, type Write } from "#db/store"
import { mintActor, type PersonActor } from "#lib/kernel/actor"
import { instantIn, now } from "#lib/kernel/clock"

/** Without a request for 8 hours a session is over; after 7 days in any case. */
const idleSeconds = 8 * 60 * 60
const absoluteSeconds = 7 * 24 * 60 * 60
/** How exactly "last seen" is kept: a write at most once a minute. */
const seenSeconds = 60

const hashOf = (key: string) => createHash("sha256").update(key).digest("hex")

const end = (tx: Write, which: SQL | undefined): number =>
  tx
    .update(sessions)
    .set({ endedAt: now() })
    .where(and(which, isNull(sessions.endedAt)))
    .run().changes

/** Starts a session and answers its key, 256 random bits; the store keeps only the hash. */
export const startSession = (personId: number, from: { address: string; browser: string }): string => {
  const key = randomBytes(32).toString("base64url")
  const at = now()
  housekeep("session", (tx) =>
    tx
      .insert(sessions)
      .values({ tokenHash: hashOf(key), personId, address: from.address.slice(0, 64), browser: from.browser.slice(0, 300), createdAt: at, seenAt: at })
      .run(),
  )
  return key
}

export type Session = { id: number; actor: PersonActor; organizationName: string | null; email: string }

const sessionRows = keptQuery(
  () =>
    db
      .select({
        id: sessions.id,
        seenAt: sessions.seenAt,
        createdAt: sessions.createdAt,
        personId: persons.id,
        name: persons.name,
        email: persons.email,
        role: persons.role,
        organizationId: persons.organizationId,
        organizationName: organizations.name,
      })
      .from(sessions)
      .innerJoin(persons, eq(persons.id, sessions.personId))
      .leftJoin(organizations, eq(organizations.id, persons.organizationId))
      .where(and(eq(sessions.tokenHash, given("hash")), isNull(sessions.endedAt), isNull(persons.disabledAt))),
  true,
)

/** Who holds this key: one look-up of session, person and organization. Disabled people, ended and old sessions are nobody. */
export const findSession = (key: string): Session | undefined => {
  const [row] = sessionRows({ hash: hashOf(key) })
  if (!row || row.seenAt < instantIn(-idleSeconds) || row.createdAt < instantIn(-absoluteSeconds)) return undefined
  if (row.seenAt < instantIn(-seenSeconds)) housekeep("session", (tx) => tx.update(sessions).set({ seenAt: now() }).where(eq(sessions.id, row.id)).run())
  const actor = mintActor({ role: row.role, personId: row.personId, organizationId: row.organizationId, name: row.name })
  return { id: row.id, actor, organizationName: row.organizationName, email: row.email }
}

/** Counts at the next request. */
export const endSession = (id: number): void => {
  housekeep("session", (tx) => end(tx, eq(sessions.id, id)))
}

/** All of a person, or one of theirs, inside a command; answers how many. */
export const endSessionsOf = (tx: Write, personId: number, id?: number): number =>
  end(tx, and(eq(sessions.personId, personId), id === undefined ? undefined : eq(sessions.id, id)))
