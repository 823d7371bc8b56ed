import type { InventedKey } from "#lib/demo/fact/invented"
import type { OrganizationKey } from "#lib/demo/fact/organizations"
import type { PersonRole } from "#lib/kernel/actor"

export type CastMember = { name: string; email: string; role: PersonRole; organization: OrganizationKey | InventedKey | null }

/** Opens every account of the demo, and of the demo only. */
export const demoPassword = "lodestar-demo-2026"

/** The one cast of the demo, the tests and the seeds. All of them are invented. */
export const cast = {
  administrator: { name: "Miriam Castellan", email: "admin@lodestar.test", role: "administrator", organization: null },
  officer: { name: "Owen Marlowe", email: "officer@lodestar.test", role: "officer", organization: null },
  board: { name: "Judith Abernathy", email: "board@lodestar.test", role: "board", organization: null },
  secondBoard: { name: "Theodore Okonjo", email: "board2@lodestar.test", role: "board", organization: null },
  thirdBoard: { name: "Lucille Brandt", email: "board3@lodestar.test", role: "board", organization: null },
  /** Signs in for the seed's grantee, where nobody of this name works: the name says so wherever it is shown. */
  grantee: { name: "Noa Lindgren (invented)", email: "grantee@lodestar.test", role: "grantee", organization: "nationalImmigrantJusticeCenter" },
  secondGrantee: { name: "Priya Raman", email: "grantee2@lodestar.test", role: "grantee", organization: "lanternStreet" },
} as const satisfies Record<string, CastMember>

/** The accounts that the demo shows where one signs in. */
export const demoAccounts: readonly { email: string; what: string }[] = [
  { email: cast.administrator.email, what: "Administrator" },
  { email: cast.officer.email, what: "Program officer" },
  { email: cast.board.email, what: "Board member" },
  { email: cast.grantee.email, what: "Staff of the Heartland Alliance National Immigrant Justice Center (invented person)" },
  { email: cast.secondGrantee.email, what: "Staff of an invented grantee, with something overdue" },
]
