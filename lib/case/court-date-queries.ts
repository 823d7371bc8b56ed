import { and, asc, between, eq, gte, inArray, isNull, ne, type SQL, sql } from "drizzle-orm"
import { foundIds } from "#db/match"
import { cases, courtDates, organizations } from "#db/schema"
import { db } from "#db/store"
import type { CourtDate } from "#lib/case/court-date"
import { reads } from "#lib/case/part"
import { visibleTo } from "#lib/case/queries"
import type { Actor } from "#lib/kernel/actor"
import { readableAudiences } from "#lib/kernel/audience"
import type { Day } from "#lib/kernel/day"
import type { ListState } from "#lib/kernel/list"

export type DateOfCase = CourtDate & {
  title: string
  organizationName: string
  version: number
  createdAt: (typeof cases.$inferSelect)["createdAt"]
  /** Its case was archived; only staff see such. */
  isGone: boolean
}

const datesWhere = (actor: Actor, where: SQL | undefined, most: number): DateOfCase[] =>
  db
    .select({
      date: courtDates,
      title: cases.title,
      version: cases.version,
      createdAt: cases.createdAt,
      organizationId: cases.organizationId,
      organizationName: organizations.name,
      goneAt: sql<string | null>`coalesce(${cases.deletedAt}, ${organizations.deletedAt})`,
    })
    .from(courtDates)
    .innerJoin(cases, eq(cases.id, courtDates.caseId))
    .innerJoin(organizations, eq(organizations.id, cases.organizationId))
    .where(and(ne(courtDates.audience, "privileged"), inArray(courtDates.audience, [...readableAudiences[actor.role]]), visibleTo(actor), where))
    .orderBy(asc(courtDates.happensOn), asc(courtDates.id))
    .limit(most)
    .all()
    .filter(({ date, organizationId }) => reads(actor, date.audience, organizationId))
    .map(({ date, title, organizationName, version, createdAt, goneAt }) => ({ ...date, title, organizationName, version, createdAt, isGone: goneAt !== null }))

/** Dates of all cases from a day on, for a calendar outside: what exists for the actor, and nothing privileged for anybody. */
export const courtDatesFrom = (actor: Actor, from: Day, most: number): DateOfCase[] => datesWhere(actor, gte(courtDates.happensOn, from), most)

/** A case is found by its organization, and by the years and organizations of the grants that pay for it. */
const paidBy = ({ q, filters: { year = [] } }: ListState): SQL | undefined => {
  const ofYears = year.length > 0 ? inArray(sql`g.fiscal_year`, year.map(Number)) : sql`1`
  const grantOf = (where: SQL) =>
    sql`EXISTS (SELECT 1 FROM grant_cases gc JOIN grants g ON g.id = gc.grant_id AND g.deleted_at IS NULL WHERE gc.case_id = ${cases.id} AND ${ofYears} AND ${where})`
  const found = foundIds("organization", q)
  if (q)
    return year.length > 0
      ? grantOf(sql`(${cases.organizationId} IN ${found} OR g.organization_id IN ${found})`)
      : sql`(${cases.organizationId} IN ${found} OR ${grantOf(sql`g.organization_id IN ${found}`)})`
  return year.length > 0 ? grantOf(sql`1`) : undefined
}

/** Dates of the cases for which the filtered grants pay, from one day to another; at most so many. */
export const courtDatesDue = (actor: Actor, state: ListState, from: Day, to: Day, most: number): DateOfCase[] =>
  datesWhere(actor, and(between(courtDates.happensOn, from, to), isNull(cases.deletedAt), isNull(organizations.deletedAt), paidBy(state)), most)
