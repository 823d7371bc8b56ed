import { dispositions, prevailings, reliefs, sides, stages } from "#lib/case/case"
import { courtDateKinds } from "#lib/case/court-date"
import type { Chance } from "#lib/command/bench/chance"
import { insert } from "#lib/command/bench/insert"
import { appealsCourts, caption, issueAreaNames, lawyer, prose, trialCourts } from "#lib/command/bench/words"
import { docketColumns } from "#lib/court/docket"
import { now } from "#lib/kernel/clock"
import { addDays, type Day } from "#lib/kernel/day"
import { slugOf } from "#lib/kernel/slug"

const fillDocket = (caseId: number, position: number, court: string, number: string) => {
  const { courtId, core, office, readBy } = docketColumns({ court, number })
  insert("dockets", { case_id: caseId, position, court, number, court_id: courtId, core, office, read_by: readBy })
}

/** Where the case is or was heard; one in four on appeal too. Two-digit years, as courts write them. */
const fillDockets = (chance: Chance, caseId: number, number: number) => {
  const year = 10 + (number % 14)
  fillDocket(caseId, 0, chance.of(trialCourts), `1:${year}-cv-${String(number).padStart(5, "0")}`)
  if (number % 4 === 0) fillDocket(caseId, 1, chance.of(appealsCourts), `${year + 2}-${1_000 + number}`)
}

const fillParticipants = (caseId: number, number: number, plaintiff: string) => {
  insert("case_participants", { case_id: caseId, role: "plaintiff", name: plaintiff, audience: "public" })
  insert("case_participants", { case_id: caseId, role: "counsel", name: lawyer(number), audience: "shared", position: 1 })
}

/** The next case of an organization, with its dockets, people, areas and, where it is decided, its result. Answers its id. */
export const fillCase = (chance: Chance, number: number, organizationId: number, today: Day): number => {
  const title = caption(chance, number)
  const stage = chance.of(stages)
  const isDecided = stage === "closed" || stage === "monitoring"
  const id = insert("cases", {
    ...{ slug: slugOf(title), organization_id: organizationId, caption: title, name: title, stage, stage_on: addDays(today, -chance.below(900)) },
    ...{ grantee_side: chance.of(sides), disposition: isDecided ? chance.of(dispositions) : null, prevailed: isDecided ? chance.of(prevailings) : null },
    ...{ description: prose(chance, 4), published_at: chance.happens(0.9) ? now() : null, created_at: now() },
  })
  fillDockets(chance, id, number)
  fillParticipants(id, number, title.split(" v. ")[0] ?? title)
  if (!isDecided && number % 5 === 0) insert("court_dates", { case_id: id, kind: chance.of(courtDateKinds), happens_on: addDays(today, chance.below(300)) })
  const area = number % issueAreaNames.length
  insert("case_issue_areas", { case_id: id, issue_area_id: area + 1 })
  if (number % 3 === 0) insert("case_issue_areas", { case_id: id, issue_area_id: ((area + 5) % issueAreaNames.length) + 1 })
  if (isDecided) insert("case_reliefs", { case_id: id, relief: chance.of(reliefs) })
  return id
}

export const fillUpdate = (chance: Chance, organizationId: number, caseId: number, position: number, today: Day): void => {
  insert("case_updates", {
    ...{ organization_id: organizationId, case_id: caseId, happened_on: addDays(today, -chance.below(2_000)), body: prose(chance, 3), position },
    ...{ published_at: chance.happens(0.9) ? now() : null, created_at: now() },
  })
}
