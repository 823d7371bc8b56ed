import { and, inArray, type SQL, sql } from "drizzle-orm"
import { inParts } from "#db/in-parts"
import { foundIds } from "#db/match"
import { db } from "#db/store"
import type { Actor } from "#lib/kernel/actor"
import type { Day } from "#lib/kernel/day"
import type { ListState } from "#lib/kernel/list"
import { idsByName, idsIn, type Span } from "#lib/requirement/by-name"
import { inPile } from "#lib/requirement/place"
import { requirementsById } from "#lib/requirement/queries"
import { type Requirement, type RequirementPile, requirementPiles } from "#lib/requirement/requirement"
import { today } from "#lib/setting/queries"

/** Of requirement_places p. Archived ones are listed for nobody. */
const visibleTo = (actor: Actor): SQL => {
  switch (actor.role) {
    case "administrator":
    case "officer":
    case "system":
    case "board":
      return sql`p.lane <> 'gone'`
    case "grantee":
      return sql`p.lane <> 'gone' AND p.organization_id = ${actor.organizationId}`
    case "visitor":
      return sql`0`
  }
}

/** What is in no pile, since its grant is closed, comes last. */
type Lot = RequirementPile | "past"
const lots: readonly Lot[] = [...requirementPiles, "past"]
const inLot = (lot: Lot, day: Day): SQL => (lot === "past" ? sql`p.lane = 'past'` : inPile(lot, day))

const chosenLots = ({ filters: { standing = [] } }: ListState): readonly Lot[] => (standing.length > 0 ? lots.filter((lot) => standing.includes(lot)) : lots)

/** Without its plus a year is found in its own index, which is in the order of days: for a list that is sorted by them. */
const byYear = (year: readonly string[]): SQL[] => (year.length > 0 ? [inArray(sql`p.fiscal_year`, year.map(Number))] : [])

/** The plus keeps SQLite at the index of the lane or the order: without statistics it would rather take all of a kind or a year. */
const byKindAndYear = ({ filters: { kind = [], year = [] } }: ListState): SQL[] => [
  ...(kind.length > 0 ? [inArray(sql`+p.kind`, kind)] : []),
  ...(year.length > 0 ? [inArray(sql`+p.fiscal_year`, year.map(Number))] : []),
]
const byOrganization = ({ q }: ListState): SQL[] => (q ? [sql`p.organization_id IN ${foundIds("organization", q)}`] : [])
const all = (parts: readonly SQL[]): SQL => and(...parts) ?? sql`1`

type Counts = Record<Lot, number>

const columnsOf = (of: readonly Lot[], counted: (lot: Lot) => SQL) =>
  sql.join(
    of.map((lot) => sql`${counted(lot)} AS ${sql.raw(lot)}`),
    sql`, `,
  )

/** Where the organization is asked for: of all places of these, read once. */
const countedPlaces = (where: SQL, day: Day, of: readonly Lot[]): Counts =>
  db.get<Counts>(sql`SELECT ${columnsOf(of, (lot) => sql`coalesce(sum(${inLot(lot, day)}), 0)`)} FROM requirement_places p WHERE ${where}`)

/** Each lot counted in its own range of an index, which costs a third of sorting every open one into its lot. */
const countedRanges = (where: SQL, day: Day, of: readonly Lot[]): Counts =>
  db.get<Counts>(sql`SELECT ${columnsOf(of, (lot) => sql`(SELECT count(*) FROM requirement_places p WHERE ${inLot(lot, day)} AND ${where})`)}`)

const open: readonly Lot[] = ["overdue", "waiting", "due", "later"]
const laneOf: Partial<Record<string, Lot>> = { ours: "review", met: "met", waived: "waived", past: "past" }

/** What is met, waived or past is many and is counted by the store; what is open is few and depends on the day. */
const countedAll = (state: ListState, day: Day): Counts => {
  const { kind = [], year = [] } = state.filters
  const where = all([...(kind.length > 0 ? [inArray(sql`kind`, kind)] : []), ...(year.length > 0 ? [inArray(sql`fiscal_year`, year.map(Number))] : [])])
  const kept = db.all<{ lane: string; count: number }>(sql`SELECT lane, sum(requirements) AS count FROM requirement_totals WHERE ${where} GROUP BY lane`)
  const closed = Object.fromEntries(
    kept.flatMap(({ lane, count }) => {
      const lot = laneOf[lane]
      return lot ? [[lot, count]] : []
    }),
  )
  const none = Object.fromEntries(lots.map((lot) => [lot, 0])) as Counts
  return { ...none, ...closed, ...countedRanges(all(byKindAndYear(state)), day, open) }
}

