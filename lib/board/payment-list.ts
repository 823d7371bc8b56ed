import { type SQL, sql } from "drizzle-orm"
import { foundIds } from "#db/match"
import { db } from "#db/store"
import { archivedOrganizations, archivedPayments } from "#lib/board/archived"
import type { BoardPaymentRow } from "#lib/board/list"
import { assertReads } from "#lib/board/queries"
import type { Actor } from "#lib/kernel/actor"
import { day, fiscalYearOf } from "#lib/kernel/day"
import { isFiltered, type ListState } from "#lib/kernel/list"
import { boundsOf, getSetting } from "#lib/setting/queries"

const from = sql`payments p JOIN grants g ON g.id = p.grant_id JOIN organizations o ON o.id = g.organization_id`
const signed = sql`iif(p.direction = 'out', p.amount_cents, -p.amount_cents)`

/** A payment has a day exactly when it is paid (a CHECK of the table); asked so, the index on the day gives the order too. */
const where = ({ q, filters }: ListState): SQL => {
  const parts = [sql`p.paid_on IS NOT NULL AND o.deleted_at IS NULL`]
  if (q) parts.push(sql`g.organization_id IN ${foundIds("organization", q)}`)
  if (filters.year?.[0]) {
    const { startsOn, endsOn } = boundsOf(Number(filters.year[0]))
    parts.push(sql`p.paid_on BETWEEN ${startsOn} AND ${endsOn}`)
  }
  return sql.join(parts, sql` AND `)
}

const orderOf = ({ column, descending }: NonNullable<ListState["sort"]>): SQL => {
  const to = sql.raw(descending ? "DESC" : "ASC")
  if (column === "organization") return sql`o.sort_name ${to}, p.paid_on, p.id`
  return column === "amount" ? sql`${signed} ${to}, p.id` : sql`p.paid_on ${to}, p.id ${to}`
}

type Totals = { count: number; cents: number }

/** From the kept totals. */
const allPaid = (): Totals => {
  const kept = db.get<Totals>(sql`SELECT coalesce(sum(payments), 0) AS count, coalesce(sum(iif(direction = 'out', cents, -cents)), 0) AS cents
    FROM payment_totals WHERE status = 'paid'`)
  const away = archivedPayments(archivedOrganizations())
  return { count: kept.count - away.count, cents: kept.cents - away.cents }
}

const counted = (state: ListState): Totals =>
  db.get<Totals>(sql`SELECT count(*) AS count, coalesce(sum(${signed}), 0) AS cents FROM ${from} WHERE ${where(state)}`)

/** One page of the money that moved, with the count and the sum of all that the filters leave. @throws Missing for anybody but the board and staff */
export const listBoardPayments = (actor: Actor, state: ListState): { rows: BoardPaymentRow[]; count: number; cents: number; total: number } => {
  assertReads(actor)
  const rows =
    db.all<BoardPaymentRow>(sql`SELECT p.id, p.paid_on AS paidOn, o.id AS organizationId, o.name AS organizationName, g.fiscal_year AS fiscalYear, ${signed} AS amountCents
    FROM ${from} WHERE ${where(state)} ORDER BY ${orderOf(state.sort ?? { column: "paid", descending: true })} LIMIT ${state.pageSize} OFFSET ${(state.page - 1) * state.pageSize}`)
  const all = allPaid()
  return { rows, ...(isFiltered(state) ? counted(state) : all), total: all.count }
}

/** Fiscal years in which money moved, newest first. @throws Missing for anybody but the board and staff */
export const listPaidYears = (actor: Actor): number[] => {
  assertReads(actor)
  const { fiscalYearStartMonth } = getSetting()
  const months = db.all<{ month: string }>(sql`SELECT month FROM payment_months WHERE out_cents > 0 OR back_cents > 0 ORDER BY month DESC`)
  return [...new Set(months.map(({ month }) => fiscalYearOf(day(`${month}-01`), fiscalYearStartMonth)))]
}
