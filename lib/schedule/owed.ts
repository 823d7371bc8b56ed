import { and, eq, inArray, isNull } from "drizzle-orm"
import { requirements, scheduleRules, schedules } from "#db/schema"
import type { Read, Write } from "#db/store"
import { now } from "#lib/kernel/clock"
import type { Day } from "#lib/kernel/day"
import { requirementTitle } from "#lib/requirement/requirement"
import { datesOf, type GrantPeriod, type ScheduledRequirement } from "#lib/schedule/dates"
import { getSetting } from "#lib/setting/queries"

/** What a grant owes from now on, as rows; for a command of another room, inside its own transaction. Answers their ids, in order. */
export const insertOwed = (tx: Write, grantId: number, owed: readonly ScheduledRequirement[]): number[] =>
  owed.map(
    (each) =>
      tx
        .insert(requirements)
        .values({ ...each, grantId, createdAt: now() })
        .returning({ id: requirements.id })
        .get().id,
  )

/** "Quarterly timesheet, October 1, 2026 to December 31, 2026: due January 15, 2027"; one line for each, for an event. */
export const owedLines = (owed: readonly ScheduledRequirement[]): string => owed.map((each) => `${requirementTitle(each)}: ${each.dueOn}`).join("; ")

type Moving = Omit<GrantPeriod, "startMonth"> & { id: number }
export type Move = { id: number; version: number; dueOn: Day; coversFrom: Day | null; coversTo: Day | null; to: ScheduledRequirement }

/** Open requirements that came from a rule, with what that rule says of the grant as it is given. For whoever may see the grant. */
export const datesNow = (grant: Moving, from: Read): Move[] => {
  const open = from
    .select({ requirement: requirements, rule: scheduleRules, countsFrom: schedules.countsFrom })
    .from(requirements)
    .innerJoin(scheduleRules, eq(scheduleRules.id, requirements.scheduleRuleId))
    .innerJoin(schedules, eq(schedules.id, scheduleRules.scheduleId))
    .where(and(eq(requirements.grantId, grant.id), inArray(requirements.state, ["open"]), isNull(requirements.deletedAt)))
    .all()
  const period = { ...grant, startMonth: getSetting().fiscalYearStartMonth }
  return open.flatMap(({ requirement: { id, version, dueOn, coversFrom, coversTo }, rule, countsFrom }) => {
    const [to] = datesOf([rule], countsFrom, period)
    return to ? [{ id, version, dueOn, coversFrom, coversTo, to }] : []
  })
}

/** Whether a change of the grant moves anything that is open. */
export const isMoved = (before: Moving, after: Moving, from: Read): boolean => {
  const dates = (grant: Moving) => JSON.stringify(datesNow(grant, from).map(({ id, to }) => [id, to]))
  return dates(before) !== dates(after)
}
