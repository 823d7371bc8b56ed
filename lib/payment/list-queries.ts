import { and, inArray, type SQL, sql } from "drizzle-orm"
import { inParts } from "#db/in-parts"
import { foundIds, organizationIds } from "#db/match"
import { payments, paymentTotals } from "#db/schema"
import { db } from "#db/store"
import { type Actor, isStaff } from "#lib/kernel/actor"
import type { ListState } from "#lib/kernel/list"
import type { Direction, FullPayment, PaymentMethod, PaymentStatus, PaymentSums } from "#lib/payment/payment"
import { paymentsById } from "#lib/payment/queries"

const ofGrants = (where: SQL): SQL => sql`${payments.grantId} IN (SELECT g.id FROM grants g WHERE ${where})`

/** What waits for a requirement: few, so they are found by it. */
const waits = (value: string | undefined): SQL | undefined =>
  value
    ? sql`payments.waits_for_requirement_id IS NOT NULL AND payments.status NOT IN ('paid', 'cancelled')
        AND (SELECT q.state FROM requirements q WHERE q.id = payments.waits_for_requirement_id) ${value === "yes" ? sql`=` : sql`<>`} 'open'`
    : undefined

/** What status and direction do not say: these need the payments themselves. */
const narrowing = (state: ListState): SQL[] => {
  const { year = [], method = [], organization = [] } = state.filters
  const found: (SQL | undefined)[] = [
    state.q ? sql`(${ofGrants(sql`g.organization_id IN ${foundIds("organization", state.q)}`)} OR ${payments.reference} LIKE ${`%${state.q}%`})` : undefined,
    year.length ? ofGrants(inArray(sql`g.fiscal_year`, year.map(Number))) : undefined,
    method.length ? inArray(payments.method, method as PaymentMethod[]) : undefined,
    waits(state.filters.waits?.[0]),
    organization[0] ? ofGrants(sql`g.organization_id IN ${organizationIds(organization[0])}`) : undefined,
  ]
  return found.filter((each) => each !== undefined)
}

const whereOf = (state: ListState): SQL => {
  const { status = [], direction = [] } = state.filters
  return (
    and(
      sql`1`,
      status.length ? inArray(payments.status, status as PaymentStatus[]) : undefined,
      direction.length ? inArray(payments.direction, direction as Direction[]) : undefined,
      ...narrowing(state),
    ) ?? sql`1`
  )
}

const orders: Record<string, SQL> = {
  due: sql`${payments.dueOn}`,
  paid: sql`${payments.paidOn}`,
  amount: sql`${payments.amountCents}`,
  direction: sql`${payments.direction}`,
  status: sql`${payments.status}`,
  method: sql`${payments.method}`,
  reference: sql`${payments.reference}`,
}

/** The ids come first, so that only the rows of the page are read whole. What is not recorded comes last. */
const idsOf = (state: ListState, limit: SQL): number[] => {
  const where = whereOf(state)
  const to = state.sort?.descending ? sql`DESC` : sql`ASC`
  const inOrder = sql`payments.due_on, payments.id`
  const queries: Record<string, SQL> = {
    organization: sql`SELECT payments.id FROM organizations CROSS JOIN grants ON grants.organization_id = organizations.id
      CROSS JOIN payments ON payments.grant_id = grants.id WHERE ${where} ORDER BY organizations.sort_name ${to}, organizations.id ${to}, ${inOrder} ${limit}`,
    year: sql`SELECT payments.id FROM grants CROSS JOIN payments ON payments.grant_id = grants.id WHERE ${where} ORDER BY grants.fiscal_year ${to}, ${inOrder} ${limit}`,
    // What waits still, then what is free, then what waits for nothing.
    waits: sql`SELECT payments.id FROM payments LEFT JOIN requirements q ON q.id = payments.waits_for_requirement_id WHERE ${where}
      ORDER BY q.id IS NULL, (payments.status IN ('paid', 'cancelled') OR q.state <> 'open') ${to}, q.due_on ${to}, payments.id ${to} ${limit}`,
  }
  const column = state.sort?.column ?? "due"
  const query = queries[column] ?? sql`SELECT payments.id FROM payments WHERE ${where} ORDER BY ${orders[column]} ${to} NULLS LAST, payments.id ${to} ${limit}`
  return db.all<{ id: number }>(query).map(({ id }) => id)
}

type Counted = { count: number } & PaymentSums

const counted = (where: SQL): Counted =>
  db.get<Counted>(sql`SELECT count(*) AS count, coalesce(sum(iif(direction = 'out' AND status <> 'cancelled', amount_cents, 0)), 0) AS outCents,
    coalesce(sum(iif(direction = 'back' AND status <> 'cancelled', amount_cents, 0)), 0) AS backCents FROM payments WHERE ${where}`)

/** From the kept sums. */
const summed = ({ status = [], direction = [] }: ListState["filters"]): Counted =>
  db.get<Counted>(sql`SELECT coalesce(sum(payments), 0) AS count, coalesce(sum(iif(direction = 'out' AND status <> 'cancelled', cents, 0)), 0) AS outCents,
    coalesce(sum(iif(direction = 'back' AND status <> 'cancelled', cents, 0)), 0) AS backCents FROM payment_totals WHERE ${
      and(
        sql`1`,
        status.length ? inArray(paymentTotals.status, status) : undefined,
        direction.length ? inArray(paymentTotals.direction, direction) : undefined,
      ) ?? sql`1`
    }`)

export type PaymentPage = { rows: FullPayment[]; count: number; total: number; sums: PaymentSums }

/** One page of the office's list of payments, with the count and the sums of all that the filters leave; for anybody but staff it is empty. */
export const listPayments = (actor: Actor, state: ListState): PaymentPage => {
  if (!isStaff(actor)) return { rows: [], count: 0, total: 0, sums: { outCents: 0, backCents: 0 } }
  const { count, ...sums } = narrowing(state).length > 0 ? counted(whereOf(state)) : summed(state.filters)
  const limit = sql`LIMIT ${state.pageSize} OFFSET ${(state.page - 1) * state.pageSize}`
  return { rows: paymentsById(actor, idsOf(state, limit)), count, total: summed({}).count, sums }
}

/** All rows that the filters leave, in the order of the screen; for the export. */
export const allPayments = (actor: Actor, state: ListState): FullPayment[] => {
  const ids = isStaff(actor) ? idsOf(state, sql``) : []
  return inParts(ids).flatMap((part) => paymentsById(actor, part))
}

const homeRows = 7

/** What is to be paid next, by its day; for anybody but staff nothing. */
export const comingPayments = (actor: Actor): FullPayment[] => {
  if (!isStaff(actor)) return []
  const ids = db.all<{ id: number }>(
    sql`SELECT p.id FROM payments p INDEXED BY payments_to_come CROSS JOIN grants g ON g.id = p.grant_id CROSS JOIN organizations o ON o.id = g.organization_id
      WHERE p.status IN ('scheduled', 'approved') AND p.due_on IS NOT NULL AND g.deleted_at IS NULL AND o.deleted_at IS NULL ORDER BY p.due_on, p.id LIMIT ${homeRows}`,
  )
  return paymentsById(
    actor,
    ids.map(({ id }) => id),
  )
}
