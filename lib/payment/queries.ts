import { and, asc, eq, getTableColumns, inArray, type SQL, sql } from "drizzle-orm"
import { among, given, keptFor } from "#db/kept-query"
import { foundIds } from "#db/match"
import { grants, organizations, payments, requirements } from "#db/schema"
import { db } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import type { Day } from "#lib/kernel/day"
import type { ListState } from "#lib/kernel/list"
import { Missing } from "#lib/kernel/refusal"
import type { FullPayment } from "#lib/payment/payment"

/** Of a query that joins the payment with its grant and organization. */
export const visibleTo = (actor: Actor): SQL => {
  const kept = sql`${grants.deletedAt} IS NULL AND ${organizations.deletedAt} IS NULL`
  switch (actor.role) {
    case "administrator":
    case "officer":
    case "system":
      return sql`1`
    case "board":
      return kept
    case "grantee":
      return sql`${kept} AND ${grants.organizationId} = ${actor.organizationId}`
    case "visitor":
      return sql`0`
  }
}

export const paymentColumns = {
  ...getTableColumns(payments),
  fiscalYear: grants.fiscalYear,
  grantAmountCents: grants.amountCents,
  deletedAt: grants.deletedAt,
  organizationId: grants.organizationId,
  organizationName: organizations.name,
  awaited: { requirementId: requirements.id, kind: requirements.kind, state: requirements.state, dueOn: requirements.dueOn, metOn: requirements.metOn },
}

const ways = {
  id: eq(payments.id, given("id")),
  organization: eq(grants.organizationId, given("organization")),
  grants: among(payments.grantId, "grants"),
  ids: among(payments.id, "ids"),
}

const paymentRows: (actor: Actor, way: keyof typeof ways, values: Record<string, number | readonly number[]>) => FullPayment[] = keptFor(
  (actor, way: keyof typeof ways) =>
    db
      .select(paymentColumns)
      .from(payments)
      .innerJoin(grants, eq(grants.id, payments.grantId))
      .innerJoin(organizations, eq(organizations.id, grants.organizationId))
      .leftJoin(requirements, eq(requirements.id, payments.waitsForRequirementId))
      .where(and(visibleTo(actor), ways[way]))
      .orderBy(asc(sql`coalesce(${payments.paidOn}, ${payments.dueOn}, '9999')`), asc(payments.id)),
)

/** The payment, if it exists for this actor. */
export const findPayment = (actor: Actor, id: number): FullPayment | undefined => paymentRows(actor, "id", { id })[0]

/** As findPayment; throws Missing. */
export const getPayment = (actor: Actor, id: number): FullPayment => {
  const found = findPayment(actor, id)
  if (!found) throw new Missing("payment")
  return found
}

/** Several payments by their ids, in that order; those that do not exist for the actor are left out. */
export const paymentsById = (actor: Actor, ids: readonly number[]): FullPayment[] => {
  if (ids.length === 0) return []
  const byId = new Map(paymentRows(actor, "ids", { ids }).map((payment) => [payment.id, payment]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Planned payments that are due from one day to another, of the grants that a search for organizations and grant years leave; at most so many. */
export const paymentsDue = (actor: Actor, { q, filters: { year = [] } }: ListState, from: Day, to: Day, most: number): FullPayment[] => {
  const where = and(
    sql`p.status IN ('projected', 'contingent', 'scheduled', 'approved', 'on_hold') AND p.due_on BETWEEN ${from} AND ${to}`,
    q ? sql`g.organization_id IN ${foundIds("organization", q)}` : undefined,
    year.length ? inArray(sql`g.fiscal_year`, year.map(Number)) : undefined,
  )
  const found = db.all<{ id: number }>(
    sql`SELECT p.id FROM payments p CROSS JOIN grants g ON g.id = p.grant_id AND g.deleted_at IS NULL WHERE ${where} ORDER BY p.due_on, p.id LIMIT ${most}`,
  )
  return paymentsById(
    actor,
    found.map(({ id }) => id),
  )
}

/** Whatever has a due day from a day on, in whatever status, for a calendar; at most so many. */
export const paymentsFrom = (actor: Actor, from: Day, most: number): FullPayment[] => {
  const found = db.all<{ id: number }>(sql`SELECT p.id FROM payments p WHERE p.due_on >= ${from} ORDER BY p.due_on, p.id LIMIT ${most}`)
  return paymentsById(
    actor,
    found.map(({ id }) => id),
  )
}

/** In the order of their days, paid or due; those without a day last. */
export const paymentsOfGrants = (actor: Actor, grantIds: readonly number[]): FullPayment[] =>
  grantIds.length === 0 ? [] : paymentRows(actor, "grants", { grants: grantIds })

export const paymentsOfGrant = (actor: Actor, grantId: number): FullPayment[] => paymentsOfGrants(actor, [grantId])

export const paymentsOfOrganization = (actor: Actor, organizationId: number): FullPayment[] =>
  paymentRows(actor, "organization", { organization: organizationId })
