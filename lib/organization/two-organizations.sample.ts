import { openStore } from "#db/store"
import { officer } from "#lib/demo/cast-actors"
import { setClock } from "#lib/kernel/clock"
import { addOrganization, publishOrganization } from "#lib/organization/commands"
import { getOrganization } from "#lib/organization/queries"

const facts = { aliases: [], parentName: null, ein: null, standing: null, address: null, state: null, website: null, description: null }

/** In memory, on March 25, 2027: Harbor Legal Aid (1, the grantee of the cast) and Prairie Counsel (2, the stranger's), both public. */
export const openTwoOrganizations = (): void => {
  openStore(":memory:")
  setClock("2027-03-25T15:00:00Z")
  for (const name of ["Harbor Legal Aid", "Prairie Counsel"]) {
    const { id } = addOrganization(officer, { ...facts, name })
    publishOrganization(officer, { id, version: getOrganization(officer, id).version })
  }
}
