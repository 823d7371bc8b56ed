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

/** What an event says of a person. */
export const about = ({ id, organizationId }: Pick<Person, "id" | "organizationId">, summary: string) => ({ noun: "person", id, organizationId, summary })

export type PersonStanding = "active" | "invited" | "disabled"
export const personStandingLabels: Record<PersonStanding, string> = { active: "Active", invited: "Invited", disabled: "Disabled" }

/** Where a role starts after signing in. */
export const startOf: Record<PersonRole, string> = { administrator: "/office", officer: "/office", board: "/board", grantee: "/portal" }

const areasOf: Record<PersonRole, readonly string[]> = {
  administrator: ["office", "board"],
  officer: ["office", "board"],
  board: ["board"],
  grantee: ["portal"],
}

/** Where signing in leads: back to where the way began, unless that is another role's; files are no page to stay on. */
export const wayOf = (role: PersonRole, next: string | null | undefined): string => {
  const area = /^\/(office|board|portal|files)\b/.exec(next ?? "")?.[1]
  return next && (area === undefined || areasOf[role].includes(area)) ? next : startOf[role]
}

/** An invitation is good for so many days; the link of the first administrator for as many hours. */
export const invitationDays = 7
export const firstLinkHours = 24
