import { and, asc, desc, eq, gt, isNull, type SQL, sql } from "drizzle-orm"
import { given, keptFor, keptQuery } from "#db/kept-query"
import { organizations, persons, sessions } from "#db/schema"
import { db } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import { instantIn } from "#lib/kernel/clock"
import { Missing } from "#lib/kernel/refusal"
import type { Person } from "#lib/person/person"

/** Administrators see everyone, program officers too; others themselves. Nobody's password hash leaves this room. */
const visibleTo = (actor: Actor): SQL => {
  switch (actor.role) {
    case "administrator":
    case "officer":
    case "system":
      return sql`1`
    case "board":
      return sql`${persons.id} = ${actor.personId}`
    case "grantee":
      return sql`${persons.organizationId} = ${actor.organizationId}`
    case "visitor":
      return sql`0`
  }
}

const columns = {
  id: persons.id,
  name: persons.name,
  email: persons.email,
  role: persons.role,
  organizationId: persons.organizationId,
  disabledAt: persons.disabledAt,
  version: persons.version,
}

const personRows = keptFor((actor) =>
  db
    .select(columns)
    .from(persons)
    .where(and(visibleTo(actor), eq(persons.id, given("id")))),
)

export const findPerson = (actor: Actor, id: number): Person | undefined => personRows(actor, "id", { id })[0]

/** @throws Missing */
export const getPerson = (actor: Actor, id: number): Person => {
  const person = findPerson(actor, id)
  if (!person) throw new Missing("person")
  return person
}

export type PersonRow = Person & { organizationName: string | null; hasPassword: boolean; lastSeenAt: string | null; sessionCount: number }

/** A session is over after 8 hours without a request; to the minute, so that who asks again is answered from memory. */
const openSince = (): string => `${instantIn(-8 * 3600).slice(0, 16)}:00.000Z`

const everybody = keptFor(
  (actor, way: "all" | "organization") =>
    db
      .select({
        ...columns,
        organizationName: organizations.name,
        hasPassword: sql<boolean>`${persons.passwordHash} IS NOT NULL`.mapWith(Boolean),
        lastSeenAt: sql<string | null>`(SELECT max(seen_at) FROM sessions WHERE person_id = ${persons.id})`,
        sessionCount: sql<number>`(SELECT count(*) FROM sessions WHERE person_id = ${persons.id} AND ended_at IS NULL AND seen_at > ${given("since")})`,
      })
      .from(persons)
      .leftJoin(organizations, eq(organizations.id, persons.organizationId))
      .where(and(visibleTo(actor), way === "organization" ? eq(persons.organizationId, given("organization")) : undefined))
      .orderBy(asc(persons.name), asc(persons.id)),
  true,
)

/** Everyone the actor sees, or those of one organization, by name. */
export const listPersons = (actor: Actor, of?: { organizationId: number }): PersonRow[] =>
  everybody(actor, of ? "organization" : "all", { since: openSince(), organization: of?.organizationId ?? null })

export type SessionRow = { id: number; browser: string; address: string; createdAt: string; seenAt: string }

const sessionRows = keptQuery(
  () =>
    db
      .select({ id: sessions.id, browser: sessions.browser, address: sessions.address, createdAt: sessions.createdAt, seenAt: sessions.seenAt })
      .from(sessions)
      .where(and(eq(sessions.personId, given("person")), isNull(sessions.endedAt), gt(sessions.seenAt, given("since"))))
      .orderBy(desc(sessions.seenAt)),
  true,
)

/** A person's open sessions, newest first: their own, and for administrators anybody's. */
export const listSessions = (actor: Actor, personId: number): SessionRow[] => {
  if (actor.role !== "administrator" && actor.personId !== personId) return []
  return sessionRows({ person: personId, since: openSince() })
}

/** Of oneself: whether there is a password to change. */
export const personHasPassword = (actor: Actor, id: number): boolean =>
  db
    .select({ has: sql<number>`${persons.passwordHash} IS NOT NULL` })
    .from(persons)
    .where(and(visibleTo(actor), eq(persons.id, id)))
    .get()?.has === 1