const isEverybodys = (actor: Actor) => actor.role !== "grantee" && actor.role !== "visitor"

const countLots = (actor: Actor, state: ListState, day: Day): Counts =>
  isEverybodys(actor) && !state.q
    ? countedAll(state, day)
    : countedPlaces(all([visibleTo(actor), ...byOrganization(state), ...byKindAndYear(state)]), day, lots)

const sumOf = (counts: Counts, of: readonly Lot[]) => of.reduce((sum, lot) => sum + counts[lot], 0)

/** Lot after lot, each read from its index in the order of its days, only as far as the page goes. */
const byStanding = (actor: Actor, state: ListState, counts: Counts, day: Day, { limit, offset }: Span): number[] => {
  const inOrder = state.sort?.descending ? chosenLots(state).toReversed() : chosenLots(state)
  const found: number[] = []
  let before = 0
  for (const lot of inOrder) {
    const skip = Math.max(0, offset - before)
    before += counts[lot]
    if (found.length >= limit || skip >= counts[lot]) continue
    const where = all([inLot(lot, day), visibleTo(actor), ...byOrganization(state), ...byKindAndYear(state)])
    found.push(
      ...idsIn(
        sql`SELECT p.requirement_id AS id FROM requirement_places p WHERE ${where} ORDER BY p.due_on, p.requirement_id LIMIT ${limit - found.length} OFFSET ${skip}`,
      ),
    )
  }
  return found
}

/** What comes before the day. */
const orders: Record<string, SQL> = { requirement: sql`p.kind`, year: sql`p.fiscal_year`, covers: sql`p.covers_from_on` }

const whereOf = (actor: Actor, state: ListState, day: Day): SQL => {
  const { standing = [] } = state.filters
  const ofLots = sql.join(
    chosenLots(state).map((lot) => sql`(${inLot(lot, day)})`),
    sql` OR `,
  )
  return all([visibleTo(actor), ...(standing.length > 0 ? [sql`(${ofLots})`] : []), ...byOrganization(state), ...byKindAndYear(state)])
}

const isByDay = ({ sort }: ListState) => sort?.column === "due" || sort?.column === "year"

const byColumn = (actor: Actor, state: ListState, day: Day, { limit, offset }: Span): number[] => {
  const where = all([whereOf(actor, state, day), ...(isByDay(state) ? byYear(state.filters.year ?? []) : [])])
  const to = state.sort?.descending ? sql`DESC` : sql`ASC`
  const span = sql`LIMIT ${limit} OFFSET ${offset}`
  if (state.sort?.column === "organization")
    return idsIn(sql`SELECT p.requirement_id AS id FROM organizations CROSS JOIN requirement_places p ON p.organization_id = organizations.id WHERE ${where}
      ORDER BY organizations.sort_name ${to}, organizations.id ${to}, p.due_on ${to}, p.requirement_id ${to} ${span}`)
  const first = orders[state.sort?.column ?? ""]
  return idsIn(sql`SELECT p.requirement_id AS id FROM requirement_places p WHERE ${where}
    ORDER BY ${first ? sql`${first} ${to}, ` : sql``}p.due_on ${to}, p.requirement_id ${to} ${span}`)
}

const idsOf = (actor: Actor, state: ListState, counts: Counts, day: Day, span: Span): number[] => {
  if (state.sort === null || state.sort.column === "standing") return byStanding(actor, state, counts, day, span)
  return state.sort.column === "for" ? idsByName(whereOf(actor, state, day), state.sort.descending, span) : byColumn(actor, state, day, span)
}

export type RequirementPage = { rows: Requirement[]; count: number; total: number }

/** A page of requirements, the number that the filters leave, and the number of all. Archived ones are not listed. `everything`: no paging, for export. */
export const listRequirements = (actor: Actor, state: ListState, everything = false): RequirementPage => {
  const day = today()
  const counts = countLots(actor, state, day)
  const span = everything ? { limit: Number.MAX_SAFE_INTEGER, offset: 0 } : { limit: state.pageSize, offset: (state.page - 1) * state.pageSize }
  const ids = idsOf(actor, state, counts, day, span)
  const { kind = [], year = [] } = state.filters
  const isNarrowed = state.q !== "" || kind.length > 0 || year.length > 0
  const total = sumOf(isNarrowed ? countLots(actor, { ...state, q: "", filters: {} }, day) : counts, lots)
  return { rows: inParts(ids).flatMap((part) => requirementsById(actor, part)), count: sumOf(counts, chosenLots(state)), total }
}

