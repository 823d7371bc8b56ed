import { startChance } from "#lib/command/bench/chance"
import { fillCase, fillUpdate } from "#lib/command/bench/fill-case"
import { fillEvents } from "#lib/command/bench/fill-event"
import { type Cast, fillCast, fillFoundation, sampleOrganizationId, yearsKept } from "#lib/command/bench/fill-foundation"
import { fillGrant } from "#lib/command/bench/fill-grant"
import { fillOrganization } from "#lib/command/bench/fill-organization"
import { fillSample } from "#lib/command/bench/fill-sample"
import { inOneTransaction, insert } from "#lib/command/bench/insert"
import type { Size } from "#lib/command/bench/size"
import { prose } from "#lib/command/bench/words"
import { now, todayIn } from "#lib/kernel/clock"
import { addDays, fiscalYearOf } from "#lib/kernel/day"

/** What the sample organization has at every size. */
const sample = { grants: 5, cases: 5, updates: 10, notes: 5 }

/**
 * Fills the open store: the sample organization first, with the same rows at every size, then the others. Each has a grant of last year,
 * the rest of the grants lie scattered over the years, the cases over the organizations. The store's own triggers keep totals and search.
 */
export const fill = (size: Size): Cast => {
  const chance = startChance(2026)
  const today = todayIn("America/New_York")
  const currentYear = fiscalYearOf(today, 10)
  const scattered = () => sampleOrganizationId + 1 + chance.below(size.organizations - 1)
  const casesOf = new Map<number, number[]>()
  const grants: { id: number; organizationId: number; year: number }[] = []
  let cast: Cast | undefined

  inOneTransaction(() => {
    fillFoundation(currentYear)
    for (let number = 0; number < size.organizations; number++) fillOrganization(chance, number)
    cast = fillCast()
  })
  inOneTransaction(() => {
    for (let number = 0; number < size.cases; number++) {
      const organizationId = number < sample.cases ? sampleOrganizationId : scattered()
      const id = fillCase(chance, number, organizationId, today)
      casesOf.set(organizationId, [...(casesOf.get(organizationId) ?? []), id])
    }
    const all = [...casesOf].flatMap(([organizationId, ids]) => ids.map((caseId) => ({ organizationId, caseId })))
    const [own, others] = [all.slice(0, sample.cases), all.slice(sample.cases)]
    for (let number = 0; number < size.updates; number++) {
      const { organizationId, caseId } = number < sample.updates ? chance.of(own) : chance.of(others)
      fillUpdate(chance, organizationId, caseId, number, today)
    }
  })
  inOneTransaction(() => {
    for (let number = 0; number < size.grants; number++) {
      const isSample = number < sample.grants
      const isFirst = number < sample.grants + size.organizations - 1
      const organizationId = isSample ? sampleOrganizationId : isFirst ? sampleOrganizationId + 1 + number - sample.grants : scattered()
      const year = isSample ? currentYear - number : isFirst ? currentYear - 1 : currentYear - chance.below(yearsKept)
      const own = casesOf.get(organizationId) ?? []
      const caseId = own[number % Math.max(own.length, 1)]
      const given = { organizationId, year, currentYear, caseIds: caseId && (isSample || number % 3 > 0) ? [caseId] : [], today }
      grants.push({ id: fillGrant(chance, { ...given, filedBy: cast?.officer.personId ?? null, texts: size.texts }), organizationId, year })
    }
  })
  const people = cast
  if (!people) throw new Error("The first transaction did not run.")
  inOneTransaction(() => {
    fillSample(people)
    fillEvents(grants)
    for (let number = 0; number < size.organizations * 2; number++) {
      const organizationId = number < sample.notes ? sampleOrganizationId : scattered()
      insert("notes", {
        ...{ organization_id: organizationId, kind: number % 2 ? "call" : "note", happened_on: addDays(today, -chance.below(700)), body: prose(chance, 2) },
        ...{ person_id: people.officer.personId, created_at: now() },
      })
    }
  })
  return people
}
