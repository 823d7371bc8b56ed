import { afterEach, beforeEach, expect, test } from "vitest"
import { closeStore, connection } from "#db/store"
import { listBoardCases } from "#lib/board/case-list"
import { decidedYears } from "#lib/board/decided"
import { boardCaseList } from "#lib/board/list"
import { usualDaysBack } from "#lib/board/portfolio"
import { getPortfolio } from "#lib/board/portfolio-queries"
import { caseOf } from "#lib/case/case.sample"
import { addCase, archiveCase } from "#lib/case/commands"
import { saveCourtDate } from "#lib/case/court-date-commands"
import { saveStation, setStages } from "#lib/case/part-commands"
import { getCase } from "#lib/case/queries"
import { addCaseUpdate, publishCaseUpdate } from "#lib/case/update-commands"
import { board, grantee, officer, system, visitor } from "#lib/demo/cast-actors"
import { readList } from "#lib/door/list-state"
import { awardGrant } from "#lib/grant/commands"
import { grantOf } from "#lib/grant/grant.sample"
import { setClock } from "#lib/kernel/clock"
import { addDays, day } from "#lib/kernel/day"
import { Missing } from "#lib/kernel/refusal"
import { openTwoOrganizations } from "#lib/organization/two-organizations.sample"
import { addIssueArea } from "#lib/setting/commands"
import { listIssueAreas, today } from "#lib/setting/queries"

const seen = (id: number) => ({ id, version: getCase(officer, id).version })
const portfolio = () => getPortfolio(board, addDays(today(), -usualDaysBack))

/** Won in the year after its grant; pending in the Seventh Circuit since last week; archived. */
beforeEach(() => {
  openTwoOrganizations()
  addIssueArea(system, { name: "Housing" })
  const won = addCase(officer, caseOf(1, { caption: "Won v. City", stage: "closed", granteeSide: "plaintiff", prevailed: "plaintiff", issueAreaIds: [1] })).id
  connection().exec(`INSERT INTO dockets (case_id, court, court_id, position, decided_on) VALUES (${won}, 'N.D. Ill.', 'ilnd', 0, '2026-12-01')`)
  const dockets = [
    { court: "N.D. Ill.", number: null },
    { court: "7th Cir.", number: null },
  ]
  const pending = addCase(officer, caseOf(1, { caption: "Pending v. City", stage: "appeal", stageOn: addDays(today(), -7), dockets })).id
  for (const [days, audience] of [
    [10, "board"],
    [20, "privileged"],
    [200, "public"],
  ] as const)
    saveCourtDate(officer, { ...seen(pending), courtDateId: null, kind: "argument", happensOn: addDays(today(), days), words: audience, audience })
  for (const audience of ["board", "staff", "privileged"] as const)
    addCaseUpdate(officer, { organizationId: 1, caseId: pending, happenedOn: addDays(today(), -3), body: audience, source: null, sourceUrl: null, audience })
  archiveCase(officer, { id: addCase(officer, caseOf(2, { caption: "Gone v. City" })).id, version: 1 })
  awardGrant(officer, grantOf(1, { fiscalYear: 2026, caseIds: [won] }))
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})

test("cases are counted by area and by their last court, archived ones nowhere", () => {
  const { areas, levels } = portfolio()
  expect(areas.map(({ label, cases, counts }) => [label, cases, counts.won, counts.pending])).toEqual([
    ["Housing", 1, 1, 0],
    ["Not recorded", 1, 0, 1],
  ])
  expect(levels).toEqual([
    { level: "appellate", cases: 1 },
    { level: "trial", cases: 1 },
  ])
})

test("what was won is told by the fiscal years since the first grant", () => {
  expect(portfolio().years).toEqual([{ years: 1, won: 1, settled: 0, lost: 0 }])
})

