import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm"
import { inIds } from "#db/in-parts"
import { among, given, keptFor, keptQuery } from "#db/kept-query"
import { events, extensions, grants, notes, organizations, persons, reports, requirements, waivers, yearTotals } from "#db/schema"
import { db } from "#db/store"
import { isOpenGrant } from "#lib/grant/grant"
import { type Actor, isStaff } from "#lib/kernel/actor"
import type { Instant } from "#lib/kernel/clock"
import type { Day } from "#lib/kernel/day"
import { Missing } from "#lib/kernel/refusal"
import type { ReportStatus } from "#lib/report/status"
import { inPile } from "#lib/requirement/place"
import { type Requirement, requirementStanding } from "#lib/requirement/requirement"
import type { ScheduledRequirement } from "#lib/schedule/dates"
import { differenceOf, type Kept, type Move } from "#lib/schedule/owed"
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

/** Of the requirements that no report answers. By the grant, since the index of a requirement's report leaves withdrawn ones out. */
const takenBack = sql`(SELECT 'withdrawn' FROM reports AS back
  WHERE back.grant_id = ${requirements.grantId} AND back.requirement_id = ${requirements.id} AND back.status = 'withdrawn' AND back.deleted_at IS NULL LIMIT 1)`

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
  scheduleRuleId: requirements.scheduleRuleId,
  addedBecause: requirements.addedBecause,
  createdAt: requirements.createdAt,
  deletedAt: requirements.deletedAt,
  goneAt: sql<string | null>`coalesce(${requirements.deletedAt}, ${grants.deletedAt}, ${organizations.deletedAt})`,
  grantStatus: grants.status,
  version: requirements.version,
  forName: sql<string | null>`coalesce(
    (SELECT name FROM persons WHERE persons.id = ${requirements.responsiblePersonId} AND persons.disabled_at IS NULL),
    (SELECT name FROM contacts WHERE contacts.id = ${requirements.responsibleContactId} AND contacts.deleted_at IS NULL))`,
  reportId: reports.id,
  reportStatus: sql<ReportStatus | null>`coalesce(${reports.status}, ${takenBack})`,
}

/** The report that answers a requirement; literal words, so that SQLite sees its partial index. */
const answering = sql`${reports.requirementId} = ${requirements.id} AND ${reports.status} <> 'withdrawn' AND ${reports.deletedAt} IS NULL`

const ways = {
  id: eq(requirements.id, given("id")),
  grant: eq(requirements.grantId, given("grant")),
  organization: eq(grants.organizationId, given("organization")),
  ids: among(requirements.id, "ids"),
}

const rowsOf = keptFor((actor, way: keyof typeof ways) =>
  db
    .select(columns)
    .from(requirements)
    .innerJoin(grants, eq(grants.id, requirements.grantId))
    .innerJoin(organizations, eq(organizations.id, grants.organizationId))
    .leftJoin(reports, answering)
    .where(and(visibleTo(actor), ways[way]))
    .orderBy(asc(requirements.dueOn), asc(requirements.id)),
)
type Row = ReturnType<typeof rowsOf>[number]

const standing = ({ deletedAt, goneAt, grantStatus, ...row }: Row, day: Day): Requirement => {
  const requirement = { ...row, isArchived: deletedAt !== null, isOwed: goneAt === null && isOpenGrant(grantStatus) }
  return { ...requirement, standing: requirementStanding(requirement, day) }
}

const listed = (rows: Row[]): Requirement[] => {
  const day = today()
  return rows.map((row) => standing(row, day))
}

export const findRequirement = (actor: Actor, id: number): Requirement | undefined => listed(rowsOf(actor, "id", { id }))[0]

/** @throws Missing */
export const getRequirement = (actor: Actor, id: number): Requirement => {
  const requirement = findRequirement(actor, id)
  if (!requirement) throw new Missing("requirement")
  return requirement
}

/** All that an organization owes or owed, by due day; archived ones for staff only, marked so. */
export const requirementsOfOrganization = (actor: Actor, organizationId: number): Requirement[] =>
  listed(rowsOf(actor, "organization", { organization: organizationId }))

export const requirementsOfGrant = (actor: Actor, grantId: number): Requirement[] => listed(rowsOf(actor, "grant", { grant: grantId }))

