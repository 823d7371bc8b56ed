import type { z } from "zod"
import { change } from "#db/change"
import { perform } from "#db/perform"
import { contacts } from "#db/schema"
import { type Contact, contactForm } from "#lib/contact/contact"
import type { addContactInput, contactActInput, editContactInput } from "#lib/contact/input"
import { may } from "#lib/contact/policy"
import { getContact } from "#lib/contact/queries"
import type { Actor } from "#lib/kernel/actor"
import { now } from "#lib/kernel/clock"
import type { Permission } from "#lib/kernel/permission"
import { getOrganization } from "#lib/organization/queries"

export const addContact = (actor: Actor, input: z.output<typeof addContactInput>) =>
  perform(
    actor,
    may.add,
    () => getOrganization(actor, input.organizationId),
    (tx, { id: organizationId }) => {
      const { id } = tx
        .insert(contacts)
        .values({ ...input, createdAt: now() })
        .returning({ id: contacts.id })
        .get()
      return { value: { id, organizationId }, about: { noun: "contact", id, organizationId, summary: input.name, after: input } }
    },
  )

type Act = z.output<typeof contactActInput>

const save = (actor: Actor, permission: Permission<Contact>, { id, version }: Act, values: Partial<Contact>) =>
  perform(
    actor,
    permission,
    (tx) => getContact(actor, id, tx),
    (tx, contact) => {
      const { organizationId } = contact
      const changed = change(tx, contacts, contact, version, values, () => contactForm(contact))
      return { value: { id, organizationId }, about: { noun: "contact", id, organizationId, summary: values.name ?? contact.name, ...changed } }
    },
  )

export const editContact = (actor: Actor, { id, version, ...facts }: z.output<typeof editContactInput>) => save(actor, may.edit, { id, version }, facts)
export const archiveContact = (actor: Actor, act: Act) => save(actor, may.archive, act, { deletedAt: now() })
export const restoreContact = (actor: Actor, act: Act) => save(actor, may.restore, act, { deletedAt: null })
