import { sql } from "drizzle-orm"
import { index, integer, text, uniqueIndex } from "drizzle-orm/sqlite-core"
import { id, instant, oneOf, table, version, words } from "#db/column"
import { standings } from "#lib/organization/organization"

export const organizations = table(
  "organizations",
  {
    id: id(),
    slug: words("slug"),
    name: words("name"),
    /** Without a leading "The", folded (lib/organization/sort-name.ts). */
    sortName: words("sort_name"),
    parentName: text("parent_name"),
    ein: text("ein"),
    standing: oneOf("standing", standings),
    address: text("address"),
    /** The state of the address, two letters, for the board's figures. */
    state: text("state"),
    website: text("website"),
    description: text("description"),
    publishedAt: instant("published"),
    createdAt: instant("created").notNull(),
    deletedAt: instant("deleted"),
    version: version(),
  },
  (organization) => [
    uniqueIndex("organizations_slug").on(organization.slug),
    uniqueIndex("organizations_ein").on(organization.ein),
    index("organizations_archived").on(organization.id).where(sql`deleted_at IS NOT NULL`),
    index("organizations_sort").on(organization.sortName, organization.id),
    index("organizations_public").on(organization.sortName, organization.id).where(sql`published_at IS NOT NULL AND deleted_at IS NULL`),
  ],
)

/** Other spellings under which the organization is found. */
export const organizationAliases = table(
  "organization_aliases",
  {
    id: id(),
    organizationId: integer("organization_id")
      .notNull()
      .references(() => organizations.id),
    name: words("name"),
  },
  (alias) => [uniqueIndex("organization_aliases_name").on(alias.organizationId, alias.name)],
)

export const contacts = table(
  "contacts",
  {
    id: id(),
    organizationId: integer("organization_id")
      .notNull()
      .references(() => organizations.id),
    name: words("name"),
    title: text("title"),
    email: text("email"),
    phone: text("phone"),
    createdAt: instant("created").notNull(),
    deletedAt: instant("deleted"),
    version: version(),
  },
  (contact) => [index("contacts_organization").on(contact.organizationId, contact.name), index("contacts_email").on(sql`${contact.email} COLLATE NOCASE`)],
)
