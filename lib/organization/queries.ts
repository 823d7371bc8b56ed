import { and, asc, desc, eq, gt, lt, or, type SQL, sql } from "drizzle-orm"
import { organizationAliases, organizations } from "#db/schema"
import { db, type Read } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import { Missing } from "#lib/kernel/refusal"
import type { Organization } from "#lib/organization/organization"
import { sortName } from "#lib/organization/sort-name"

const visibleTo = (actor: Actor): SQL => {
  switch (actor.role) {
    case "administrator":
    case "officer":
    case "system":
      return sql`1`
    case "board":
      return sql`${organizations.deletedAt} IS NULL`
    case "grantee":
      return sql`${organizations.id} = ${actor.organizationId} AND ${organizations.deletedAt} IS NULL`
    case "visitor":
      return sql`${organizations.publishedAt} IS NOT NULL AND ${organizations.deletedAt} IS NULL`
  }
}

const find = (actor: Actor, condition: SQL, from: Read): Organization | undefined => {
  const row = from
    .select()
    .from(organizations)
    .where(and(condition, visibleTo(actor)))
    .get()
  if (!row) return undefined
  const aliases = from
    .select({ name: organizationAliases.name })
    .from(organizationAliases)
    .where(eq(organizationAliases.organizationId, row.id))
    .orderBy(asc(organizationAliases.name))
    .all()
  return { ...row, aliases: aliases.map(({ name }) => name) }
}

export const findOrganization = (actor: Actor, id: number, from: Read = db): Organization | undefined => find(actor, eq(organizations.id, id), from)

export const findOrganizationBySlug = (actor: Actor, slug: string, from: Read = db): Organization | undefined => find(actor, eq(organizations.slug, slug), from)

/** @throws Missing */
export const getOrganization = (actor: Actor, id: number, from: Read = db): Organization => {
  const organization = findOrganization(actor, id, from)
  if (!organization) throw new Missing("organization")
  return organization
}

export type Neighbour = Pick<Organization, "id" | "slug" | "name">

/** The organizations before and after this one by name, of those that the actor sees and that are not archived. */
export const neighbours = (
  actor: Actor,
  organization: Pick<Organization, "id" | "sortName">,
): { previous: Neighbour | undefined; next: Neighbour | undefined } => {
  const there = and(visibleTo(actor), sql`${organizations.deletedAt} IS NULL`)
  const { id, sortName: name } = organization
  const columns = { id: organizations.id, slug: organizations.slug, name: organizations.name }
  const before = or(lt(organizations.sortName, name), and(eq(organizations.sortName, name), lt(organizations.id, id)))
  const after = or(gt(organizations.sortName, name), and(eq(organizations.sortName, name), gt(organizations.id, id)))
  return {
    previous: db.select(columns).from(organizations).where(and(there, before)).orderBy(desc(organizations.sortName), desc(organizations.id)).limit(1).get(),
    next: db.select(columns).from(organizations).where(and(there, after)).orderBy(asc(organizations.sortName), asc(organizations.id)).limit(1).get(),
  }
}

/** For a field that chooses an organization: by name, at most 500, of those whose name begins with `q`. */
export const organizationOptions = (actor: Actor, q = ""): { value: string; label: string }[] => {
  const start = sortName(q)
  return db
    .select({ id: organizations.id, name: organizations.name })
    .from(organizations)
    .where(
      and(
        visibleTo(actor),
        sql`${organizations.deletedAt} IS NULL`,
        sql`${organizations.sortName} >= ${start}`,
        sql`${organizations.sortName} < ${`${start}\u{10FFFF}`}`,
      ),
    )
    .orderBy(asc(organizations.sortName), asc(organizations.id))
    .limit(500)
    .all()
    .map(({ id, name }) => ({ value: String(id), label: name }))
}
