/** `visitor` is anyone not signed in, `system` is a job or an import. */
export const roles = ["administrator", "officer", "board", "grantee", "visitor", "system"] as const
export type Role = (typeof roles)[number]

/** Roles that a person can be given. */
export const personRoles = ["administrator", "officer", "board", "grantee"] as const
export type PersonRole = (typeof personRoles)[number]

export const roleLabels: Record<Role, string> = {
  administrator: "Administrator",
  officer: "Program officer",
  board: "Board member",
  grantee: "Grantee staff",
  visitor: "Visitor",
  system: "Lodestar",
}

declare const minted: unique symbol

/** Who is asking. Branded: only the door, the demo and the tests mint one, through `mintActor`. */
export type Actor = {
  readonly role: Role
  readonly personId: number | null
  /** Set for grantee staff, and only for them: the one organization that exists for them. */
  readonly organizationId: number | null
  readonly name: string
  readonly [minted]: true
}

/** Somebody who can sign in. */
export type PersonActor = Actor & { readonly role: PersonRole }

export const mintActor: {
  (person: Omit<PersonActor, typeof minted>): PersonActor
  (actor: Omit<Actor, typeof minted>): Actor
} = (actor: Omit<Actor, typeof minted>) => actor as PersonActor

/** The same person with the eyes of a board member, who sees less than staff. */
export const asBoard = (actor: Actor): PersonActor => mintActor({ ...actor, role: "board" })

export const visitor = mintActor({ role: "visitor", personId: null, organizationId: null, name: "Visitor" })
export const system = mintActor({ role: "system", personId: null, organizationId: null, name: "Lodestar" })

/** The foundation's staff: administrators and program officers; jobs act with their reach. */
export const isStaff = (actor: Actor): boolean => actor.role === "administrator" || actor.role === "officer" || actor.role === "system"