export type Pile = { rows: Requirement[]; count: number }

/** Each of some piles of all that the other filters leave: its first rows, and the number of all. */
export const pilesOf = <Lots extends Lot>(actor: Actor, state: ListState, of: readonly Lots[], most: number): Record<Lots, Pile> => {
  const day = today()
  const counts = countLots(actor, state, day)
  const pile = (standing: Lots): Pile => {
    const ids = byStanding(actor, { ...state, sort: null, filters: { ...state.filters, standing: [standing] } }, counts, day, { limit: most, offset: 0 })
    return { rows: requirementsById(actor, ids), count: counts[standing] }
  }
  return Object.fromEntries(of.map((standing) => [standing, pile(standing)])) as Record<Lots, Pile>
}

/** The four lists of the office's home. */
export const homeLists = (actor: Actor): Record<"overdue" | "review" | "due" | "waiting", Pile> =>
  pilesOf(actor, { q: "", sort: null, page: 1, pageSize: 7, columns: null, filters: {} }, ["overdue", "review", "due", "waiting"], 7)

/** What is due from a day on, for a calendar; staff see what is archived too, since it is to be taken out of their calendars. At most so many. */
export const requirementsFrom = (actor: Actor, from: Day, most: number): Requirement[] => {
  if (actor.role === "board") return []
  const reach = actor.role === "grantee" || actor.role === "visitor" ? visibleTo(actor) : sql`1`
  return requirementsById(
    actor,
    idsIn(
      sql`SELECT p.requirement_id AS id FROM requirement_places p WHERE p.due_on >= ${from} AND ${reach} ORDER BY p.due_on, p.requirement_id LIMIT ${most}`,
    ),
  )
}

/** What is due from one day to another of all that the filters leave, in the order of the days; at most so many. */
export const requirementsDue = (actor: Actor, state: ListState, from: Day, to: Day, most: number): Requirement[] => {
  const where = all([sql`p.due_on BETWEEN ${from} AND ${to}`, whereOf(actor, state, today())])
  const ids = idsIn(sql`SELECT p.requirement_id AS id FROM requirement_places p WHERE ${where} ORDER BY p.due_on, p.requirement_id LIMIT ${most}`)
  return requirementsById(actor, ids)
}

/** How many of all that the filters leave are due from one day to another, how many before and after that, and the days next to it on which something is. */
export type Around = { count: number; within: number; earlier: number; later: number; lastEarlier: Day | null; firstLater: Day | null }

export const requirementsAround = (actor: Actor, state: ListState, from: Day, to: Day): Around => {
  const day = today()
  const where = all([whereOf(actor, state, day), ...byYear(state.filters.year ?? [])])
  const inDays = (days: SQL) => db.get<{ count: number }>(sql`SELECT count(*) AS count FROM requirement_places p WHERE ${days} AND ${where}`).count
  const count = sumOf(countLots(actor, state, day), chosenLots(state))
  const within = inDays(sql`p.due_on BETWEEN ${from} AND ${to}`)
  const later = inDays(sql`p.due_on > ${to}`)
  const next = (days: SQL, order: SQL) =>
    db.get<{ day: Day } | undefined>(sql`SELECT p.due_on AS day FROM requirement_places p WHERE ${days} AND ${where} ORDER BY p.due_on ${order} LIMIT 1`)
      ?.day ?? null
  const earlier = count - within - later
  return {
    count,
    within,
    earlier,
    later,
    lastEarlier: earlier > 0 ? next(sql`p.due_on < ${from}`, sql`DESC`) : null,
    firstLater: later > 0 ? next(sql`p.due_on > ${to}`, sql`ASC`) : null,
  }
}

/** What grantees owe since before a day, the oldest first: at most so many, and the number of all. Nothing where the filters leave out what is overdue. */
export const requirementsLate = (actor: Actor, state: ListState, before: Day, most: number): Pile => {
  if (!chosenLots(state).includes("overdue")) return { rows: [], count: 0 }
  const where = all([inLot("overdue", before), visibleTo(actor), ...byOrganization(state), ...byKindAndYear(state)])
  const ids = idsIn(sql`SELECT p.requirement_id AS id FROM requirement_places p WHERE ${where} ORDER BY p.due_on, p.requirement_id LIMIT ${most}`)
  return { rows: requirementsById(actor, ids), count: db.get<{ count: number }>(sql`SELECT count(*) AS count FROM requirement_places p WHERE ${where}`).count }
}
