import { randomUUID } from "node:crypto"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { closeStore } from "#db/store"
import { board, grantee, officer, stranger, visitor } from "#lib/demo/cast-actors"
import { type AttachmentKind, mostAttachments } from "#lib/document/attachment"
import { listDocuments } from "#lib/document/queries"
import type { KeptFile } from "#lib/document/upload"
import { publishGrant } from "#lib/grant/commands"
import type { Actor } from "#lib/kernel/actor"
import { setClock } from "#lib/kernel/clock"
import { publishOrganization } from "#lib/organization/commands"
import { notAttached, overLimit, photosToComplete } from "#lib/report/asked"
import { acceptReport, startReview } from "#lib/report/commands"
import { filesOfVersion, findAttachedFile } from "#lib/report/file-queries"
import { getReport } from "#lib/report/queries"
import { lacking } from "#lib/report/question"
import { noAnswers } from "#lib/report/report"
import { openSmallFoundation, owe } from "#lib/report/small-foundation.sample"
import { saveDraft, submitReport } from "#lib/report/submit"
import { rememberReportFile } from "#lib/report/upload"
import { readWorkingDraft } from "#lib/report/working-draft"
import { getRequirement } from "#lib/requirement/queries"

let foundation: ReturnType<typeof openSmallFoundation>
let requirementId = 0
let files = 0
beforeEach(() => {
  foundation = openSmallFoundation()
  requirementId = owe(foundation.harbor.grantId, "six_month_report")
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})

const kept = (name: string): KeptFile => {
  files += 1
  return { path: `files/ab/${String(files).padStart(30, "0")}`, name, mediaType: "application/pdf", sizeBytes: 10, sha256: String(files) }
}
const upload = (name: string, kind: AttachmentKind) => rememberReportFile(grantee, requirementId, kept(name), kind)
const draft = () => readWorkingDraft(grantee, getRequirement(grantee, requirementId))

/** Accepted and published, with a decision, a photo that may be published, one that may not, and another file. */
const publish = () => {
  upload("order.pdf", "decision")
  const allowed = upload("allowed.jpg", "photo")
  upload("private.jpg", "photo")
  upload("budget.xlsx", "other")
  const words = [{ id: `u-${allowed}`, caption: "The steps", credit: "P. Photographer", mayPublish: true }]
  saveDraft(grantee, { requirementId, version: draft().version, answers: { ...noAnswers, progress: "Won." }, caseIds: [], files: words })
  const { id, versionId } = submitReport(grantee, { requirementId })
  publishOrganization(officer, { id: foundation.harbor.id, version: 1 })
  publishGrant(officer, { id: foundation.harbor.grantId, version: 1 })
  const version = () => getReport(officer, id).version
  startReview(officer, { id, version: version() })
  const names = (actor: Actor) => filesOfVersion(actor, versionId).map(({ name }) => name)
  return { id, versionId, names, accept: () => acceptReport(officer, { id, version: version(), publish: true }) }
}

describe("what goes along with a report", () => {
  test("is read by the foundation and its grantee; by the board once it is accepted, by everybody only what may be published", () => {
    const { names, accept } = publish()
    const all = ["order.pdf", "allowed.jpg", "private.jpg", "budget.xlsx"]
    expect([officer, grantee, board, visitor, stranger].map(names)).toEqual([all, all, [], [], []])
    accept()
    expect([officer, grantee, board, visitor, stranger].map(names)).toEqual([all, all, all, ["order.pdf", "allowed.jpg"], []])
  })

  test("is reached by its own version only, and is no document of the organization besides", () => {
    const { versionId, accept } = publish()
    accept()
    const [decision, , hidden] = filesOfVersion(officer, versionId)
    expect(findAttachedFile(visitor, versionId, decision?.id ?? 0)?.name).toBe("order.pdf")
    expect(findAttachedFile(visitor, versionId, hidden?.id ?? 0)).toBeUndefined()
    expect(findAttachedFile(officer, versionId + 1, decision?.id ?? 0)).toBeUndefined()
    expect(listDocuments(grantee, { organizationId: foundation.harbor.id })).toEqual([])
  })

  test("is not there for staff before it is submitted", () => {
    upload("order.pdf", "decision")
    expect(listDocuments(officer, { organizationId: foundation.harbor.id })).toEqual([])
    expect(readWorkingDraft(officer, getRequirement(officer, requirementId)).files).toEqual([])
  })

  test("is twenty of a kind at most", () => {
    for (let count = 0; count < mostAttachments; count++) upload(`${count}.jpg`, "photo")
    expect(() => upload("one more.jpg", "photo")).toThrow("At most 20 files of one kind (photo)")
    upload("order.pdf", "decision")
    expect(draft().files).toHaveLength(21)
  })

  test("takes words for its own files only", () => {
    const id = upload("order.pdf", "decision")
    const foreign = { id: `u-${randomUUID()}`, caption: "x", credit: "", mayPublish: true }
    saveDraft(grantee, {
      requirementId,
      version: draft().version,
      answers: noAnswers,
      caseIds: [],
      files: [foreign, { ...foreign, id: `u-${id}`, caption: "Ours" }],
    })
    expect(draft().files.map(({ caption }) => caption)).toEqual(["Ours"])
  })
})

describe("what is missing", () => {
  const photo = { id: "u-1", kind: "photo" as const, name: "a.jpg", sizeBytes: 1, caption: "The steps", credit: "", mayPublish: false, isUploaded: true }

  test("an attachment that is asked for is named, unless the answer says that there is none", () => {
    const none = { answers: { decisions: "None in this period." }, file: undefined, files: [] }
    expect(notAttached(["decision", "photo"], none)).toEqual(["Photos"])
    expect(notAttached(["decision"], { ...none, answers: { decisions: "Nonetheless we won." } })).toEqual(["Significant decisions"])
  })

  test("a file over the limit is a warning that says how the pages are known", () => {
    expect(overLimit(2, { pages: 3, pagesFrom: "counted" })).toMatch(/^The file has 3 pages; the foundation asks for at most 2\./)
    expect(overLimit(2, { pages: 3, pagesFrom: "properties" })).toMatch(/^The file has, as its properties say, 3 pages/)
    expect([overLimit(2, { pages: 2, pagesFrom: "counted" }), overLimit(2, { pages: null, pagesFrom: null }), overLimit(null, undefined)]).toEqual([
      null,
      null,
      null,
    ])
  })

  test("a photo without credit and permission is named with both", () =>
    expect(photosToComplete([photo])).toEqual(["a.jpg: its credit and the permission to publish it"]))

  test("an answer that the foundation requires must be there, or a file", () => {
    const asked = [{ name: "own_1", label: "How many clients", isRequired: true }]
    expect(lacking("six_month_report", { progress: "Won." }, false, asked)).toEqual({
      field: "own_1",
      message: "Answer “How many clients”, or upload the report.",
    })
    expect(lacking("six_month_report", { progress: "Won.", own_1: "12" }, false, asked)).toBeNull()
    expect(lacking("six_month_report", {}, true, asked)).toBeNull()
    expect(lacking("six_month_report", { attorneys: "Ann" }, false, [])?.message).toContain("Upload the report")
  })
})
