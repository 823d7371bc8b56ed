import { and, eq, isNull } from "drizzle-orm"
import { calendarFeeds } from "#db/schema"
import { db } from "#db/store"
import { feedHash } from "#lib/calendar/commands"
import type { DueEntry } from "#lib/calendar/due"
import { type CalendarEntry, calendarSources } from "#lib/calendar/source"
import { courtDateKindLabels } from "#lib/case/court-date"
import { courtDatesDue, type DateOfCase } from "#lib/case/court-date-queries"
import type { Actor } from "#lib/kernel/actor"
import type { Instant } from "#lib/kernel/clock"
import { addDays, type Day, day } from "#lib/kernel/day"
import type { ListState } from "#lib/kernel/list"
import { formatMoney } from "#lib/kernel/money"
import { type FullPayment, paymentStatusLabels, stillWaits, waitingWords } from "#lib/payment/payment"
import { paymentsDue } from "#lib/payment/queries"
import { findReader } from "#lib/person/reader"
import { requirementsDue, requirementsLate } from "#lib/requirement/list-queries"
import { type Requirement, requirementKindLabels } from "#lib/requirement/requirement"

/** More than anybody reads in one view; whoever sees them narrows the filters. */
const most = 500

/** How many days are left is for today alone, so a sheet of paper does not say it. */
const isOnlyToCome = ({ state, isOwed, reportStatus, standing }: Requirement) => state === "open" && isOwed && reportStatus === null && !standing.isOverdue

const ofRequirement = (requirement: Requirement): DueEntry => {
  const { id, kind, dueOn, organizationName, standing } = requirement
  return {
    key: `requirement ${id}`,
    on: dueOn,
    href: `/office/requirements/${id}`,
    what: requirementKindLabels[kind],
    whose: organizationName,
    word: standing.word,
    remark: isOnlyToCome(requirement) ? null : standing.word,
    tone: standing.tone,
  }
}

const ofPayment = (payment: FullPayment): DueEntry[] => {
  if (payment.dueOn === null) return []
  const waiting = stillWaits(payment) ? waitingWords(payment) : null
  return [
    {
      key: `payment ${payment.id}`,
      on: payment.dueOn,
      href: `/office/payments/${payment.id}`,
      what: `${payment.direction === "back" ? "Money back" : "Payment"} of ${formatMoney(payment.amountCents)}`,
      whose: payment.organizationName,
      word: waiting ?? paymentStatusLabels[payment.status],
      remark: waiting,
      tone: waiting ? "attention" : "plain",
    },
  ]
}

const ofCourtDate = ({ id, caseId, kind, happensOn, title, organizationName, words }: DateOfCase): DueEntry => ({
  key: `court date ${id}`,
  on: happensOn,
  href: `/office/cases/${caseId}`,
  what: courtDateKindLabels[kind],
  whose: `${title}, ${organizationName}`,
  word: words ?? "",
  remark: words,
  tone: "plain",
})

/** Filters that speak of requirements alone leave payments and dates in court out. */
const wantsAll = ({ filters: { standing = [], kind = [] } }: ListState) => standing.length === 0 && kind.length === 0

const inOrder = (entries: readonly DueEntry[]) => entries.toSorted((one, other) => one.on.localeCompare(other.on))

/** All that is due from one day to another of the grants that the filters leave, payments and dates in court too, in the order of the days. `isCut`: there is more. */
export const dueEntries = (actor: Actor, state: ListState, from: Day, to: Day): { entries: DueEntry[]; isCut: boolean } => {
  const lists = [
    requirementsDue(actor, state, from, to, most + 1).map(ofRequirement),
    wantsAll(state) ? paymentsDue(actor, state, from, to, most + 1).flatMap(ofPayment) : [],
    wantsAll(state) ? courtDatesDue(actor, state, from, to, most + 1).map(ofCourtDate) : [],
  ]
  const entries = lists.flatMap((list) => list.slice(0, most))
  return { entries: inOrder(entries), isCut: lists.some((list) => list.length > most) }
}

/** As many as anybody reads before the weeks to come. */
const mostLate = 50
const firstDay = day("1900-01-01")

/** What is open since before a day, planned payments too, in the order of the days. `count`: of all such requirements; `isCut`: there is more than is here. */
export const lateEntries = (actor: Actor, state: ListState, before: Day): { entries: DueEntry[]; count: number; isCut: boolean } => {
  const { rows, count } = requirementsLate(actor, state, before, mostLate)
  const payments = wantsAll(state) ? paymentsDue(actor, state, firstDay, addDays(before, -1), mostLate + 1) : []
  const entries = [...rows.map(ofRequirement), ...payments.slice(0, mostLate).flatMap(ofPayment)]
  return { entries: inOrder(entries), count, isCut: count > rows.length || payments.length > mostLate }
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
