import type { PersonRole } from "#lib/kernel/actor"

export type Person = {
  id: number
  name: string
  email: string
  role: PersonRole
  organizationId: number | null
  disabledAt: string | null
  version: number
}

export type PersonStanding = "active" | "invited" | "disabled"
export const personStandingLabels: Record<PersonStanding, string> = { active: "Active", invited: "Invited, not yet signed in", disabled: "Disabled" }

/** Where a role starts after signing in. */
export const startOf: Record<PersonRole, string> = { administrator: "/office", officer: "/office", board: "/board", grantee: "/portal" }

/** An invitation is good for so many days; the link of the first administrator for as many hours. */
export const invitationDays = 7
export const firstLinkHours = 24
