import { and, asc, eq, gte, inArray, ne } from "drizzle-orm"
import { cases, courtDates } from "#db/schema"
import { db } from "#db/store"
import type { CourtDate } from "#lib/case/court-date"
import { reads } from "#lib/case/part"
import { visibleTo } from "#lib/case/queries"
import type { Actor } from "#lib/kernel/actor"
import { readableAudiences } from "#lib/kernel/audience"
import type { Day } from "#lib/kernel/day"

export type DateOfCase = CourtDate & { title: string; version: number; createdAt: (typeof cases.$inferSelect)["createdAt"] }

/** Dates of all cases from a day on, for a calendar outside: what exists for the actor, and nothing privileged for anybody. */
export const courtDatesFrom = (actor: Actor, from: Day, most: number): DateOfCase[] =>
  db
    .select({ date: courtDates, title: cases.title, version: cases.version, createdAt: cases.createdAt, organizationId: cases.organizationId })
    .from(courtDates)
    .innerJoin(cases, eq(cases.id, courtDates.caseId))
    .where(
      and(
        gte(courtDates.happensOn, from),
        ne(courtDates.audience, "privileged"),
        inArray(courtDates.audience, [...readableAudiences[actor.role]]),
        visibleTo(actor),
      ),
    )
    .orderBy(asc(courtDates.happensOn), asc(courtDates.id))
    .limit(most)
    .all()
    .filter(({ date, organizationId }) => reads(actor, date.audience, organizationId))
    .map(({ date, title, version, createdAt }) => ({ ...date, title, version, createdAt }))
