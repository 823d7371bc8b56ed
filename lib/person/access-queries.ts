import { and, asc, count, eq, isNull, type SQL, sql } from "drizzle-orm"
import { given, keptFor } from "#db/kept-query"
import { accessRequests, contacts, organizations } from "#db/schema"
import { db, type Read } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import { Missing } from "#lib/kernel/refusal"
import type { AccessRequest } from "#lib/person/access"
import { type NamedContact, namedContacts } from "#lib/person/named"

const visibleTo = (actor: Actor): SQL => {
  switch (actor.role) {
    case "administrator":
    case "officer":
    case "system":
      return sql`1`
    case "grantee":
      return sql`${accessRequests.organizationId} = ${actor.organizationId}`
    case "board":
    case "visitor":
      return sql`0`
  }
}

const waitingRows = keptFor((actor) =>
  db
    .select()
    .from(accessRequests)
    .where(and(eq(accessRequests.organizationId, given("organization")), isNull(accessRequests.decision), visibleTo(actor)))
    .orderBy(asc(accessRequests.id)),
)

/** Those of an organization that wait for an answer, oldest first. */
export const accessRequestsOf = (actor: Actor, organizationId: number): AccessRequest[] => waitingRows(actor, "organization", { organization: organizationId })

const waitingPlaces = keptFor((actor) =>
  db
    .select({ organizationId: organizations.id, name: organizations.name, count: count() })
    .from(accessRequests)
    .innerJoin(organizations, eq(organizations.id, accessRequests.organizationId))
    .where(and(isNull(accessRequests.decision), isNull(organizations.deletedAt), visibleTo(actor)))
    .groupBy(organizations.id)
    .orderBy(asc(sql`min(${accessRequests.id})`)),
)

export type WaitingPlace = { organizationId: number; name: string; count: number }

/** Each organization that somebody asks to be invited to, and how many ask; where it is oldest first. */
export const placesWithRequests = (actor: Actor): WaitingPlace[] => waitingPlaces(actor, "all", {})

/** @throws Missing */
export const getAccessRequest = (actor: Actor, id: number, from: Read = db): AccessRequest => {
  const request = from
    .select()
    .from(accessRequests)
    .where(and(eq(accessRequests.id, id), visibleTo(actor)))
    .get()
  if (!request) throw new Missing("request")
  return request
}

/** @throws Missing for one who can't sign in, or is of another organization */
export const getNamedContact = (actor: Actor, id: number, from: Read = db): NamedContact => {
  const contact = from.select({ organizationId: contacts.organizationId }).from(contacts).where(eq(contacts.id, id)).get()
  const isOwn = actor.role !== "grantee" || contact?.organizationId === actor.organizationId
  const found = contact && isOwn ? namedContacts(contact.organizationId).find((each) => each.id === id) : undefined
  if (!found) throw new Missing("contact")
  return found
}

export type Place = { id: number; name: string; deletedAt: string | null }

/** The organization whose access is kept. @throws Missing for anybody else's */
export const getPlace = (actor: Actor, id: number, from: Read = db): Place => {
  const place = from
    .select({ id: organizations.id, name: organizations.name, deletedAt: organizations.deletedAt })
    .from(organizations)
    .where(and(eq(organizations.id, id), actor.role === "grantee" ? sql`${organizations.id} = ${actor.organizationId}` : undefined))
    .get()
  if (!place) throw new Missing("organization")
  return place
}
