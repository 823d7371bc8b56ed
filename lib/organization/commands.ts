import { and, eq, ne } from "drizzle-orm"
import type { z } from "zod"
import { change } from "#db/change"
import { perform } from "#db/perform"
import { organizationAliases, organizations } from "#db/schema"
import type { Write } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import type { Permission } from "#lib/kernel/permission"
import { Refusal } from "#lib/kernel/refusal"
import { freeSlug } from "#lib/kernel/slug"
import type { addOrganizationInput, editOrganizationInput, organizationActInput } from "#lib/organization/input"
import { type Organization, organizationForm } from "#lib/organization/organization"
import { may } from "#lib/organization/policy"
import { getOrganization } from "#lib/organization/queries"
import { sortName } from "#lib/organization/sort-name"

type AddOrganization = z.output<typeof addOrganizationInput>
type EditOrganization = z.output<typeof editOrganizationInput>
type OrganizationAct = z.output<typeof organizationActInput>

/** One organization under one name: a second of the same name, or of the same EIN, is refused with the field's name. */
const refuseTwins = (tx: Write, { name, ein }: Pick<AddOrganization, "name" | "ein">, id = 0) => {
  const sameName = tx
    .select()
    .from(organizations)
    .where(and(eq(organizations.sortName, sortName(name)), ne(organizations.id, id)))
    .get()
  if (sameName) throw new Refusal(`There is an organization of this name already${sameName.deletedAt ? ", archived" : ""}.`, "name")
  const sameEin =
    ein &&
    tx
      .select()
      .from(organizations)
      .where(and(eq(organizations.ein, ein), ne(organizations.id, id)))
      .get()
  if (sameEin) throw new Refusal(`${sameEin.name} has this EIN.`, "ein")
}

const slugFor = (tx: Write, name: string, id = 0) =>
  freeSlug(
    name,
    (slug) =>
      tx
        .select()
        .from(organizations)
        .where(and(eq(organizations.slug, slug), ne(organizations.id, id)))
        .get() !== undefined,
  )

const keepAliases = (tx: Write, organizationId: number, names: readonly string[]) => {
  tx.delete(organizationAliases).where(eq(organizationAliases.organizationId, organizationId)).run()
  for (const name of names) tx.insert(organizationAliases).values({ organizationId, name }).run()
}

/** Private until published. */
export const addOrganization = (actor: Actor, { aliases, ...facts }: AddOrganization) =>
  perform(
    actor,
    may.add,
    () => null,
    (tx) => {
      refuseTwins(tx, facts)
      const slug = slugFor(tx, facts.name)
      const { id } = tx
        .insert(organizations)
        .values({ ...facts, slug, sortName: sortName(facts.name), createdAt: now() })
        .returning({ id: organizations.id })
        .get()
      keepAliases(tx, id, aliases)
      return {
        value: { id, slug },
        about: { noun: "organization", id, organizationId: id, summary: facts.name, after: { ...facts, aliases: aliases.join("\n") } },
      }
    },
  )

/** The address on the public site follows the name until it is published. */
export const editOrganization = (actor: Actor, { id, version, aliases, ...facts }: EditOrganization) =>
  perform(
    actor,
    may.edit,
    () => getOrganization(actor, id),
    (tx, organization) => {
      refuseTwins(tx, facts, id)
      const slug = organization.publishedAt || organization.name === facts.name ? organization.slug : slugFor(tx, facts.name, id)
      const values = { ...facts, slug, sortName: sortName(facts.name) }
      const { before, after } = change(tx, organizations, organization, version, values, () => organizationForm(organization))
      keepAliases(tx, id, aliases)
      return {
        value: { id, slug },
        about: {
          noun: "organization",
          id,
          organizationId: id,
          summary: facts.name,
          before: { ...before, aliases: organization.aliases.join("\n") },
          after: { ...after, aliases: aliases.join("\n") },
        },
      }
    },
  )

const act =
  (permission: Permission<Organization>, values: () => Partial<Organization>) =>
  (actor: Actor, { id, version }: OrganizationAct) =>
    perform(
      actor,
      permission,
      () => getOrganization(actor, id),
      (tx, organization) => {
        const changed = change(tx, organizations, organization, version, values(), () => organizationForm(organization))
        return { value: { id }, about: { noun: "organization", id, organizationId: id, summary: organization.name, ...changed } }
      },
    )

/** Out of every list, and with it all that belongs to it; nothing is lost. */
export const archiveOrganization = act(may.archive, () => ({ deletedAt: now() }))
export const restoreOrganization = act(may.restore, () => ({ deletedAt: null }))
export const publishOrganization = act(may.publish, () => ({ publishedAt: now() }))
export const unpublishOrganization = act(may.unpublish, () => ({ publishedAt: null }))
