import { addCase } from "#lib/case/commands"
import { addContact } from "#lib/contact/commands"
import { type InventedKey, inventedOrganizations } from "#lib/demo/fact/invented"
import { datedDocket, type InventedCaseKey, inventedCases } from "#lib/demo/fact/invented-cases"
import { caseInput, keysOf } from "#lib/demo/past"
import { system } from "#lib/kernel/actor"
import { addOrganization, publishOrganization } from "#lib/organization/commands"
import { getOrganization } from "#lib/organization/queries"

/** The organizations that do not exist, with their contacts; public from their first grant's publication on. */
export const addInvented = (): Record<InventedKey, number> => {
  const ids = {} as Record<InventedKey, number>
  for (const key of keysOf(inventedOrganizations)) {
    const { contacts, aliases, ...facts } = inventedOrganizations[key]
    const { id } = addOrganization(system, { ...facts, aliases: [...aliases] })
    for (const contact of contacts) addContact(system, { ...contact, organizationId: id })
    publishOrganization(system, { id, version: getOrganization(system, id).version })
    ids[key] = id
  }
  return ids
}

export const addInventedCases = (organizationIds: Record<InventedKey, number>, thisYear: number): Record<InventedCaseKey, number> => {
  const ids = {} as Record<InventedCaseKey, number>
  for (const key of keysOf(inventedCases)) {
    const { dockets, ...fact } = inventedCases[key]
    const dated = { ...fact, dockets: dockets.map((docket) => datedDocket(docket, thisYear)) }
    ids[key] = addCase(system, caseInput(dated, organizationIds[fact.organization])).id
  }
  return ids
}
