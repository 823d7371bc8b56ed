import { and, eq, inArray, sql } from "drizzle-orm"
import { events, grants } from "#db/schema"
import { db } from "#db/store"
import { courtDateKindLabels } from "#lib/case/court-date"
import { courtDatesFrom } from "#lib/case/court-date-queries"
import { type Actor, isStaff } from "#lib/kernel/actor"
import type { Instant } from "#lib/kernel/clock"
import { addDays, type Day } from "#lib/kernel/day"
import { formatMoney } from "#lib/kernel/money"
import { stillWaits, waitingWords } from "#lib/payment/payment"
import { paymentsFrom, paymentsOfOrganization } from "#lib/payment/queries"
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
const since = () => addDays(today(), -pastDays)

type Latest = { id: number; at: Instant }
const byId = (rows: readonly Latest[]) => new Map(rows.map(({ id, at }) => [id, at]))

/** When each record was last changed, by its events. */
const changedAt = (noun: string, ids: readonly number[]): Map<number, Instant> =>
  byId(
    db
      .select({ id: sql<number>`${events.nounId}`, at: sql<Instant>`max(${events.at})` })
      .from(events)
      .where(and(eq(events.noun, noun), inArray(events.nounId, [...ids]), eq(events.outcome, "done")))
      .groupBy(events.nounId)
      .all(),
  )

/** The same for requirements, which the acts upon their reports and grants change too: accepted, opened again, closed. */
const requirementsChangedAt = (ids: readonly number[]): Map<number, Instant> => {
  const chosen = inArray(sql`id`, [...ids])
  return byId(
    db.all<Latest>(sql`SELECT of.id, max(e.happened_at) AS at FROM (
        SELECT id, 'requirement' AS noun, id AS noun_id FROM requirements WHERE ${chosen}
        UNION ALL SELECT requirement_id, 'report', id FROM reports WHERE ${inArray(sql`requirement_id`, [...ids])}
        UNION ALL SELECT id, 'grant', grant_id FROM requirements WHERE ${chosen}
      ) of JOIN events e ON e.noun = of.noun AND e.noun_id = of.noun_id AND e.outcome = 'done' GROUP BY of.id`),
  )
}

/** With a grant that is closed or archived its entries are cancelled, so its changes count among theirs. */
const versionsOfGrants = (ids: readonly number[]): Map<number, number> =>
  new Map(
    db
      .select({ id: grants.id, version: grants.version })
      .from(grants)
      .where(inArray(grants.id, [...new Set(ids)]))
      .all()
      .map(({ id, version }) => [id, version]),
  )

const latest = (...moments: readonly (Instant | undefined)[]): Instant | undefined =>
  moments
    .filter((each) => each !== undefined)
    .sort()
    .at(-1)
const placeOf = (actor: Actor) => (isStaff(actor) ? "/office" : "/portal")

const requirements: CalendarSource = (actor) => {
  const rows = requirementsFrom(actor, since(), most)
  const changed = requirementsChangedAt(rows.map(({ id }) => id))
  const versions = versionsOfGrants(rows.map(({ grantId }) => grantId))
  return rows.map((row) => {
    const period = coverage(row.coversFrom, row.coversTo)
    const of = isStaff(actor) ? `${requirementKindLabels[row.kind]}, ${row.organizationName}` : requirementKindLabels[row.kind]
    return {
      key: `requirement-${row.id}`,
      on: row.dueOn,
      title: row.state === "met" ? `${of} (done)` : of,
      description: `Grant of fiscal year ${row.fiscalYear}.${period ? ` Covers ${period}.` : ""}`,
      path: `${placeOf(actor)}/requirements/${row.id}`,
      version: row.version + (versions.get(row.grantId) ?? 0) - 1,
      changedAt: changed.get(row.id) ?? row.createdAt,
      isCancelled: row.state === "waived" || row.isArchived || (row.state === "open" && !row.isOwed),
    }
  })
}

const payments: CalendarSource = (actor) => {
  const own = actor.role === "grantee" && actor.organizationId !== null ? paymentsOfOrganization(actor, actor.organizationId) : []
  const rows = isStaff(actor) ? paymentsFrom(actor, since(), most) : own
  const changed = changedAt(
    "payment",
    rows.map(({ id }) => id),
  )
  const freed = requirementsChangedAt(rows.flatMap(({ awaited }) => awaited?.requirementId ?? []))
  const grantsChanged = changedAt(
    "grant",
    rows.map(({ grantId }) => grantId),
  )
  const versions = versionsOfGrants(rows.map(({ grantId }) => grantId))
  return rows.flatMap((row) => {
    if (row.dueOn === null || row.dueOn < since()) return []
    const what = `${row.direction === "back" ? "Money back" : "Payment"} of ${formatMoney(row.amountCents)}`
    const title = isStaff(actor) ? `${what}, ${row.organizationName}` : what
    return [
      {
        key: `payment-${row.id}`,
        on: row.dueOn,
        title: row.status === "paid" ? `${title} (paid)` : title,
        description: `Grant of fiscal year ${row.fiscalYear}.${stillWaits(row) ? ` ${waitingWords(row)}.` : ""}`,
        path: isStaff(actor) ? `/office/payments/${row.id}` : "/portal",
        version: row.version + (versions.get(row.grantId) ?? 0) - 1,
        changedAt: latest(changed.get(row.id), grantsChanged.get(row.grantId), freed.get(row.awaited?.requirementId ?? 0)) ?? row.createdAt,
        isCancelled: row.status === "cancelled" || row.deletedAt !== null,
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
    isCancelled: row.isGone,
  }))
}

/** All that a calendar is made of; a room adds its own source here. */
export const calendarSources: readonly CalendarSource[] = [requirements, payments, courtDates]
