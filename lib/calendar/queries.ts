import { and, eq, isNull } from "drizzle-orm"
import { calendarFeeds } from "#db/schema"
import { db } from "#db/store"
import { feedHash } from "#lib/calendar/commands"
import type { DueEntry } from "#lib/calendar/due"
import { type CalendarEntry, calendarSources } from "#lib/calendar/source"
import type { Actor } from "#lib/kernel/actor"
import type { Instant } from "#lib/kernel/clock"
import type { Day } from "#lib/kernel/day"
import type { ListState } from "#lib/kernel/list"
import { formatMoney } from "#lib/kernel/money"
import { type FullPayment, paymentStatusLabels, stillWaits, waitingWords } from "#lib/payment/payment"
import { paymentsDue } from "#lib/payment/queries"
import { findReader } from "#lib/person/reader"
import { requirementsDue } from "#lib/requirement/list-queries"
import { type Requirement, requirementKindLabels } from "#lib/requirement/requirement"

/** More than anybody reads in one view; whoever sees them narrows the filters. */
const most = 500

const ofRequirement = ({ id, kind, dueOn, organizationName, standing }: Requirement): DueEntry => ({
  key: `requirement ${id}`,
  on: dueOn,
  href: `/office/requirements/${id}`,
  what: requirementKindLabels[kind],
  organizationName,
  word: standing.word,
  tone: standing.tone,
})

const ofPayment = (payment: FullPayment): DueEntry[] =>
  payment.dueOn === null
    ? []
    : [
        {
          key: `payment ${payment.id}`,
          on: payment.dueOn,
          href: `/office/payments/${payment.id}`,
          what: `${payment.direction === "back" ? "Money back" : "Payment"} of ${formatMoney(payment.amountCents)}`,
          organizationName: payment.organizationName,
          word: stillWaits(payment) ? (waitingWords(payment) ?? "") : paymentStatusLabels[payment.status],
          tone: stillWaits(payment) ? "attention" : "plain",
        },
      ]

/** Filters that speak of requirements alone leave payments out. */
const wantsPayments = ({ filters: { standing = [], kind = [] } }: ListState) => standing.length === 0 && kind.length === 0

/** All that is due from one day to another of the grants that the filters leave, payments too, in the order of the days. `isCut`: there is more. */
export const dueEntries = (actor: Actor, state: ListState, from: Day, to: Day): { entries: DueEntry[]; isCut: boolean } => {
  const requirements = requirementsDue(actor, state, from, to, most + 1)
  const payments = wantsPayments(state) ? paymentsDue(actor, state, from, to, most + 1) : []
  const entries = [...requirements.slice(0, most).map(ofRequirement), ...payments.slice(0, most).flatMap(ofPayment)]
  return { entries: entries.toSorted((one, other) => one.on.localeCompare(other.on)), isCut: requirements.length > most || payments.length > most }
}

/** Since when a person's calendar has an address; null: it has none. */
export const feedSince = (actor: Actor): Instant | null =>
  db
    .select({ createdAt: calendarFeeds.createdAt })
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.personId, actor.personId ?? 0), isNull(calendarFeeds.revokedAt)))
    .get()?.createdAt ?? null

/** All that a person's calendar holds, by the secret of its address. Undefined for one that is unknown or revoked, and for a disabled person's. */
export const calendarByToken = (token: string): CalendarEntry[] | undefined => {
  const feed = db
    .select({ personId: calendarFeeds.personId })
    .from(calendarFeeds)
    .where(and(eq(calendarFeeds.tokenHash, feedHash(token)), isNull(calendarFeeds.revokedAt)))
    .get()
  const actor = feed && findReader(feed.personId)
  return actor && calendarSources.flatMap((source) => source(actor))
}
