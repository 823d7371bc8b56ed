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
import { addDays, type Day } from "#lib/kernel/day"
import { groupOf, type ResultCounts, resultGroups } from "#lib/public/result"
import { today } from "#lib/setting/queries"

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

const readChanges = (since: Day): Pick<Portfolio, "stages" | "decisions" | "news"> => ({
  stages: db.all(sql`SELECT c.id AS caseId, c.title AS title, c.stage AS stage, c.stage_on AS stageOn, c.result AS result FROM cases c ${ofOwner}
    WHERE ${visible} AND c.stage IS NOT NULL AND c.stage_on >= ${since} ORDER BY c.stage_on DESC, c.id LIMIT ${mostChanges}`),
  decisions:
    db.all(sql`SELECT c.id AS caseId, c.title AS title, d.court AS court, d.decided_on AS decidedOn, d.disposition AS disposition FROM dockets d JOIN cases c ON c.id = d.case_id ${ofOwner}
    WHERE ${visible} AND d.decided_on >= ${since} ORDER BY d.decided_on DESC, d.id LIMIT ${mostChanges}`),
  news: db.all(sql`SELECT u.id AS id, c.id AS caseId, c.title AS title, u.happened_on AS happenedOn, u.body AS body FROM case_updates u JOIN cases c ON c.id = u.case_id ${ofOwner}
    WHERE ${visible} AND u.deleted_at IS NULL AND ${newsIsFor} AND u.happened_on >= ${since} ORDER BY u.happened_on DESC, u.id DESC LIMIT ${mostChanges}`),
})

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
