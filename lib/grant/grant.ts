export const grantStatuses = ["awarded", "active", "closing", "closed", "cancelled"] as const
export type GrantStatus = (typeof grantStatuses)[number]
export const grantStatusLabels: Record<GrantStatus, string> = {
  awarded: "Awarded",
  active: "Active",
  closing: "Closing",
  closed: "Closed",
  cancelled: "Cancelled",
}

/** Grants on which money may still be owed. A closed or cancelled grant owes nothing. */
export const openGrantStatuses = ["awarded", "active", "closing"] as const satisfies readonly GrantStatus[]
export const isOpenGrant = (status: GrantStatus): boolean => (openGrantStatuses as readonly GrantStatus[]).includes(status)
