import { and, desc, inArray, type SQL, sql } from "drizzle-orm"
import { inParts } from "#db/in-parts"
import { foundIds, organizationIds } from "#db/match"
import { grants, grantTotals } from "#db/schema"
import { db } from "#db/store"
import type { FullGrant, GrantStatus, GrantSums } from "#lib/grant/grant"
import { grantsById, visibleTo } from "#lib/grant/queries"
import { type Actor, isStaff } from "#lib/kernel/actor"
import { type ListState, notRecorded } from "#lib/kernel/list"

const first = (state: ListState, name: string) => state.filters[name]?.[0]

const words = (q: string): SQL =>
  sql`(${grants.organizationId} IN ${foundIds("organization", q)}
    OR ${grants.id} IN (SELECT grant_id FROM grant_cases WHERE case_id IN ${foundIds("case", q)})
    OR ${grants.purpose} LIKE ${`%${q}%`})`

const areaIs = (areas: readonly string[]): SQL => {
  const named = sql`${grants.id} IN (SELECT gi.grant_id FROM grant_issue_areas gi JOIN issue_areas a ON a.id = gi.issue_area_id WHERE ${inArray(sql`a.slug`, [...areas])})`
  return areas.includes(notRecorded) ? sql`(${named} OR NOT EXISTS (SELECT 1 FROM grant_issue_areas gi WHERE gi.grant_id = ${grants.id}))` : named
}

/** What year and status do not say: these need the grants themselves. */
const narrowing = (state: ListState): SQL[] => {
  const areas = state.filters.area ?? []
  const organization = first(state, "organization")
  const found: (SQL | undefined)[] = [
    state.q ? words(state.q) : undefined,
    areas.length ? areaIs(areas) : undefined,
    first(state, "owed") === "yes" ? sql`${grants.toPayCents} > 0` : undefined,
    first(state, "owed") === "no" ? sql`${grants.toPayCents} = 0` : undefined,
    first(state, "public") === "yes" ? sql`${grants.publishedAt} IS NOT NULL` : undefined,
    first(state, "public") === "no" ? sql`${grants.publishedAt} IS NULL` : undefined,
    organization ? sql`${grants.organizationId} IN ${organizationIds(organization)}` : undefined,
  ]
  return found.filter((each) => each !== undefined)
}

/** An archived organization takes its grants along. There are few of them, so the list of their ids is short. */
const ofArchived = sql`grants.organization_id IN (SELECT id FROM organizations WHERE deleted_at IS NOT NULL)`
const isArchived = sql`(${grants.deletedAt} IS NOT NULL OR ${ofArchived})`

const byYearAndStatus = (state: Pick<ListState, "filters">): (SQL | undefined)[] => [
  state.filters.year?.length ? inArray(grants.fiscalYear, state.filters.year.map(Number)) : undefined,
  state.filters.status?.length ? inArray(grants.status, state.filters.status as GrantStatus[]) : undefined,
]

const whereOf = (actor: Actor, state: ListState): SQL =>
  and(visibleTo(actor), first(state, "archived") ? isArchived : sql`NOT ${isArchived}`, ...byYearAndStatus(state), ...narrowing(state)) ?? sql`1`

const orders: Record<string, SQL> = {
  amount: sql`${grants.amountCents}`,
  purpose: sql`${grants.purpose} COLLATE NOCASE`,
  period: sql`${grants.startsOn}`,
  status: sql`${grants.status}`,
  cases: sql`${grants.caseCount}`,
  paid: sql`${grants.paidCents}`,
  toPay: sql`${grants.toPayCents}`,
  public: sql`${grants.publishedAt}`,
}

