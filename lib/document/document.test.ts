import { afterEach, beforeEach, expect, test } from "vitest"
import { closeStore, connection } from "#db/store"
import { administrator, board, grantee, officer, stranger, visitor } from "#lib/demo/cast-actors"
import { addDocument, archiveDocument, editDocument, restoreDocument } from "#lib/document/commands"
import { findDocument, listDocuments } from "#lib/document/queries"
import { findUpload, rememberUpload } from "#lib/document/upload"
import { archiveGrant, publishGrant } from "#lib/grant/commands"
import { getGrant } from "#lib/grant/queries"
import { type Audience, audiences } from "#lib/kernel/audience"
import { setClock } from "#lib/kernel/clock"
import { Missing, Refusal } from "#lib/kernel/refusal"
import { archiveOrganization, publishOrganization } from "#lib/organization/commands"
import { getOrganization } from "#lib/organization/queries"
import { openSmallFoundation } from "#lib/report/small-foundation.sample"

const everyone = { administrator, officer, board, grantee, stranger, visitor }
let files = 0
const upload = () => {
  files += 1
  return rememberUpload(officer, { path: `files/00/${files}`, name: "agreement.pdf", mediaType: "application/pdf", sizeBytes: 9, sha256: "x" })
}
const keep = (audience: Audience, grantId: number | null = null) =>
  addDocument(officer, { organizationId: 1, grantId, caseId: null, title: null, audience, uploadId: upload() }).id
const readersOf = (id: number) =>
  Object.entries(everyone)
    .filter(([, actor]) => findDocument(actor, id))
    .map(([name]) => name)
const organization = () => ({ id: 1, version: getOrganization(officer, 1).version })

let grantId: number
beforeEach(() => {
  grantId = openSmallFoundation().harbor.grantId
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})

test("the title of a privileged document stays out of the history", () => {
  const secret = { organizationId: 1, grantId: null, caseId: null, title: "Kingfisher memo", audience: "privileged" } as const
  const { id } = addDocument(officer, { ...secret, uploadId: upload() })
  editDocument(officer, { id, version: 1, title: "Kingfisher memo 2", audience: "privileged" })
  archiveDocument(officer, { id, version: 2 })
  const events = JSON.stringify(connection().prepare("SELECT * FROM events WHERE noun = 'document'").all())
  expect(events).toContain("Privileged document")
  expect(events).not.toContain("Kingfisher")
})

test("each audience reads its documents, and nobody else does", () => {
  publishOrganization(officer, organization())
  const staff = ["administrator", "officer"]
  const expected: Record<Audience, string[]> = {
    public: [...staff, "board", "grantee", "visitor"],
    shared: [...staff, "grantee"],
    board: [...staff, "board"],
    staff,
    privileged: [...staff, "grantee"],
  }
  for (const audience of audiences) expect(readersOf(keep(audience)), audience).toEqual(expected[audience])
})

test("a public document of a private organization or a private grant is not public", () => {
  const [ofOrganization, ofGrant] = [keep("public"), keep("public", grantId)]
  expect(readersOf(ofOrganization)).not.toContain("visitor")
  publishOrganization(officer, organization())
  expect(readersOf(ofOrganization)).toContain("visitor")
  expect(readersOf(ofGrant)).not.toContain("visitor")
  publishGrant(officer, { id: grantId, version: getGrant(officer, grantId).version })
  expect(readersOf(ofGrant)).toContain("visitor")
})

test("what is archived takes its documents along, for everybody but staff", () => {
  const [own, ofGrant] = [keep("shared"), keep("shared", grantId)]
  archiveDocument(officer, { id: own, version: 1 })
  expect(readersOf(own)).toEqual(["administrator", "officer"])
  restoreDocument(officer, { id: own, version: 2 })
  archiveGrant(officer, { id: grantId, version: getGrant(officer, grantId).version })
  expect(readersOf(ofGrant)).toEqual(["administrator", "officer"])
  expect(readersOf(own)).toContain("grantee")
  archiveOrganization(officer, organization())
  expect(readersOf(own)).toEqual(["administrator", "officer"])
})

test("an upload is its sender's, is filed once, and is gone from the waiting room", () => {
  const uploadId = upload()
  const filing = { organizationId: 1, grantId: null, caseId: null, title: "Grant agreement", audience: "staff" as const, uploadId }
  expect(findUpload(administrator, uploadId)).toBeUndefined()
  expect(() => addDocument(administrator, filing)).toThrow(Refusal)
  addDocument(officer, filing)
  expect(() => addDocument(officer, filing)).toThrow("Choose it again")
  expect(listDocuments(officer, { organizationId: 1 })).toMatchObject([{ title: "Grant agreement", name: "agreement.pdf", by: "Olive Officer" }])
})

test("a grantee adds no document, and a stranger can't tell one from nothing", () => {
  const id = keep("shared")
  expect(() => addDocument(grantee, { organizationId: 1, grantId: null, caseId: null, title: null, audience: "public", uploadId: upload() })).toThrow("staff")
  expect(() => archiveDocument(stranger, { id, version: 1 })).toThrow(Missing)
  expect(() => archiveDocument(stranger, { id: 999, version: 1 })).toThrow(Missing)
})
