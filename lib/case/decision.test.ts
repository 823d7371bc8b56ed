import { afterEach, beforeEach, expect, test } from "vitest"
import { closeStore } from "#db/store"
import { updatesOf } from "#lib/case/queries"
import { addCaseUpdate, editCaseUpdate } from "#lib/case/update-commands"
import { board, officer } from "#lib/demo/cast-actors"
import { findDocument, listDocuments } from "#lib/document/queries"
import { rememberUpload } from "#lib/document/upload"
import { setClock } from "#lib/kernel/clock"
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
