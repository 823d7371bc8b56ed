import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm"
import { given, keptFor, keptQuery } from "#db/kept-query"
import { organizationAliases, organizations } from "#db/schema"
import { db } from "#db/store"
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

const rowsOf = keptFor((actor, by: "id" | "slug") =>
  db
    .select()
    .from(organizations)
    .where(and(eq(organizations[by], given("asked")), visibleTo(actor))),
)

const aliasRows = keptQuery(() =>
  db
    .select({ name: organizationAliases.name })
    .from(organizationAliases)
    .where(eq(organizationAliases.organizationId, given("organization")))
    .orderBy(asc(organizationAliases.name)),
)

const find = (actor: Actor, by: "id" | "slug", asked: number | string): Organization | undefined => {
  const [row] = rowsOf(actor, by, { asked })
  return row && { ...row, aliases: aliasRows({ organization: row.id }).map(({ name }) => name) }
}

export const findOrganization = (actor: Actor, id: number): Organization | undefined => find(actor, "id", id)

export const findOrganizationBySlug = (actor: Actor, slug: string): Organization | undefined => find(actor, "slug", slug)

/** @throws Missing */
export const getOrganization = (actor: Actor, id: number): Organization => {
  const organization = findOrganization(actor, id)
  if (!organization) throw new Missing("organization")
  return organization
}

export type Neighbour = Pick<Organization, "id" | "slug" | "name">

const beside = { previous: { compare: sql`<`, order: desc }, next: { compare: sql`>`, order: asc } }
const neighbourRows = keptFor((actor, way: keyof typeof beside) => {
  const { compare, order } = beside[way]
  return db
    .select({ id: organizations.id, slug: organizations.slug, name: organizations.name })
    .from(organizations)
    .where(
      and(
        visibleTo(actor),
        sql`${organizations.deletedAt} IS NULL`,
        sql`(${organizations.sortName}, ${organizations.id}) ${compare} (${given("sortName")}, ${given("id")})`,
      ),
    )
    .orderBy(order(organizations.sortName), order(organizations.id))
    .limit(1)
})

/** The organizations before and after this one by name, of those that the actor sees and that are not archived. */
export const neighbours = (
  actor: Actor,
  { id, sortName: name }: Pick<Organization, "id" | "sortName">,
): { previous: Neighbour | undefined; next: Neighbour | undefined } => ({
  previous: neighbourRows(actor, "previous", { sortName: name, id })[0],
  next: neighbourRows(actor, "next", { sortName: name, id })[0],
})

const optionRows = keptFor((actor) =>
  db
    .select({ id: organizations.id, name: organizations.name })
    .from(organizations)
    .where(
      and(
        visibleTo(actor),
        sql`${organizations.deletedAt} IS NULL`,
        sql`${organizations.sortName} >= ${given("start")}`,
        sql`${organizations.sortName} < ${given("end")}`,
      ),
    )
    .orderBy(asc(organizations.sortName), asc(organizations.id))
    .limit(500),
)

/** For a field that chooses an organization: by name, at most 500, of those whose name begins with `q`. */
export const organizationOptions = (actor: Actor, q = ""): { value: string; label: string }[] => {
  const start = sortName(q)
  return optionRows(actor, "all", { start, end: `${start}\u{10FFFF}` }).map(({ id, name }) => ({ value: String(id), label: name }))
}
