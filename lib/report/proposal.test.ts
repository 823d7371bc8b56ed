import { afterEach, beforeEach, expect, test } from "vitest"
import { closeStore } from "#db/store"
import { publishCase } from "#lib/case/commands"
import { setStages } from "#lib/case/part-commands"
import { getCase, updatesOf } from "#lib/case/queries"
import { administrator, board, grantee, officer, stranger, visitor } from "#lib/demo/cast-actors"
import { listEvents } from "#lib/event/queries"
import { setClock } from "#lib/kernel/clock"
import { day } from "#lib/kernel/day"
import { Missing } from "#lib/kernel/refusal"
import { publishOrganization } from "#lib/organization/commands"
import { versionOf } from "#lib/report/proposal"
import { confirmEvent, confirmOutcome, confirmStage, confirmUpdate, dismissProposal } from "#lib/report/proposal-commands"
import { casesNow, openProposals, proposalActsOf } from "#lib/report/proposal-queries"
import { calledWithin, noAnswers } from "#lib/report/report"
import { openSmallFoundation, owe } from "#lib/report/small-foundation.sample"
import { submitReport } from "#lib/report/submit"
import { versionsOf } from "#lib/report/version-queries"

const answers = {
  ...noAnswers,
  progress: "The parties settled. We appealed the order on fees on March 3, 2027.",
  decisions: "The judge approved it on February 8.",
  next: "A hearing on May 12, 2027.",
}
let caseId = 0
let id = 0
beforeEach(() => {
  const { harbor } = openSmallFoundation()
  caseId = harbor.caseId
  id = submitReport(grantee, { requirementId: owe(harbor.grantId, "six_month_report"), answers, caseIds: [caseId] }).id
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})
const open = () => {
  const [version] = versionsOf(officer, id)
  return version ? openProposals(officer, version, "", day("2027-03-25")) : []
}
const seen = () => versionOf(casesNow(officer, id))
const markOf = (kind: string) => open().find((one) => one.kind === kind)?.mark ?? ""

test("each is confirmed by itself and lands on the case; the report and the case remember where it came from", () => {
  expect(open().map(({ kind }) => kind)).toEqual(["outcome", "stage", "next_event", "update"])
  confirmStage(officer, { id, version: seen(), mark: markOf("stage"), caseId, stage: "appeal", stageOn: day("2027-03-03") })
  expect(getCase(officer, caseId)).toMatchObject({ stage: "appeal", stageOn: "2027-03-03", result: "on_appeal" })
  confirmOutcome(officer, { id, version: seen(), mark: markOf("outcome"), caseId, disposition: null, prevailed: null, settlementForm: "private_agreement" })
  expect(getCase(officer, caseId).settlementForm).toBe("private_agreement")
  confirmEvent(officer, { id, mark: markOf("next_event"), caseId, kind: "hearing", happensOn: day("2027-05-12"), words: null })
  confirmUpdate(officer, { id, mark: markOf("update"), caseId, happenedOn: day("2027-02-08"), body: "The judge approved it." })
  expect(updatesOf(officer, { caseId })).toMatchObject([{ body: "The judge approved it.", reportId: id, publishedAt: null }])
  expect(open()).toEqual([])
  expect(proposalActsOf(officer, id).map(({ decision }) => decision)).toEqual(Array(4).fill("confirmed"))
  const state = { q: "", sort: null, page: 1, pageSize: 50, columns: null, filters: {} }
  const told = listEvents(administrator, state).rows.filter(({ verb }) => verb === "report.confirm")
  expect(told.find(({ noun, after }) => noun === "case" && after?.stage === "appeal")?.summary).toContain("from the six-month report")
})

test("the second of two is told what the case says meanwhile, and the case keeps it; what changes nothing of it is added all the same", () => {
  const [stage, next] = [markOf("stage"), markOf("next_event")]
  const before = seen()
  setStages(administrator, { versions: [`${caseId}:${getCase(officer, caseId).version}`], stage: "settlement_pending", stageOn: null })
  const late = () => confirmStage(officer, { id, version: before, mark: stage, caseId, stage: "appeal", stageOn: null })
  expect(late).toThrow(expect.objectContaining({ theirs: expect.objectContaining({ stage: "settlement_pending" }), version: seen() }))
  expect(getCase(officer, caseId).stage).toBe("settlement_pending")
  confirmEvent(officer, { id, mark: next, caseId, kind: "hearing", happensOn: day("2027-05-12"), words: null })
  confirmStage(officer, { id, version: seen(), mark: stage, caseId, stage: "appeal", stageOn: day("2027-03-03") })
  expect(proposalActsOf(officer, id).map(({ said }) => said)).toEqual(["Hearing, May 12, 2027", "Appeal, since March 3, 2027"])
})

test("months keep their capitals where a report is named within a sentence", () => {
  const report = { kind: "year_end_report", coversFrom: day("2026-04-01"), coversTo: day("2027-03-31") } as const
  expect(calledWithin(report)).toBe("year-end report, April 1, 2026 to March 31, 2027")
})

test("whoever confirms is told whether everybody reads it at once", () => {
  expect(casesNow(officer, id).map(({ isPublic }) => isPublic)).toEqual([false])
  publishOrganization(officer, { id: 1, version: 1 })
  publishCase(officer, { id: caseId, version: getCase(officer, caseId).version })
  expect(casesNow(officer, id).map(({ isPublic }) => isPublic)).toEqual([true])
})

test("a dismissed one leaves the case as it is, and is not proposed again", () => {
  const mark = markOf("stage")
  dismissProposal(officer, { id, mark, caseId, kind: "stage" })
  expect(getCase(officer, caseId).stage).toBeNull()
  expect(open().map(({ kind }) => kind)).not.toContain("stage")
  expect(() => confirmStage(administrator, { id, version: seen(), mark, caseId, stage: "appeal", stageOn: null })).toThrow("already")
})

test("what fails leaves neither the case nor the proposal changed", () => {
  const mark = markOf("outcome")
  expect(() => confirmStage(officer, { id, version: seen(), mark, caseId: 2, stage: "appeal", stageOn: null })).toThrow("cases that the report is about")
  expect(proposalActsOf(officer, id)).toEqual([])
})

test("they are the staff's: nobody else sees or confirms them", () => {
  const [version] = versionsOf(officer, id)
  for (const actor of [grantee, board, stranger, visitor]) {
    expect(version && openProposals(actor, version, "", day("2027-03-25"))).toEqual([])
    expect(proposalActsOf(actor, id)).toEqual([])
  }
  const mark = markOf("stage")
  expect(() => confirmStage(grantee, { id, version: seen(), mark, caseId, stage: "appeal", stageOn: null })).toThrow("Only the foundation's staff")
  expect(() => dismissProposal(stranger, { id, mark, caseId, kind: "stage" })).toThrow(Missing)
})
