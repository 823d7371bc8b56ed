import { afterEach, beforeEach, expect, test } from "vitest"
import { closeStore } from "#db/store"
import { updatesOf } from "#lib/case/queries"
import { addCaseUpdate, editCaseUpdate } from "#lib/case/update-commands"
import { board, officer } from "#lib/demo/cast-actors"
import { findDocument, listDocuments } from "#lib/document/queries"
import { rememberUpload } from "#lib/document/upload"
import { setClock } from "#lib/kernel/clock"
import { day } from "#lib/kernel/day"
import { addNote } from "#lib/note/commands"
import { openSmallFoundation } from "#lib/report/small-foundation.sample"

let foundation: ReturnType<typeof openSmallFoundation>
beforeEach(() => {
  foundation = openSmallFoundation()
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})

const upload = (name: string) => rememberUpload(officer, { path: `files/00/${name}`, name, mediaType: "application/pdf", sizeBytes: 9, sha256: "x" })
const newsOf = (uploadId: string) => ({ happenedOn: null, body: "The court decided.", source: null, sourceUrl: null, audience: "board", uploadId }) as const

test("a decision that is sent along is kept as a document of the case, for whom it is, and attached", () => {
  const { caseId } = foundation.harbor
  const uploadId = upload("opinion.pdf")
  const { id } = addCaseUpdate(officer, { organizationId: 1, caseId, ...newsOf(uploadId), decisionAudience: "board" })
  expect(updatesOf(officer, { caseId })).toMatchObject([{ documentTitle: "opinion.pdf", documentAudience: "board" }])
  const [kept] = listDocuments(officer, { organizationId: 1 })
  expect(kept).toMatchObject({ caseId, audience: "board" })
  expect(findDocument(board, kept?.id ?? 0)?.title).toBe("opinion.pdf")
  expect(() => addCaseUpdate(officer, { organizationId: 1, caseId, ...newsOf(uploadId) })).toThrow("Choose it again")
  expect(updatesOf(officer, { caseId })).toHaveLength(1)

  editCaseUpdate(officer, { id, version: 1, ...newsOf(upload("order.pdf")) })
  expect(updatesOf(officer, { caseId })).toMatchObject([{ documentTitle: "order.pdf", documentAudience: "staff" }])
})

test("what came of privileged words stays privileged: the news of a call, and the decision of privileged news", () => {
  const { caseId } = foundation.harbor
  const call = {
    organizationId: 1,
    caseId,
    grantId: null,
    requirementId: null,
    kind: "call",
    happenedOn: day("2027-01-05"),
    who: null,
    body: "They will settle.",
  } as const
  const { id } = addNote(officer, { ...call, audience: "privileged" })
  const from = { reportId: null, noteId: id }
  const news = { happenedOn: null, body: "They will settle.", source: null, sourceUrl: null, from, organizationId: 1, caseId }
  expect(() => addCaseUpdate(officer, { ...news, audience: "staff" })).toThrow("What was said there is privileged")
  addCaseUpdate(officer, { ...news, audience: "privileged", uploadId: upload("memo.pdf"), decisionAudience: "staff" })
  expect(updatesOf(officer, { caseId })).toMatchObject([{ audience: "privileged", documentAudience: "privileged" }])
})
