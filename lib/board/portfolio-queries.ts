import { inArray, type SQL, sql } from "drizzle-orm"
import { remember } from "#db/remember"
import { db } from "#db/store"
import { archivedOrganizations } from "#lib/board/archived"
import { type DecidedCase, decidedCases } from "#lib/board/decided"
import { lastCourt } from "#lib/board/last-court"
import type { Counted, Portfolio } from "#lib/board/portfolio"
import { mostChanges, quarterDays } from "#lib/board/portfolio"
import { assertReads, caseCounts } from "#lib/board/queries"
import type { CaseResult } from "#lib/case/case"
import { type CourtLevel, courtById, courtLevels } from "#lib/court/court"
import type { Actor } from "#lib/kernel/actor"
import { readableAudiences } from "#lib/kernel/audience"
import { beginningOf, dayOf } from "#lib/kernel/clock"
import { addDays, type Day } from "#lib/kernel/day"
import { groupOf, type ResultCounts, resultGroups } from "#lib/public/result"
import { getSetting, today } from "#lib/setting/queries"

const visible = sql`c.deleted_at IS NULL AND o.deleted_at IS NULL`
const ofOwner = sql`JOIN organizations o ON o.id = c.organization_id`

const noCounts = () => Object.fromEntries(resultGroups.map((group) => [group, 0])) as ResultCounts

const byArea = (): Counted[] => {
  const rows = db.all<{ key: string; label: string; result: CaseResult; cases: number }>(
    sql`SELECT coalesce(a.slug, '') AS key, coalesce(a.name, 'Not recorded') AS label, c.result AS result, count(*) AS cases
      FROM cases c ${ofOwner} LEFT JOIN case_issue_areas ca ON ca.case_id = c.id LEFT JOIN issue_areas a ON a.id = ca.issue_area_id
      WHERE ${visible} GROUP BY 1, 3 ORDER BY a.name IS NULL, a.name`,
  )
  return [...Map.groupBy(rows, ({ key }) => key)].map(([key, found]) => {
    const counts = noCounts()
    for (const { result, cases } of found) counts[groupOf(result)] += cases
    return { key, label: found[0]?.label ?? "", cases: found.reduce((sum, { cases }) => sum + cases, 0), counts }
  })
}

const byLevel = (): Portfolio["levels"] => {
  const rows = db.all<{ courtId: string | null; cases: number }>(
    sql`SELECT ${lastCourt} AS courtId, count(*) AS cases
      FROM cases c ${ofOwner} WHERE ${visible} GROUP BY 1`,
  )
  const sums = new Map<CourtLevel | null, number>()
  for (const { courtId, cases } of rows) {
    const level = courtById(courtId)?.level ?? null
    sums.set(level, (sums.get(level) ?? 0) + cases)
  }
  return [...courtLevels, null].flatMap((level) => (sums.has(level) ? [{ level, cases: sums.get(level) ?? 0 }] : []))
}

const sinceFunding = (): Portfolio["years"] => {
  const grouped = Map.groupBy(decidedCases(), ({ years }) => years)
  const count = (found: readonly DecidedCase[], group: string) => found.filter(({ result }) => groupOf(result) === group).length
  return [...grouped]
    .sort(([one], [other]) => (one ?? Number.POSITIVE_INFINITY) - (other ?? Number.POSITIVE_INFINITY))
    .map(([years, found]) => ({ years, won: count(found, "won"), settled: count(found, "settled"), lost: count(found, "lost") }))
}

/** Staff who look at the board's page see what the board sees. */
const boards = [...readableAudiences.board]
const dateIsFor: SQL = inArray(sql`t.audience`, boards)
const newsIsFor: SQL = sql`(u.published_at IS NOT NULL OR ${inArray(sql`u.audience`, boards)})`

/** What stands, whatever the day. */
const readStanding = () => ({ areas: byArea(), levels: byLevel(), years: sinceFunding() })

/** When a field of cases was last entered anew since a moment, by case and by what the event says it was about. Cases that are new, and what was taken over from older records, are no change. */
const enteredSince = (moment: string, field: SQL): SQL =>
  sql`(SELECT case_id, summary, max(happened_at) AS at FROM events WHERE happened_at >= ${moment} AND noun = 'case' AND outcome = 'done' AND verb <> 'case.add' AND role <> 'system'
    AND json_extract(after, ${field}) IS NOT NULL AND json_extract(after, ${field}) IS NOT json_extract(before, ${field}) GROUP BY case_id, summary)`

