"use server"

import { addContact, archiveContact, editContact, restoreContact } from "#lib/contact/commands"
import { addContactInput, contactActInput, editContactInput } from "#lib/contact/input"
import { action } from "#lib/door/action"

const people = ({ organizationId }: { organizationId: number }) => `/office/grantees/${organizationId}/people`

export const addContactAction = action(addContactInput, addContact, { redirectTo: people })
export const editContactAction = action(editContactInput, editContact, { redirectTo: people })
export const archiveContactAction = action(contactActInput, archiveContact)
export const restoreContactAction = action(contactActInput, restoreContact)
