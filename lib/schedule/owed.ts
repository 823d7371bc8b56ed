import { asc, eq, getTableColumns, inArray, sql } from "drizzle-orm"
import { among, given, keptQuery } from "#db/kept-query"
import { requirements, scheduleRules, schedules } from "#db/schema"
import { db, type Write } from "#db/store"
import { now } from "#lib/kernel/clock"
import { type Day, formatDay } from "#lib/kernel/day"
import { requirementTitle } from "#lib/requirement/requirement"
import { datesOf, type GrantPeriod, type ScheduledRequirement } from "#lib/schedule/dates"
import { getSetting } from "#lib/setting/queries"

/** What a grant owes from now on, as rows; for a command of another room, inside its own transaction. Answers their ids, in order. */
export const insertOwed = (tx: Write, grantId: number, owed: readonly ScheduledRequirement[], addedBecause: string | null = null): number[] =>
  owed.map(
    (each) =>
      tx
        .insert(requirements)
        .values({ ...each, grantId, addedBecause, createdAt: now() })
        .returning({ id: requirements.id })
        .get().id,
  )

/** "Quarterly timesheet, October 1, 2026 to December 31, 2026: due January 15, 2027"; one line for each, for an event. */
export const owedLines = (owed: readonly ScheduledRequirement[]): string =>
  owed.map((each) => `${requirementTitle(each)}: due ${formatDay(each.dueOn)}`).join("; ")

type Dated = Omit<GrantPeriod, "startMonth"> & { id: number }
type Row = typeof requirements.$inferSelect
export type Kept = Pick<Row, "id" | "version" | "kind" | "dueOn" | "coversFrom" | "coversTo" | "scheduleRuleId">
export type Move = Kept & { to: ScheduledRequirement }
/** `moves`: open, and would stand elsewhere. `ended`: open, and begins after the grant's end. `missing`: asked of months after all that was owed so far. */
export type Difference = { moves: Move[]; ended: Kept[]; missing: ScheduledRequirement[] }

const requirementRows = keptQuery(() =>
  db
    .select()
    .from(requirements)
    .where(eq(requirements.grantId, given("grant")))
    .orderBy(asc(sql`${requirements.deletedAt} IS NOT NULL`), asc(requirements.coversFrom), asc(requirements.id)),
)

const ruleRows = keptQuery(() => {
  const chosen = db.select({ id: scheduleRules.scheduleId }).from(scheduleRules).where(among(scheduleRules.id, "ids"))
  return db
    .select({ ...getTableColumns(scheduleRules), countsFrom: schedules.countsFrom })
    .from(scheduleRules)
    .innerJoin(schedules, eq(schedules.id, scheduleRules.scheduleId))
    .where(inArray(scheduleRules.scheduleId, chosen))
})

/** Every rule of the schedules that these rows come from. */
const rulesBehind = (rows: readonly Row[]) => {
  const ids = [...new Set(rows.flatMap(({ scheduleRuleId }) => scheduleRuleId ?? []))]
  return ruleRows({ ids }).filter(({ id, deletedAt }) => deletedAt === null || ids.includes(id))
}

const isElsewhere = ({ dueOn, coversFrom, coversTo, to }: Move) => dueOn !== to.dueOn || coversFrom !== to.coversFrom || coversTo !== to.coversTo
const lastOf = (days: readonly (Day | null)[]): string => days.reduce<string>((last, each) => (each && each > last ? each : last), "")

/** In what a grant's requirements differ from what their schedules ask of the grant as it is given. For whoever may see the grant. */
export const differenceOf = (grant: Dated): Difference => {
  const rows = requirementRows({ grant: grant.id })
  const rules = rulesBehind(rows)
  const period = { ...grant, startMonth: getSetting().fiscalYearStartMonth }
  const left = [...Map.groupBy(rules, ({ scheduleId }) => scheduleId).values()].flatMap((each) => datesOf(each, each[0]?.countsFrom ?? "fiscal_year", period))
  const take = (fits: (asked: ScheduledRequirement) => boolean) => {
    const at = left.findIndex(fits)
    return at < 0 ? undefined : left.splice(at, 1)[0]
  }
  const isOf = (row: Row) => (asked: ScheduledRequirement) => asked.scheduleRuleId === row.scheduleRuleId
  // What covers the same months is the same; only then is what remains dealt out, in order.
  const same = rows.map((row) => take((asked) => isOf(row)(asked) && asked.coversFrom === row.coversFrom))
  const placed = rows.flatMap((row, index) => (row.state === "open" && row.deletedAt === null ? [{ ...row, to: same[index] ?? take(isOf(row)) }] : []))
  const following = new Set(rules.filter(({ followsEnd }) => followsEnd).map(({ id }) => id))
  const owedUntil = lastOf(rows.filter(({ scheduleRuleId }) => !following.has(scheduleRuleId ?? 0)).map(({ coversTo }) => coversTo))
  const removed = new Set(rules.filter(({ deletedAt }) => deletedAt !== null).map(({ id }) => id))
  return {
    moves: placed.flatMap(({ to, ...row }) => (to && isElsewhere({ ...row, to }) ? [{ ...row, to }] : [])),
    ended: placed.filter(({ to, coversFrom }) => !to && coversFrom && grant.endsOn && coversFrom > grant.endsOn),
    missing: left.filter(
      ({ scheduleRuleId, kind, coversFrom }) =>
        coversFrom && coversFrom > owedUntil && !removed.has(scheduleRuleId) && !rows.some((row) => row.kind === kind && row.coversFrom === coversFrom),
    ),
  }
}

/** Whether a change of the grant gives its requirements another difference. */
export const isMoved = (before: Dated, after: Dated): boolean => JSON.stringify(differenceOf(before)) !== JSON.stringify(differenceOf(after))
