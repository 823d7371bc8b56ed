import { foundation, issueAreas } from "#lib/demo/fact/foundation"
import { budgets } from "#lib/demo/fact/invented-grants"
import { addInvented, addInventedCases } from "#lib/demo/invented"
import { motion } from "#lib/demo/motion"
import { importPast } from "#lib/demo/past"
import { addCast } from "#lib/demo/people"
import { play } from "#lib/demo/step"
import { system } from "#lib/kernel/actor"
import { dayOf, now, setClock } from "#lib/kernel/clock"
import { addDays, type Day, fiscalYearBounds, fiscalYearOf } from "#lib/kernel/day"
import { addIssueArea, editSetting, setBudget } from "#lib/setting/commands"

/**
 * Fills the opened, empty store with the demo foundation: its public record to 2019 as an import, then last year and this year as the cast
 * lived them, each act on its day by the injected clock, seen from today.
 */
export const fillDemo = async (): Promise<void> => {
  const today: Day = dayOf(now(), foundation.timeZone)
  const thisYear = fiscalYearOf(today, foundation.fiscalYearStartMonth)
  const years = { last: thisYear - 1, this: thisYear }
  const opening = addDays(fiscalYearBounds(years.last, foundation.fiscalYearStartMonth).startsOn, -30)
  setClock(`${opening}T13:00:00.000Z`)
  try {
    editSetting(system, { ...foundation, contactPhone: "(202) 555-0100", lastMeetingOn: null, version: 0 })
    for (const name of issueAreas) addIssueArea(system, { name })
    for (const key of ["last", "this"] as const) setBudget(system, { year: years[key], budget: budgets[key], version: 0 })
    const organizationIds = { ...importPast(), ...addInvented() }
    const caseIds = addInventedCases(organizationIds, thisYear)
    const cast = await addCast(organizationIds)
    await play(motion(cast, organizationIds, caseIds, years, today), today)
  } finally {
    setClock(undefined)
  }
}
