import { archivedOrganizations } from "#lib/board/archived"
import { type Dashboard, largestShown, lateShown } from "#lib/board/board"
import { caseCounter } from "#lib/board/case-totals"
import { boardAreas, boardYears, keptCounts, largestGrantees } from "#lib/board/money"
import { lateReports, reportsOwed } from "#lib/board/reports-owed"
import { type CaseResult, caseResults, type Stage, stages } from "#lib/case/case"
import { type Actor, isStaff } from "#lib/kernel/actor"
import { Missing } from "#lib/kernel/refusal"
import { currentFiscalYear, getSetting, today } from "#lib/setting/queries"
import { averageOf } from "#lib/timesheet/average"
import { quarterSums } from "#lib/timesheet/queries"

/** What the board reads is for the board and for staff. @throws Missing */
export const assertReads = (actor: Actor): void => {
  if (actor.role !== "board" && !isStaff(actor)) throw new Missing("page")
}

/** Cases by stage and by outcome, from the kept totals. */
export const caseCounts = (archived: readonly number[]) => {
  const count = caseCounter(archived)
  const ofStage = (stage: Stage | null) => ({ stage, cases: count((row) => row.stage === (stage ?? "")) })
  const ofResult = (result: CaseResult) => ({ result, cases: count((row) => row.result === result) })
  return {
    stages: [...stages.map(ofStage), ofStage(null)].filter(({ cases }) => cases > 0),
    results: caseResults.map(ofResult).filter(({ cases }) => cases > 0),
  }
}

/** Everything on the dashboard, read from totals that the writing transaction keeps. @throws Missing for anybody but the board and staff */
export const getDashboard = (actor: Actor): Dashboard => {
  assertReads(actor)
  const { fiscalYearStartMonth } = getSetting()
  const asOf = today()
  const fiscalYear = currentFiscalYear()
  const archived = archivedOrganizations()
  const years = boardYears(archived, fiscalYearStartMonth, fiscalYear)
  const { grantees, grantsWithoutArea } = keptCounts(fiscalYear)
  const current = years.find((year) => year.fiscalYear === fiscalYear)
  if (!current) throw new RangeError("the current fiscal year is always among the years")
  return {
    asOf,
    fiscalYear,
    years,
    thisYear: { ...current, grantees },
    areas: boardAreas(archived),
    grantsWithoutArea,
    ...caseCounts(archived),
    reportsOwed: reportsOwed(asOf),
    lateReports: lateReports(asOf, lateShown),
    largest: largestGrantees(largestShown),
    attorneyTime: [fiscalYear - 1, fiscalYear].flatMap((year) => quarterSums(actor, year).map((sum) => averageOf(sum, year, fiscalYearStartMonth))),
  }
}
