import { weekdayOf } from "#lib/calendar/due"
import { saveCourtDate } from "#lib/case/court-date-commands"
import { editRecord, saveStation } from "#lib/case/part-commands"
import { saveParticipant } from "#lib/case/participant-commands"
import { casesOfOrganization, getCase } from "#lib/case/queries"
import { cases } from "#lib/demo/fact/cases"
import type { InventedCaseKey } from "#lib/demo/fact/invented-cases"
import type { OrganizationKey } from "#lib/demo/fact/organizations"
import { inventedRecords, type StationFact, stations } from "#lib/demo/fact/station"
import type { Step } from "#lib/demo/step"
import { type Actor, system } from "#lib/kernel/actor"
import { addDays, type Day } from "#lib/kernel/day"

const seen = (id: number) => ({ id, version: getCase(system, id).version })
const nothing = { role: null, relation: null, judge: null, isEnBanc: false, disposition: null, prevailed: null, citation: null, words: null, sourceUrl: null }

const record = (actor: Actor, caseId: number, facts: readonly StationFact[], lastYear: Day) => {
  const onDay = (days: number | undefined) => (days === undefined ? null : addDays(lastYear, days))
  for (const [index, { decidedDay, filedDay, ...fact }] of facts.entries()) {
    const known = getCase(actor, caseId).dockets.find(({ court }) => court === fact.court)
    saveStation(actor, {
      ...seen(caseId),
      ...nothing,
      ...fact,
      docketId: known?.id ?? null,
      number: known?.number ?? null,
      place: index + 1,
      filedOn: onDay(filedDay),
      decidedOn: onDay(decidedDay),
    })
  }
}

/** No court sits on a Saturday or a Sunday. */
const courtDay = (on: Day): Day => addDays(on, { 0: 1, 6: 2 }[weekdayOf(on)] ?? 0)

const emptyRecord = {
  judge: null,
  filedOn: null,
  closedOn: null,
  state: null,
  cause: null,
  classAction: null,
  orderWords: null,
  orderUntilOn: null,
  changedLaw: null,
  changedPolicy: null,
  monitoredSinceOn: null,
  feeAward: null,
  feeAwardOn: null,
}

/** Yesterday somebody completed the records of the cases: courts in order, names, what is to come. The public record's cases get what their sources say, no more. */
export const caseRecordSteps = (
  officer: Actor,
  organizationIds: Record<OrganizationKey, number>,
  caseIds: Record<InventedCaseKey, number>,
  { today, lastYear }: { today: Day /** Its first day. */; lastYear: Day },
): Step[] => {
  const pastRun = () => {
    const known = casesOfOrganization(system, organizationIds.nationalImmigrantJusticeCenter)
    for (const [key, facts] of Object.entries(stations)) {
      const found = known.find(({ name }) => name === cases[key as keyof typeof cases].name)
      if (found) record(system, found.id, facts, lastYear)
    }
    const moreno = known.find(({ name }) => name === cases.moreno.name)
    if (moreno)
      editRecord(system, {
        ...seen(moreno.id),
        ...emptyRecord,
        ...{ stake: null, changedPractice: null, assessment: null, strategy: null, isStayed: false, hasInjunction: false },
        classAction: "sought",
      })
  }
  const inventedRun = () => {
    for (const [key, { stations: facts, dates = [], names = [], ...texts }] of Object.entries(inventedRecords)) {
      const id = caseIds[key as InventedCaseKey]
      record(officer, id, facts, lastYear)
      for (const { inDays, ...date } of dates) saveCourtDate(officer, { ...seen(id), ...date, courtDateId: null, happensOn: courtDay(addDays(today, inDays)) })
      for (const name of names) saveParticipant(officer, { ...seen(id), ...name, participantId: null })
      const { stake = null, changedPractice = null, strategy = null, assessment = null, isStayed = false, hasInjunction = false } = texts
      editRecord(officer, { ...seen(id), ...emptyRecord, stake, changedPractice, strategy, assessment, isStayed, hasInjunction })
    }
  }
  return [
    { on: addDays(today, -1), run: pastRun },
    { on: addDays(today, -1), run: inventedRun },
  ]
}
