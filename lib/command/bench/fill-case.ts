import { dispositions, prevailings, reliefs, sides, stages } from "#lib/case/case"
import type { Chance } from "#lib/command/bench/chance"
import { insert } from "#lib/command/bench/insert"
import { attorney, caption, courts, issueAreaNames, prose } from "#lib/command/bench/words"
import { docketColumns } from "#lib/court/docket"
import { now } from "#lib/kernel/clock"
import { addDays, type Day } from "#lib/kernel/day"
import { slugOf } from "#lib/kernel/slug"

const fillDocket = (caseId: number, docket: { court: string; number: string }): void => {
  const { courtId, core, office, readBy } = docketColumns(docket)
  insert("dockets", { case_id: caseId, ...docket, court_id: courtId, core, office, read_by: readBy })
}

/** The next case of an organization, with its docket, areas and, where it is decided, its result. Answers its id. */
export const fillCase = (chance: Chance, number: number, organizationId: number, today: Day): number => {
  const title = caption(chance, number)
  const stage = chance.of(stages)
  const isDecided = stage === "closed" || stage === "monitoring"
  const id = insert("cases", {
    ...{ slug: slugOf(title), organization_id: organizationId, caption: title, name: title, stage, stage_on: addDays(today, -chance.below(900)) },
    ...{ grantee_side: chance.of(sides), disposition: isDecided ? chance.of(dispositions) : null, prevailed: isDecided ? chance.of(prevailings) : null },
    ...{ description: prose(chance, 4), published_at: chance.happens(0.9) ? now() : null, created_at: now() },
  })
  fillDocket(id, { court: chance.of(courts), number: `1:${10 + (number % 16)}-cv-${String(number).padStart(5, "0")}` })
  insert("case_participants", { case_id: id, role: "counsel", name: attorney(chance), detail: "Counsel of record" })
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
