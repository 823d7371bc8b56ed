"use server"

import { action } from "#lib/door/action"
import {
  addOrganization,
  archiveOrganization,
  editOrganization,
  publishOrganization,
  restoreOrganization,
  unpublishOrganization,
} from "#lib/organization/commands"
import { addOrganizationInput, editOrganizationInput, organizationActInput } from "#lib/organization/input"

export const addOrganizationAction = action(addOrganizationInput, addOrganization, { redirectTo: ({ id }) => `/office/grantees/${id}` })
export const editOrganizationAction = action(editOrganizationInput, editOrganization, { redirectTo: ({ id }) => `/office/grantees/${id}` })
export const archiveOrganizationAction = action(organizationActInput, archiveOrganization)
export const restoreOrganizationAction = action(organizationActInput, restoreOrganization)
export const publishOrganizationAction = action(organizationActInput, publishOrganization)
export const unpublishOrganizationAction = action(organizationActInput, unpublishOrganization)
