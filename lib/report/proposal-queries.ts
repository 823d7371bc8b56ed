import { asc, eq } from "drizzle-orm"
import { given, keptQuery } from "#db/kept-query"
import { cases, persons, proposalActs } from "#db/schema"
import { db } from "#db/store"
import type { FullCase } from "#lib/case/case"
import { findCase } from "#lib/case/queries"
import { type Actor, isStaff, visitor } from "#lib/kernel/actor"
import type { Day } from "#lib/kernel/day"
import { findProposals } from "#lib/report/find-proposals"
import type { CaseNow, Proposal, ProposalAct } from "#lib/report/proposal"
import { casesOfReport } from "#lib/report/queries"
import type { ReportVersion } from "#lib/report/report"

const actRows = keptQuery(() =>
  db
    .select({
      kind: proposalActs.kind,
      mark: proposalActs.mark,
      decision: proposalActs.decision,
      said: proposalActs.said,
      caseId: proposalActs.caseId,
      caseTitle: cases.title,
      by: persons.name,
      createdAt: proposalActs.createdAt,
    })
    .from(proposalActs)
    .innerJoin(cases, eq(cases.id, proposalActs.caseId))
    .leftJoin(persons, eq(persons.id, proposalActs.personId))
    .where(eq(proposalActs.reportId, given("report")))
    .orderBy(asc(proposalActs.id)),
)

/** What became of the proposals of a report, oldest first; the staff's. */
export const proposalActsOf = (actor: Actor, reportId: number): ProposalAct[] => (isStaff(actor) ? actRows({ report: reportId }) : [])

/** The cases of a report as they stand, for the forms that change them; the staff's. */
export const casesNow = (actor: Actor, reportId: number): (FullCase & CaseNow)[] => {
  if (!isStaff(actor)) return []
  const cases = casesOfReport(actor, reportId).flatMap(({ id }) => findCase(actor, id) ?? [])
  return cases.map((courtCase) => ({ ...courtCase, isPublic: findCase(visitor, courtCase.id) !== undefined }))
}

/** What a version says of its cases that nobody has confirmed or dismissed yet. `text`: of its document; `sentOn`: the day on which it came. */
export const openProposals = (actor: Actor, version: ReportVersion, text: string, sentOn: Day): Proposal[] => {
  if (!isStaff(actor)) return []
  const decided = new Set(proposalActsOf(actor, version.reportId).map(({ mark }) => mark))
  return findProposals({ answers: version.answers, text, near: sentOn }, casesNow(actor, version.reportId)).filter(({ mark }) => !decided.has(mark))
}