/** As the event of a station names it (lib/case/part-commands.ts). */
const stationSummary = sql`c.title || ': ' || d.court || coalesce(', No. ' || d.number, '')`

/** What happened since a day; what has no day, if it was entered or published since. */
const readChanges = (since: Day): Pick<Portfolio, "stages" | "decisions" | "news"> => {
  const { timeZone } = getSetting()
  const moment = beginningOf(since, timeZone)
  const rows = <Row>(query: SQL) =>
    db
      .all<Row & { enteredAt: string | null }>(query)
      .map(({ enteredAt, ...row }) => ({ ...(row as Row), enteredOn: enteredAt === null ? null : dayOf(enteredAt, timeZone) }))
  return {
    stages:
      rows(sql`SELECT * FROM (SELECT c.id AS caseId, c.title AS title, c.stage AS stage, c.stage_on AS stageOn, c.result AS result, NULL AS enteredAt FROM cases c ${ofOwner}
      WHERE ${visible} AND c.stage IS NOT NULL AND c.stage_on >= ${since}
      UNION ALL SELECT c.id, c.title, c.stage, NULL, c.result, max(e.at) FROM ${enteredSince(moment, sql`'$.stage'`)} e JOIN cases c ON c.id = e.case_id ${ofOwner}
      WHERE ${visible} AND c.stage IS NOT NULL AND c.stage_on IS NULL GROUP BY c.id)
      ORDER BY coalesce(stageOn, enteredAt) DESC, caseId LIMIT ${mostChanges}`),
    decisions: rows(
      sql`SELECT * FROM (SELECT d.id AS id, c.id AS caseId, c.title AS title, d.court AS court, d.decided_on AS decidedOn, d.disposition AS disposition, NULL AS enteredAt
      FROM dockets d JOIN cases c ON c.id = d.case_id ${ofOwner} WHERE ${visible} AND d.decided_on >= ${since}
      UNION ALL SELECT d.id, c.id, c.title, d.court, NULL, d.disposition, e.at FROM ${enteredSince(moment, sql`'$.disposition'`)} e
      JOIN cases c ON c.id = e.case_id ${ofOwner} JOIN dockets d ON d.case_id = c.id AND e.summary = ${stationSummary} WHERE ${visible} AND d.decided_on IS NULL AND d.disposition IS NOT NULL)
      ORDER BY coalesce(decidedOn, enteredAt) DESC, id LIMIT ${mostChanges}`,
    ),
    news: rows(sql`SELECT u.id AS id, c.id AS caseId, c.title AS title, u.happened_on AS happenedOn, u.body AS body,
      CASE WHEN u.happened_on IS NULL THEN coalesce(u.published_at, u.created_at) END AS enteredAt FROM case_updates u JOIN cases c ON c.id = u.case_id ${ofOwner}
      WHERE ${visible} AND u.deleted_at IS NULL AND ${newsIsFor} AND (u.happened_on >= ${since} OR (u.happened_on IS NULL AND coalesce(u.published_at, u.created_at) >= ${moment}))
      ORDER BY coalesce(u.happened_on, u.published_at, u.created_at) DESC, u.id DESC LIMIT ${mostChanges}`),
  }
}

/** The portfolio, what is to come, and what changed since a day. @throws Missing for anybody but the board and staff */
export const getPortfolio = (actor: Actor, since: Day): Portfolio => {
  assertReads(actor)
  const asOf = today()
  return {
    asOf,
    since,
    byStage: caseCounts(archivedOrganizations()).stages,
    next: db.all(sql`SELECT c.id AS caseId, c.title AS title, t.kind AS kind, t.happens_on AS happensOn, t.words AS words FROM court_dates t JOIN cases c ON c.id = t.case_id ${ofOwner}
      WHERE ${visible} AND ${dateIsFor} AND t.happens_on BETWEEN ${asOf} AND ${addDays(asOf, quarterDays)} ORDER BY t.happens_on, t.id LIMIT ${mostChanges}`),
    ...remember("portfolio", readStanding),
    ...remember(`portfolio since ${since}`, () => readChanges(since)),
  }
}
