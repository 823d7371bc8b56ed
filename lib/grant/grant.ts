import type { grants } from "#db/schema/grant"
import type { CaseResult } from "#lib/case/case"
import { formatMoney } from "#lib/kernel/money"

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
const openGrantStatuses = ["awarded", "active", "closing"] as const satisfies readonly GrantStatus[]
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

/** Of `count` grants: awarded leaves out cancelled ones. `unrecorded` and `paidUnrecorded`: how many grants the sums leave out. */
export type GrantSums = { count: number; awardedCents: number; unrecorded: number; paidCents: number; paidUnrecorded: number; toPayCents: number }

/** Of a purpose, as much as a name bears. */
const longestPurpose = 60
const clipped = (text: string) => (text.length > longestPurpose ? `${text.slice(0, longestPurpose).trimEnd()}…` : text)

const distinctions: ((grant: FullGrant) => string | null)[] = [
  ({ cases }) => cases.map(({ title }) => title).join("; ") || null,
  ({ purpose }) => purpose && clipped(purpose),
  ({ amountCents }) => (amountCents === null ? null : formatMoney(amountCents)),
]

/** What stands after "grant of", by the id: "2027"; where the year has several, with what tells them apart: their cases, else what they are for, else the amount. */
export const grantNames = (grants: readonly FullGrant[]): Map<number, string> =>
  new Map(
    [...Map.groupBy(grants, ({ fiscalYear }) => fiscalYear)].flatMap(([fiscalYear, ofYear]) => {
      const telling = ofYear.length > 1 ? distinctions.find((words) => new Set(ofYear.map(words)).size === ofYear.length) : undefined
      return ofYear.map((grant) => {
        const words = telling && distinctions.slice(distinctions.indexOf(telling)).reduce<string | null>((found, each) => found ?? each(grant), null)
        return [grant.id, words ? `${fiscalYear} (${words})` : String(fiscalYear)] as const
      })
    }),
  )