/** Each order is that of an index; what is not recorded comes last. The ids come first, so that only the rows of the page are read whole. */
const idsOf = (actor: Actor, state: ListState, limit: SQL): number[] => {
  const where = whereOf(actor, state)
  const to = state.sort?.descending ? sql`DESC` : sql`ASC`
  const order = orders[state.sort?.column ?? ""]
  const query =
    state.sort?.column === "organization"
      ? sql`SELECT grants.id FROM organizations CROSS JOIN grants ON grants.organization_id = organizations.id WHERE ${where}
          ORDER BY organizations.sort_name ${to}, organizations.id ${to}, grants.fiscal_year DESC, grants.id DESC ${limit}`
      : order
        ? sql`SELECT grants.id FROM grants WHERE ${where} ORDER BY ${order} ${to} NULLS LAST, grants.id ${to} ${limit}`
        : sql`SELECT grants.id FROM grants WHERE ${where} ORDER BY grants.fiscal_year ${to}, grants.amount_cents ${to}, grants.id ${to} ${limit}`
  return db.all<{ id: number }>(query).map(({ id }) => id)
}

/** From the grants themselves. */
const counted = (where: SQL): GrantSums =>
  db.get<GrantSums>(sql`SELECT count(*) AS count,
    coalesce(sum(iif(status <> 'cancelled', amount_cents, 0)), 0) AS awardedCents, coalesce(sum(status <> 'cancelled' AND amount_cents IS NULL), 0) AS unrecorded,
    coalesce(sum(paid_net_cents), 0) AS paidCents, coalesce(sum(is_imported AND payment_count = 0), 0) AS paidUnrecorded, coalesce(sum(to_pay_cents), 0) AS toPayCents
    FROM grants WHERE ${where}`)

/** From the kept sums, which know nothing of archived organizations. */
const kept = (state: Pick<ListState, "filters">): GrantSums =>
  db.get<GrantSums>(sql`SELECT coalesce(sum(grants), 0) AS count,
    coalesce(sum(iif(status <> 'cancelled', awarded_cents, 0)), 0) AS awardedCents, coalesce(sum(iif(status <> 'cancelled', unrecorded, 0)), 0) AS unrecorded,
    coalesce(sum(paid_cents), 0) AS paidCents, coalesce(sum(paid_unrecorded), 0) AS paidUnrecorded, coalesce(sum(to_pay_cents), 0) AS toPayCents
    FROM grant_totals WHERE ${
      and(
        sql`1`,
        state.filters.year?.length ? inArray(grantTotals.fiscalYear, state.filters.year.map(Number)) : undefined,
        state.filters.status?.length ? inArray(grantTotals.status, state.filters.status) : undefined,
      ) ?? sql`1`
    }`)

/** The kept sums less the grants of archived organizations, which are few: no view adds up 100,000 grants. */
const summed = (state: Pick<ListState, "filters">): GrantSums => {
  const all = kept(state)
  const archived = counted(and(ofArchived, sql`${grants.deletedAt} IS NULL`, ...byYearAndStatus(state)) ?? sql`0`)
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, value - archived[name as keyof GrantSums]])) as GrantSums
}

export type GrantPage = { rows: FullGrant[]; count: number; total: number; sums: GrantSums }

/** One page of the grants that exist for the actor, with the count and the sums of all that the filters leave. */
export const listGrants = (actor: Actor, state: ListState): GrantPage => {
  const isKept = isStaff(actor) || actor.role === "board"
  const isNarrow = !isKept || first(state, "archived") !== undefined || narrowing(state).length > 0
  const sums = isNarrow ? counted(whereOf(actor, state)) : summed(state)
  const isOfArchived = first(state, "archived") !== undefined
  const total =
    isKept && !isOfArchived ? summed({ filters: {} }).count : counted(and(visibleTo(actor), isOfArchived ? isArchived : sql`NOT ${isArchived}`) ?? sql`1`).count
  const limit = sql`LIMIT ${state.pageSize} OFFSET ${(state.page - 1) * state.pageSize}`
  return { rows: grantsById(actor, idsOf(actor, state, limit)), count: sums.count, total, sums }
}

/** All rows that the filters leave, in the order of the screen; for the export. */
export const allGrants = (actor: Actor, state: ListState): FullGrant[] => {
  const ids = idsOf(actor, state, sql``)
  return inParts(ids).flatMap((part) => grantsById(actor, part))
}

/** Fiscal years in which grants were awarded, newest first. */
export const grantYears = (): number[] =>
  db
    .selectDistinct({ year: grantTotals.fiscalYear })
    .from(grantTotals)
    .orderBy(desc(grantTotals.fiscalYear))
    .all()
    .map(({ year }) => year)