test("each number of the portfolio is that of the cases that it leads to", () => {
  const { areas, levels, years } = portfolio()
  const spec = boardCaseList({ areas: listIssueAreas(), years: decidedYears() })
  const countWith = (query: string) => listBoardCases(board, readList(spec, new URLSearchParams(query))).count
  for (const { key, cases, counts } of areas) {
    expect(countWith(`area=${key || "not_recorded"}`)).toBe(cases)
    expect(countWith(`area=${key || "not_recorded"}&result=won&result=won_in_part`)).toBe(counts.won)
  }
  for (const { level, cases } of levels) expect(countWith(`level=${level ?? "not_recorded"}`)).toBe(cases)
  for (const { years: since, won } of years) expect(countWith(`since=${since}&result=won`)).toBe(won)
  expect(countWith("level=not_recorded")).toBe(0)
})

test("the list of cases finds a court and a docket in any spelling", () => {
  const found = (q: string) =>
    listBoardCases(board, readList(boardCaseList({ areas: [], years: [] }), new URLSearchParams({ q }))).rows.map(({ title }) => title)
  expect(found("Seventh Circuit")).toEqual(["Pending v. City"])
  expect(found("26-6991 (7th Cir.)")).toEqual([])
})

test("the coming quarter and what changed are for the board: nothing privileged, nothing of staff alone, also when staff look", () => {
  for (const actor of [board, officer]) {
    const { next, stages, news } = getPortfolio(actor, addDays(today(), -usualDaysBack))
    expect(next.map(({ words }) => words)).toEqual(["board"])
    expect(stages.map(({ title }) => title)).toEqual(["Pending v. City"])
    expect(news.map(({ body }) => body)).toEqual(["board"])
  }
  expect(getPortfolio(board, today())).toMatchObject({ stages: [], news: [] })
})

test("what has no day is told by when it was entered or published", () => {
  const undatedSince = (on: string) => {
    const { stages, decisions, news } = getPortfolio(board, day(on))
    return [stages, decisions, news].map((rows) => rows.filter(({ enteredOn }) => enteredOn !== null))
  }
  setClock("2027-03-01T15:00:00Z")
  const undated = addCase(officer, caseOf(1, { caption: "Undated v. City", stage: "trial", dockets: [{ court: "S.D. Ill.", number: null }] })).id
  const [courtCase] = [getCase(officer, undated)]
  expect(undatedSince("2027-02-28")).toEqual([[], [], []])
  setClock("2027-03-20T15:00:00Z")
  setStages(officer, { versions: [`${undated}:${courtCase.version}`], stage: "monitoring", stageOn: null, list: "" })
  const update = addCaseUpdate(officer, { organizationId: 1, caseId: undated, happenedOn: null, body: "Undated", source: null, sourceUrl: null })
  expect(undatedSince("2027-03-20")[2]).toEqual([])
  setClock("2027-03-21T15:00:00Z")
  publishCaseUpdate(officer, { id: update.id, version: 1 })
  const [station] = getCase(officer, undated).dockets
  const form = {
    docketId: station?.id ?? 0,
    court: "S.D. Ill.",
    number: null,
    role: null,
    relation: null,
    place: 1,
    judge: null,
    isEnBanc: false,
    filedOn: null,
  }
  const rest = { decidedOn: null, disposition: "affirmed", prevailed: null, citation: null, words: null, sourceUrl: null } as const
  saveStation(officer, { ...seen(undated), ...form, ...rest })
  const [stages, decisions, news] = undatedSince("2027-03-20")
  expect(stages).toMatchObject([{ title: "Undated v. City", stageOn: null, enteredOn: "2027-03-20" }])
  expect(decisions).toMatchObject([{ court: "S.D. Ill.", decidedOn: null, enteredOn: "2027-03-21" }])
  expect(news).toMatchObject([{ body: "Undated", happenedOn: null, enteredOn: "2027-03-21" }])
  expect(undatedSince("2027-03-22")).toEqual([[], [], []])
})

test("it is for nobody else", () => {
  for (const actor of [grantee, visitor]) expect(() => getPortfolio(actor, today())).toThrow(Missing)
})
