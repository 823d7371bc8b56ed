import { and, asc, count, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm"
import { extensions, grants, notes, organizations, persons, reports, requirements, waivers, yearTotals } from "#db/schema"
import { db, type Read } from "#db/store"
import { isOpenGrant, openGrantStatuses } from "#lib/grant/grant"
import { type Actor, isStaff } from "#lib/kernel/actor"
import { addDays, type Day } from "#lib/kernel/day"
import type { ListState } from "#lib/kernel/list"
import { Missing } from "#lib/kernel/refusal"
import type { ReportStatus } from "#lib/report/status"
import { pileDays, type Requirement, type RequirementPile, requirementPiles, requirementStanding } from "#lib/requirement/requirement"
import { today } from "#lib/setting/queries"

const present = sql`(${requirements.deletedAt} IS NULL AND ${grants.deletedAt} IS NULL AND ${organizations.deletedAt} IS NULL)`

const visibleTo = (actor: Actor): SQL => {
  switch (actor.role) {
    case "administrator":
    case "officer":
    case "system":
      return sql`1`
    case "board":
      return present
    case "grantee":
      return sql`(${present} AND ${grants.organizationId} = ${actor.organizationId})`
    case "visitor":
      return sql`0`
  }
}

const isOwed = sql`(${present} AND ${inArray(grants.status, [...openGrantStatuses])})`
const withFoundation = sql`coalesce(${reports.status} IN ('submitted', 'in_review', 'accepted'), 0)`
const withGrantee = sql`coalesce(${reports.status} IN ('draft', 'changes_requested'), 0)`

/** Few reports lie open at any time, so that these lists start from them. */
const answeredBy = (statuses: readonly ReportStatus[]): SQL =>
  sql`(SELECT requirement_id FROM reports WHERE deleted_at IS NULL AND requirement_id IS NOT NULL AND status IN ${statuses})`

/** The same piles as `pileOf`, as conditions that an index on state and due day serves. */
const inPile = (pile: RequirementPile, day: Day): SQL => {
  const open = sql`${requirements.state} = 'open' AND ${isOwed}`
  const last = addDays(day, pileDays)
  switch (pile) {
    case "met":
    case "waived":
      return sql`(${requirements.state} = ${pile} AND ${present})`
    case "review":
      return sql`(${open} AND ${requirements.id} IN ${answeredBy(["submitted", "in_review"])})`
    case "overdue":
      return sql`(${open} AND ${requirements.dueOn} < ${day} AND NOT ${withFoundation})`
    case "waiting":
      return sql`(${open} AND ${requirements.dueOn} >= ${day} AND ${requirements.id} IN ${answeredBy(["draft", "changes_requested"])})`
    case "due":
      return sql`(${open} AND ${requirements.dueOn} BETWEEN ${day} AND ${last} AND NOT ${withFoundation} AND NOT ${withGrantee})`
    case "later":
      return sql`(${open} AND ${requirements.dueOn} > ${last} AND NOT ${withFoundation} AND NOT ${withGrantee})`
  }
}

const columns = {
  id: requirements.id,
  grantId: requirements.grantId,
  organizationId: grants.organizationId,
  organizationName: organizations.name,
  fiscalYear: grants.fiscalYear,
  kind: requirements.kind,
  coversFrom: requirements.coversFrom,
  coversTo: requirements.coversTo,
  dueOn: requirements.dueOn,
  state: requirements.state,
  metOn: requirements.metOn,
  deletedAt: requirements.deletedAt,
  goneAt: sql<string | null>`coalesce(${requirements.deletedAt}, ${grants.deletedAt}, ${organizations.deletedAt})`,
  grantStatus: grants.status,
  version: requirements.version,
  reportId: reports.id,
  reportStatus: reports.status,
}

/** The report that answers a requirement; literal words, so that SQLite sees its partial index. */
const answering = sql`${reports.requirementId} = ${requirements.id} AND ${reports.status} <> 'withdrawn' AND ${reports.deletedAt} IS NULL`

const rowsOf = (from: Read) =>
  from
    .select(columns)
    .from(requirements)
    .innerJoin(grants, eq(grants.id, requirements.grantId))
    .innerJoin(organizations, eq(organizations.id, grants.organizationId))
    .leftJoin(reports, answering)
type Row = ReturnType<ReturnType<typeof rowsOf>["all"]>[number]

const standing = ({ deletedAt, goneAt, grantStatus, ...row }: Row, day: Day): Requirement => {
  const requirement = { ...row, isArchived: deletedAt !== null, isOwed: goneAt === null && isOpenGrant(grantStatus) }
  return { ...requirement, standing: requirementStanding(requirement, day) }
}

export const findRequirement = (actor: Actor, id: number, from: Read = db): Requirement | undefined => {
  const row = rowsOf(from)
    .where(and(eq(requirements.id, id), visibleTo(actor)))
    .get()
  return row && standing(row, today())
}

/** @throws Missing */
export const getRequirement = (actor: Actor, id: number, from: Read = db): Requirement => {
  const requirement = findRequirement(actor, id, from)
  if (!requirement) throw new Missing("requirement")
  return requirement
}

const listWhere = (actor: Actor, where: SQL | undefined): Requirement[] => {
  const day = today()
  return rowsOf(db)
    .where(and(visibleTo(actor), where))
    .orderBy(asc(requirements.dueOn), asc(requirements.id))
    .all()
    .map((row) => standing(row, day))
}

/** All that an organization owes or owed, by due day; archived ones for staff only, marked so. */
export const requirementsOfOrganization = (actor: Actor, organizationId: number): Requirement[] => listWhere(actor, eq(grants.organizationId, organizationId))

export const requirementsOfGrant = (actor: Actor, grantId: number): Requirement[] => listWhere(actor, eq(requirements.grantId, grantId))

export type Owed = { open: number; overdue: number; nextDueOn: Day | null }

/** What each of these organizations still owes, in one query; one that owes nothing is not in the map. `nextDueOn` is the next day from today. */
export const owedByOrganizations = (actor: Actor, organizationIds: readonly number[]): Map<number, Owed> => {
  const day = today()
  const overdue = inPile("overdue", day)
  const rows = db
    .select({
      organizationId: grants.organizationId,
      open: count(),
      overdue: sql<number>`coalesce(sum(${overdue}), 0)`,
      nextDueOn: sql<Day | null>`min(CASE WHEN ${requirements.dueOn} >= ${day} AND NOT ${withFoundation} THEN ${requirements.dueOn} END)`,
    })
    .from(requirements)
    .innerJoin(grants, eq(grants.id, requirements.grantId))
    .innerJoin(organizations, eq(organizations.id, grants.organizationId))
    .leftJoin(reports, answering)
    // The plus: by the grants of these organizations, never by all that is open anywhere.
    .where(and(visibleTo(actor), inArray(grants.organizationId, [...organizationIds]), sql`+${requirements.state} = 'open'`, isOwed))
    .groupBy(grants.organizationId)
    .all()
  return new Map(rows.map(({ organizationId, ...owed }) => [organizationId, owed]))
}

/** The reports are joined only where the condition speaks of them: a count of everything should cost little. */
const counted = (where: SQL | undefined, ofReports = true): number => {
  const query = db
    .select({ count: count() })
    .from(requirements)
    .innerJoin(grants, eq(grants.id, requirements.grantId))
    .innerJoin(organizations, eq(organizations.id, grants.organizationId))
    .where(where)
    .$dynamic()
  return (ofReports ? query.leftJoin(reports, answering) : query).get()?.count ?? 0
}

export type Pile = { rows: Requirement[]; count: number }
const homeRows = 7

/** The four lists of the office's home, each with its first rows and the number of all. */
export const homeLists = (actor: Actor): Record<"overdue" | "review" | "due" | "waiting", Pile> => {
  const day = today()
  const pile = (name: RequirementPile): Pile => {
    const where = and(visibleTo(actor), inPile(name, day))
    const rows = rowsOf(db).where(where).orderBy(asc(requirements.dueOn), asc(requirements.id)).limit(homeRows).all()
    return { rows: rows.map((row) => standing(row, day)), count: rows.length < homeRows ? rows.length : counted(where) }
  }
  return { overdue: pile("overdue"), review: pile("review"), due: pile("due"), waiting: pile("waiting") }
}

/** Fiscal years with a grant, newest first: the choices of the filter. From the kept totals, since 100,000 grants would have to be read. */
export const yearsOwed = (actor: Actor): number[] =>
  db
    .select({ year: yearTotals.fiscalYear })
    .from(yearTotals)
    .where(isStaff(actor) ? undefined : sql`0`)
    .orderBy(desc(yearTotals.fiscalYear))
    .all()
    .map(({ year }) => year)

const pileRank = (day: Day): SQL =>
  sql`CASE ${sql.join(
    requirementPiles.map((pile, rank) => sql`WHEN ${inPile(pile, day)} THEN ${rank}`),
    sql` `,
  )} ELSE 9 END`

const orderOf = (column: string, day: Day): SQL => {
  switch (column) {
    case "requirement":
      return sql`${requirements.kind}`
    case "organization":
      return sql`${organizations.sortName}`
    case "year":
      return sql`${grants.fiscalYear}`
    case "covers":
      return sql`${requirements.coversFrom}`
    case "standing":
      return pileRank(day)
    default:
      return sql`${requirements.dueOn}`
  }
}

const filterOf = ({ q, filters }: ListState, day: Day): SQL | undefined => {
  const { standing: piles = [], kind = [], year = [] } = filters
  const isOneOf = requirementPiles.filter((pile) => piles.includes(pile)).map((pile) => inPile(pile, day))
  return and(
    q ? sql`${organizations.name} LIKE ${`%${q.replace(/[\\%_]/g, "\\$&")}%`} ESCAPE '\\'` : undefined,
    isOneOf.length > 0 ? sql`(${sql.join(isOneOf, sql` OR `)})` : undefined,
    kind.length > 0 ? inArray(sql`${requirements.kind}`, kind) : undefined,
    year.length > 0 ? inArray(grants.fiscalYear, year.map(Number)) : undefined,
  )
}

/** A page of requirements, the number that the filters leave, and the number of all. Archived ones are not listed. `everything`: no paging, for export. */
export const listRequirements = (actor: Actor, state: ListState, everything = false): { rows: Requirement[]; count: number; total: number } => {
  const day = today()
  const base = and(visibleTo(actor), present)
  const filter = filterOf(state, day)
  const { column, descending } = state.sort ?? { column: "due", descending: false }
  const order = orderOf(column, day)
  const query = rowsOf(db)
    .where(and(base, filter))
    .orderBy(descending ? desc(order) : asc(order), asc(requirements.dueOn), asc(requirements.id))
    .$dynamic()
  const rows = (everything ? query : query.limit(state.pageSize).offset((state.page - 1) * state.pageSize)).all()
  const total = counted(base, false)
  return { rows: rows.map((row) => standing(row, day)), count: filter ? counted(and(base, filter)) : total, total }
}

/** Who moved the day or let it go, and why; the calls that were logged. Oldest first. For those who see the requirement; reasons and notes are the staff's. */
export const actsOnRequirement = (actor: Actor, id: number) => {
  if (!findRequirement(actor, id) || !["administrator", "officer", "system"].includes(actor.role)) return { extensions: [], waivers: [], calls: [] }
  const who = { by: persons.name }
  return {
    extensions: db
      .select({ id: extensions.id, fromOn: extensions.fromOn, toOn: extensions.toOn, reason: extensions.reason, createdAt: extensions.createdAt, ...who })
      .from(extensions)
      .leftJoin(persons, eq(persons.id, extensions.personId))
      .where(eq(extensions.requirementId, id))
      .orderBy(asc(extensions.id))
      .all(),
    waivers: db
      .select({ id: waivers.id, reason: waivers.reason, createdAt: waivers.createdAt, ...who })
      .from(waivers)
      .leftJoin(persons, eq(persons.id, waivers.personId))
      .where(eq(waivers.requirementId, id))
      .orderBy(asc(waivers.id))
      .all(),
    calls: db
      .select({ id: notes.id, happenedOn: notes.happenedOn, with: notes.who, body: notes.body, createdAt: notes.createdAt, ...who })
      .from(notes)
      .leftJoin(persons, eq(persons.id, notes.personId))
      .where(and(eq(notes.requirementId, id), isNull(notes.deletedAt)))
      .orderBy(asc(notes.id))
      .all(),
  }
}
export type RequirementActs = ReturnType<typeof actsOnRequirement>
