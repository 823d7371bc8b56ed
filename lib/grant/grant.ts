import type { grants } from "#db/schema/grant"
import type { CaseResult } from "#lib/case/case"

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

/** What a status may become by hand. A cancelled grant can be taken up again; a closed one can be reopened. */
export const grantStatusMoves: Record<GrantStatus, readonly GrantStatus[]> = {
  awarded: ["active", "closed", "cancelled"],
  active: ["awarded", "closing", "closed", "cancelled"],
  closing: ["active", "closed", "cancelled"],
  closed: ["active", "closing"],
  cancelled: ["awarded"],
}

export type Grant = typeof grants.$inferSelect
export type GrantCase = { id: number; title: string; slug: string; result: CaseResult; isPublic: boolean }
/** A grant with what stands beside it in every list. `paidCents` null: older grant, its payments are not recorded. `toPayCents` null: no amount recorded. */
export type FullGrant = Grant & { organizationName: string; organizationSlug: string; cases: GrantCase[] }

/** One fiscal year of an organization's money. Awarded, paid and still to pay are never added to each other. */
export type MoneyYear = {
  fiscalYear: number
  grants: number
  /** Grants of the year whose amount is not recorded. */
  unrecorded: number
  awardedCents: number
  /** Null: of none of the year's grants is a payment recorded. */
  paidCents: number | null
  toPayCents: number
}

/** "Grant of fiscal year 2027" */
export const grantTitle = (grant: { fiscalYear: number }): string => `Grant of fiscal year ${grant.fiscalYear}`

/** Awarded leaves out cancelled grants. `unrecorded` and `paidUnrecorded`: how many grants the sums leave out. */
/** Of `count` grants. */
export type GrantSums = { count: number; awardedCents: number; unrecorded: number; paidCents: number; paidUnrecorded: number; toPayCents: number }
