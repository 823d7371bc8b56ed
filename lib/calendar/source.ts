import { inArray, sql } from "drizzle-orm"
import { events } from "#db/schema"
import { db } from "#db/store"
import { courtDateKindLabels } from "#lib/case/court-date"
import { courtDatesFrom } from "#lib/case/court-date-queries"
import { type Actor, isStaff } from "#lib/kernel/actor"
import type { Instant } from "#lib/kernel/clock"
import { addDays, type Day, day } from "#lib/kernel/day"
import { formatMoney } from "#lib/kernel/money"
import { stillWaits, waitingWords } from "#lib/payment/payment"
import { paymentsDue, paymentsOfOrganization } from "#lib/payment/queries"
import { requirementsFrom } from "#lib/requirement/list-queries"
import { coverage, requirementKindLabels } from "#lib/requirement/requirement"
import { today } from "#lib/setting/queries"

/** One all-day entry of a person's calendar. `key` stays the same for as long as the record lives; `version` grows with each change of it. */
export type CalendarEntry = {
  key: string
  on: Day
  title: string
  description: string
  path: string
  version: number
  changedAt: Instant
  isCancelled: boolean
}

/** What a person's calendar holds of one kind of record: only what exists for that person. */
export type CalendarSource = (actor: Actor) => CalendarEntry[]

/** Past entries stay for so long. */
const pastDays = 90
/** So many are read; who needs more reads the list. */
const most = 2000
const farAway = day("2300-01-01")
const since = () => addDays(today(), -pastDays)

/** When each record was last changed, by its events. */
const changedAt = (noun: string, ids: readonly number[]): Map<number, Instant> =>
  new Map(
    db
      .select({ id: sql<number>`${events.nounId}`, at: sql<Instant>`max(${events.at})` })
      .from(events)
      .where(sql`${events.noun} = ${noun} AND ${inArray(events.nounId, [...ids])}`)
      .groupBy(events.nounId)
      .all()
      .map(({ id, at }) => [id, at]),
  )

const placeOf = (actor: Actor) => (isStaff(actor) ? "/office" : "/portal")

const requirements: CalendarSource = (actor) => {
  const rows = requirementsFrom(actor, since(), most)
  const changed = changedAt(
    "requirement",
    rows.map(({ id }) => id),
  )
  return rows.map((row) => {
    const period = coverage(row.coversFrom, row.coversTo)
    const of = isStaff(actor) ? `${requirementKindLabels[row.kind]}, ${row.organizationName}` : requirementKindLabels[row.kind]
    return {
      key: `requirement-${row.id}`,
      on: row.dueOn,
      title: row.state === "met" ? `${of} (done)` : of,
      description: `Grant of fiscal year ${row.fiscalYear}.${period ? ` Covers ${period}.` : ""}`,
      path: `${placeOf(actor)}/requirements/${row.id}`,
      version: row.version,
      changedAt: changed.get(row.id) ?? row.createdAt,
      isCancelled: row.state === "waived" || row.isArchived || (row.state === "open" && !row.isOwed),
    }
  })
}

const everything = { q: "", sort: null, page: 1, pageSize: 50, columns: null, filters: {} }

const payments: CalendarSource = (actor) => {
  const own = actor.role === "grantee" && actor.organizationId !== null ? paymentsOfOrganization(actor, actor.organizationId) : []
  const rows = isStaff(actor) ? paymentsDue(actor, everything, since(), farAway, most) : own.filter(({ status }) => status !== "paid")
  const changed = changedAt(
    "payment",
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row) => {
    if (row.dueOn === null || row.dueOn < since()) return []
    const what = `${row.direction === "back" ? "Money back" : "Payment"} of ${formatMoney(row.amountCents)}`
    return [
      {
        key: `payment-${row.id}`,
        on: row.dueOn,
        title: isStaff(actor) ? `${what}, ${row.organizationName}` : what,
        description: `Grant of fiscal year ${row.fiscalYear}.${stillWaits(row) ? ` ${waitingWords(row)}.` : ""}`,
        path: isStaff(actor) ? `/office/payments/${row.id}` : "/portal",
        version: row.version,
        changedAt: changed.get(row.id) ?? row.createdAt,
        isCancelled: row.status === "cancelled",
      },
    ]
  })
}

/** Where somebody reads of a case, who may. */
const caseHref = (actor: Actor, caseId: number) => (isStaff(actor) ? `/office/cases/${caseId}` : actor.role === "board" ? `/board/cases/${caseId}` : "/portal")

const courtDates: CalendarSource = (actor) => {
  const rows = courtDatesFrom(actor, since(), most)
  const changed = changedAt(
    "case",
    rows.map(({ caseId }) => caseId),
  )
  return rows.map((row) => ({
    key: `court-date-${row.id}`,
    on: row.happensOn,
    title: `${courtDateKindLabels[row.kind]}, ${row.title}`,
    description: row.words ?? "",
    path: caseHref(actor, row.caseId),
    version: row.version,
    changedAt: changed.get(row.caseId) ?? row.createdAt,
    isCancelled: false,
  }))
}

/** All that a calendar is made of; a room adds its own source here. */
export const calendarSources: readonly CalendarSource[] = [requirements, payments, courtDates]
