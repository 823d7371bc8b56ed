import { cast, demoPassword } from "#lib/demo/fact/cast"
import type { InventedKey } from "#lib/demo/fact/invented"
import type { OrganizationKey } from "#lib/demo/fact/organizations"
import { type Actor, mintActor, system } from "#lib/kernel/actor"
import { addPerson } from "#lib/person/commands"
import { hashPassword } from "#lib/person/password"

export type CastActors = Record<keyof typeof cast, Actor>

/** The cast get their accounts, and act as themselves from here on. */
export const addCast = async (organizationIds: Record<OrganizationKey | InventedKey, number>): Promise<CastActors> => {
  const passwordHash = await hashPassword(demoPassword)
  const actors = {} as CastActors
  for (const key of Object.keys(cast) as (keyof typeof cast)[]) {
    const { name, email, role, organization } = cast[key]
    const organizationId = organization === null ? null : organizationIds[organization]
    const { id } = addPerson(system, { name, email, role, organizationId, passwordHash })
    actors[key] = mintActor({ role, personId: id, organizationId, name })
  }
  return actors
}
