import { afterEach, beforeEach, expect, test } from "vitest"
import { closeStore } from "#db/store"
import { getCase, updatesOf } from "#lib/case/queries"
import { administrator, board, grantee, officer, stranger, visitor } from "#lib/demo/cast-actors"
import { listEvents } from "#lib/event/queries"
import { setClock } from "#lib/kernel/clock"
import { day } from "#lib/kernel/day"
import { Missing } from "#lib/kernel/refusal"
import { confirmEvent, confirmOutcome, confirmStage, confirmUpdate, dismissProposal } from "#lib/report/proposal-commands"
import { openProposals, proposalActsOf } from "#lib/report/proposal-queries"
import { versionsOf } from "#lib/report/queries"
import { noAnswers } from "#lib/report/report"
import { openSmallFoundation, owe } from "#lib/report/small-foundation.sample"
import { submitReport } from "#lib/report/submit"

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
const markOf = (kind: string) => open().find((one) => one.kind === kind)?.mark ?? ""

test("each is confirmed by itself and lands on the case; the report and the case remember where it came from", () => {
  expect(open().map(({ kind }) => kind)).toEqual(["outcome", "stage", "next_event", "update"])
  confirmStage(officer, { id, mark: markOf("stage"), caseId, stage: "appeal", stageOn: day("2027-03-03") })
  expect(getCase(officer, caseId)).toMatchObject({ stage: "appeal", stageOn: "2027-03-03", result: "on_appeal" })
  confirmOutcome(officer, { id, mark: markOf("outcome"), caseId, disposition: null, prevailed: null, settlementForm: "private_agreement" })
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

test("a dismissed one leaves the case as it is, and is not proposed again", () => {
  const mark = markOf("stage")
  dismissProposal(officer, { id, mark, caseId, kind: "stage" })
  expect(getCase(officer, caseId).stage).toBeNull()
  expect(open().map(({ kind }) => kind)).not.toContain("stage")
  expect(() => confirmStage(administrator, { id, mark, caseId, stage: "appeal", stageOn: null })).toThrow("already")
})

test("what fails leaves neither the case nor the proposal changed", () => {
  const mark = markOf("outcome")
  expect(() => confirmStage(officer, { id, mark, caseId: 2, stage: "appeal", stageOn: null })).toThrow("cases that the report is about")
  expect(proposalActsOf(officer, id)).toEqual([])
})

test("they are the staff's: nobody else sees or confirms them", () => {
  const [version] = versionsOf(officer, id)
  for (const actor of [grantee, board, stranger, visitor]) {
    expect(version && openProposals(actor, version, "", day("2027-03-25"))).toEqual([])
    expect(proposalActsOf(actor, id)).toEqual([])
  }
  const mark = markOf("stage")
  expect(() => confirmStage(grantee, { id, mark, caseId, stage: "appeal", stageOn: null })).toThrow("Only the foundation's staff")
  expect(() => dismissProposal(stranger, { id, mark, caseId, kind: "stage" })).toThrow(Missing)
})
