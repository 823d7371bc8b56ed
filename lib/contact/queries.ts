import { and, asc, eq, type SQL, sql } from "drizzle-orm"
import { given, keptFor } from "#db/kept-query"
import { contacts, organizations } from "#db/schema"
import { db, type Read } from "#db/store"
import type { Contact } from "#lib/contact/contact"
import type { Actor } from "#lib/kernel/actor"
import { Missing } from "#lib/kernel/refusal"

const visibleTo = (actor: Actor): SQL => {
  switch (actor.role) {
    case "administrator":
    case "officer":
    case "system":
      return sql`1`
    case "grantee":
      return sql`${contacts.organizationId} = ${actor.organizationId} AND ${contacts.deletedAt} IS NULL
        AND EXISTS (SELECT 1 FROM ${organizations} WHERE ${organizations.id} = ${contacts.organizationId} AND ${organizations.deletedAt} IS NULL)`
    case "board":
    case "visitor":
      return sql`0`
  }
}

const rows = keptFor((actor) =>
  db
    .select()
    .from(contacts)
    .where(and(eq(contacts.organizationId, given("organization")), visibleTo(actor)))
    .orderBy(sql`${contacts.deletedAt} IS NOT NULL`, asc(contacts.name), asc(contacts.id)),
)

/** By name; those that are archived last. */
export const contactsOfOrganization = (actor: Actor, organizationId: number): Contact[] => rows(actor, "organization", { organization: organizationId })

/** @throws Missing */
export const getContact = (actor: Actor, id: number, from: Read = db): Contact => {
  const contact = from
    .select()
    .from(contacts)
    .where(and(eq(contacts.id, id), visibleTo(actor)))
    .get()
  if (!contact) throw new Missing("contact")
  return contact
}
