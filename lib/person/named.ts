import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm"
import { given, keptQuery } from "#db/kept-query"
import { contacts, organizations, persons } from "#db/schema"
import { db, type Read } from "#db/store"
import type { PersonRole } from "#lib/kernel/actor"

/** Somebody to whom a code may go: a person, or a contact who becomes one with the first code. */
export type Named = {
  name: string
  email: string
  role: PersonRole
  organizationId: number | null
} & ({ personId: number; contactId: null } | { personId: null; contactId: number })

/** Staff have a password: a mailbox alone does not open what the foundation keeps about everyone. */
const codeRoles: readonly PersonRole[] = ["grantee", "board"]

const goneAt = sql<string | null>`coalesce(${persons.disabledAt}, ${organizations.deletedAt})`

/**
 * Whom an address belongs to that staff or a member have named; of this organization, if one is given. Never a disabled person, never one of an
 * archived organization, and never an address that is a contact's of several organizations, unless one is given.
 */
export const findNamed = (email: string, organizationId?: number, from: Read = db): Named | undefined => {
  const person = from
    .select({ id: persons.id, name: persons.name, email: persons.email, role: persons.role, organizationId: persons.organizationId, goneAt })
    .from(persons)
    .leftJoin(organizations, eq(organizations.id, persons.organizationId))
    .where(sql`${persons.email} = ${email} COLLATE NOCASE`)
    .get()
  if (person) {
    const { id, goneAt: gone, ...rest } = person
    const isAsked = organizationId === undefined || person.organizationId === organizationId
    return !gone && isAsked && codeRoles.includes(person.role) ? { ...rest, personId: id, contactId: null } : undefined
  }
  const known = from
    .select({ id: contacts.id, name: contacts.name, email: contacts.email, organizationId: contacts.organizationId })
    .from(contacts)
    .innerJoin(organizations, eq(organizations.id, contacts.organizationId))
    .where(
      and(
        sql`${contacts.email} = ${email} COLLATE NOCASE`,
        isNull(contacts.deletedAt),
        isNull(organizations.deletedAt),
        organizationId === undefined ? undefined : eq(contacts.organizationId, organizationId),
      ),
    )
    .all()
  const [first] = known
  if (!first || new Set(known.map((contact) => contact.organizationId)).size > 1) return undefined
  return { name: first.name, email, role: "grantee", organizationId: first.organizationId, personId: null, contactId: first.id }
}

/** A contact of an organization to whom a code may go. */
export type NamedContact = { id: number; name: string; email: string; organizationId: number }

const contactRows = keptQuery(() =>
  db
    .select({ id: contacts.id, name: contacts.name, email: sql<string>`${contacts.email}`, organizationId: contacts.organizationId })
    .from(contacts)
    .where(
      and(
        eq(contacts.organizationId, given("organization")),
        isNull(contacts.deletedAt),
        isNotNull(contacts.email),
        sql`NOT EXISTS (SELECT 1 FROM ${persons} WHERE ${persons.email} = ${contacts.email} COLLATE NOCASE)`,
      ),
    )
    .orderBy(asc(contacts.name), asc(contacts.id)),
)

/** Contacts whose address is nobody's yet: their first code makes a person of them. */
export const namedContacts = (organizationId: number): NamedContact[] => contactRows({ organization: organizationId })

const memberRows = keptQuery(() =>
  db
    .select({ id: persons.id })
    .from(persons)
    .where(and(eq(persons.organizationId, given("organization")), isNull(persons.disabledAt)))
    .limit(1),
)

export const canAnybodySignIn = (organizationId: number): boolean =>
  memberRows({ organization: organizationId }).length > 0 || namedContacts(organizationId).length > 0