/** Several requirements by their ids, in that order; those that do not exist for the actor are left out. */
export const requirementsById = (actor: Actor, ids: readonly number[]): Requirement[] => {
  if (ids.length === 0) return []
  const byId = new Map(listed(rowsOf(actor, "ids", { ids })).map((requirement) => [requirement.id, requirement]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export type Owed = { open: number; overdue: number; nextDueOn: Day | null }

/** What each of these organizations still owes, in one query; one that owes nothing is not in the map. `nextDueOn` is the next day from today. */
export const owedByOrganizations = (actor: Actor, organizationIds: readonly number[]): Map<number, Owed> => {
  const own = actor.role === "grantee" ? organizationIds.filter((id) => id === actor.organizationId) : actor.role === "visitor" ? [] : organizationIds
  const day = today()
  const rows = db.all<Owed & { organizationId: number }>(sql`SELECT p.organization_id AS organizationId, count(*) AS open,
    sum(${inPile("overdue", day)}) AS overdue, min(CASE WHEN p.lane = 'theirs' AND p.due_on >= ${day} THEN p.due_on END) AS nextDueOn
    FROM requirement_places p WHERE p.organization_id IN ${inIds(own)} AND p.lane IN ('theirs', 'ours') GROUP BY p.organization_id`)
  return new Map(rows.map(({ organizationId, ...owed }) => [organizationId, owed]))
}

/** `isByHand`: somebody added it, or moved its day. `isBegun`: a report answers it. */
export type OfferedOf<Each extends Kept> = Each & { isByHand: boolean; isBegun: boolean }
export type Offered = { moves: OfferedOf<Move>[]; ended: OfferedOf<Kept>[]; missing: ScheduledRequirement[] }

/** In what the open requirements of a grant differ from what its schedule asks of it now. */
export const differenceFor = (actor: Actor, grant: Parameters<typeof differenceOf>[0]): Offered => {
  const visible = new Map(requirementsOfGrant(actor, grant.id).map((requirement) => [requirement.id, requirement]))
  const { moves, ended, missing } = differenceOf(grant)
  const offered = <Each extends Kept>(each: Each): OfferedOf<Each>[] => {
    const requirement = visible.get(each.id)
    if (!requirement) return []
    const isByHand = each.scheduleRuleId === null || extensionRows({ id: each.id }).length > 0
    return [{ ...each, isByHand, isBegun: requirement.reportId !== null }]
  }
  return { moves: moves.flatMap(offered), ended: ended.flatMap(offered), missing: isStaff(actor) ? missing : [] }
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

/** What else was done to it: edited, aimed at somebody, opened again, archived, restored, added by hand. The rest has its own rows. */
const otherVerbs = [
  "requirement.add",
  "requirement.edit",
  "requirement.aim",
  "requirement.hand_over",
  "requirement.reopen",
  "requirement.archive",
  "requirement.restore",
]

const who = { by: persons.name }
const extensionRows = keptQuery(() =>
  db
    .select({ id: extensions.id, fromOn: extensions.fromOn, toOn: extensions.toOn, reason: extensions.reason, createdAt: extensions.createdAt, ...who })
    .from(extensions)
    .leftJoin(persons, eq(persons.id, extensions.personId))
    .where(eq(extensions.requirementId, given("id")))
    .orderBy(asc(extensions.id)),
)
const waiverRows = keptQuery(() =>
  db
    .select({ id: waivers.id, reason: waivers.reason, createdAt: waivers.createdAt, ...who })
    .from(waivers)
    .leftJoin(persons, eq(persons.id, waivers.personId))
    .where(eq(waivers.requirementId, given("id")))
    .orderBy(asc(waivers.id)),
)
const callRows = keptQuery(() =>
  db
    .select({ id: notes.id, happenedOn: notes.happenedOn, with: notes.who, body: notes.body, audience: notes.audience, createdAt: notes.createdAt, ...who })
    .from(notes)
    .leftJoin(persons, eq(persons.id, notes.personId))
    .where(and(eq(notes.requirementId, given("id")), isNull(notes.deletedAt)))
    .orderBy(asc(notes.id)),
)
const otherRows = keptQuery(() =>
  db
    .select({ id: events.id, verb: events.verb, summary: events.summary, createdAt: events.at, by: events.actorName })
    .from(events)
    .where(and(eq(events.noun, "requirement"), eq(events.nounId, given("id")), eq(events.outcome, "done"), inArray(events.verb, otherVerbs)))
    .orderBy(asc(events.id)),
)

/** Who moved the day or let it go, and why; the calls that were logged. Oldest first. For those who see the requirement; reasons and notes are the staff's. */
export const actsOnRequirement = (actor: Actor, id: number) =>
  isStaff(actor) && findRequirement(actor, id)
    ? { extensions: extensionRows({ id }), waivers: waiverRows({ id }), calls: callRows({ id }), others: otherRows({ id }) }
    : { extensions: [], waivers: [], calls: [], others: [] }
export type RequirementActs = ReturnType<typeof actsOnRequirement>

/** What everybody who sees it may know of those acts: on which day it was due before it was moved, and since when it is waived. */
export const changesOf = (actor: Actor, id: number): { wasDueOn: Day | null; waivedAt: Instant | null } => {
  const requirement = findRequirement(actor, id)
  if (!requirement) return { wasDueOn: null, waivedAt: null }
  const wasDueOn = extensionRows({ id }).at(-1)?.fromOn ?? null
  return {
    wasDueOn: wasDueOn === requirement.dueOn ? null : wasDueOn,
    waivedAt: requirement.state === "waived" ? (waiverRows({ id }).at(-1)?.createdAt ?? null) : null,
  }
}
