import fc from "fast-check"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { mails } from "#db/schema"
import { closeStore, db } from "#db/store"
import { administrator, board, grantee, officer, stranger, system, visitor } from "#lib/demo/cast-actors"
import type { KeptFile } from "#lib/document/upload"
import { listEvents } from "#lib/event/queries"
import { publishGrant } from "#lib/grant/commands"
import { mintActor } from "#lib/kernel/actor"
import { setClock } from "#lib/kernel/clock"
import { Conflict } from "#lib/kernel/refusal"
import { publishOrganization } from "#lib/organization/commands"
import { draftFiles } from "#lib/report/attach"
import { acceptReport, importReport, publishReport, requestChanges, startReview, unpublishReport, withdrawReport } from "#lib/report/commands"
import { filesOfVersion } from "#lib/report/file-queries"
import { publishedReports } from "#lib/report/published-queries"
import { findReport, findUpload, getReport, reportOfRequirement, reportsOfOrganization, reviewsOf, takenBackAt } from "#lib/report/queries"
import { countToReview, reportsToReview } from "#lib/report/queue"
import { isOnPublicPage, noAnswers, receiptOf } from "#lib/report/report"
import { openSmallFoundation, owe } from "#lib/report/small-foundation.sample"
import { fileReportForGrantee, saveDraft, submitReport } from "#lib/report/submit"
import { rememberReportFile, removeReportFile } from "#lib/report/upload"
import { findAcceptedVersion, findReportFile, versionsOf } from "#lib/report/version-queries"
import { readWorkingDraft } from "#lib/report/working-draft"
import { findRequirement, getRequirement } from "#lib/requirement/queries"

const colleague = mintActor({ role: "grantee", personId: 6, organizationId: 1, name: "Gus Colleague" })
const everyone = { administrator, officer, board, grantee, stranger, visitor }
const said = (progress: string) => ({ ...noAnswers, progress, attorneys: "Greta, 555-0100" })
let files = 0
const fileNamed = (name: string): KeptFile => {
  files += 1
  return { path: `files/ab/${String(files).padStart(30, "0")}`, name, mediaType: "application/pdf", sizeBytes: 10, sha256: String(files) }
}

let foundation: ReturnType<typeof openSmallFoundation>
let requirementId = 0
beforeEach(() => {
  foundation = openSmallFoundation()
  requirementId = owe(foundation.harbor.grantId, "six_month_report")
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})

const submit = (progress = "Discovery is under way.") => submitReport(grantee, { requirementId, answers: said(progress), caseIds: [foundation.harbor.caseId] })
const versionOf = (id: number) => getReport(officer, id).version
const publishAll = () => {
  publishOrganization(officer, { id: foundation.harbor.id, version: 1 })
  publishGrant(officer, { id: foundation.harbor.grantId, version: 1 })
}

describe("a draft", () => {
  test("keeps what two write at once beside its files, and which cases they name: the second is told, or both stand", () => {
    const uploadId = rememberReportFile(grantee, requirementId, fileNamed("order.pdf"), "decision")
    const words = (caption: string) => [{ id: `u-${uploadId}`, caption, credit: "", mayPublish: false }]
    const { caseId } = foundation.harbor
    const beginning = saveDraft(grantee, { requirementId, version: 0, answers: said("One."), caseIds: [], files: words("") })
    saveDraft(grantee, { requirementId, version: beginning.version, answers: said("One."), caseIds: [caseId], files: words("Order of May 2") })
    const late = { requirementId, version: beginning.version, answers: said("One."), caseIds: [], files: words("By Judge Hollis") }
    const conflict = expect(() => saveDraft(colleague, late))
    conflict.toThrow(Conflict)
    conflict.toThrow(expect.objectContaining({ theirs: expect.objectContaining({ [`caption_u-${uploadId}`]: "Order of May 2", [`case_${caseId}`]: "yes" }) }))
    expect(saveDraft(colleague, late, "merge").merged).toBe(true)
    expect(readWorkingDraft(grantee, getRequirement(grantee, requirementId))).toMatchObject({
      caseIds: [caseId],
      files: [{ caption: "By Judge Hollis / Order of May 2" }],
    })
  })

  test("is kept while it is typed, and says so at the requirement", () => {
    const first = saveDraft(grantee, { requirementId, version: 0, answers: said("Begun."), caseIds: [] })
    expect(getRequirement(grantee, requirementId).standing.word).toBe("Draft started")
    const report = reportOfRequirement(grantee, requirementId)
    expect(versionsOf(grantee, report?.id ?? 0)[0]?.answers.progress).toBe("Begun.")
    expect(versionsOf(officer, report?.id ?? 0)).toEqual([])
    saveDraft(grantee, { requirementId, version: first.version, answers: said("Begun, and gone on."), caseIds: [] })
    expect(versionsOf(grantee, report?.id ?? 0)).toHaveLength(1)
  })

  test("that begins with the file takes what is typed afterwards, as nobody else wrote in it", () => {
    rememberReportFile(grantee, requirementId, fileNamed("Report.pdf"))
    const { version } = saveDraft(grantee, { requirementId, version: 0, answers: said("Typed after the file."), caseIds: [] })
    expect(() => saveDraft(colleague, { requirementId, version: 0, answers: said("Other."), caseIds: [] })).toThrow(Conflict)
    expect(saveDraft(grantee, { requirementId, version, answers: said("And more."), caseIds: [] }).merged).toBe(false)
  })

  test("that begins with a file is what its form showed: filled in with the last time, and the grant's one case", () => {
    submit("Discovery is under way.")
    setClock("2027-09-25T15:00:00Z")
    const next = owe(foundation.harbor.grantId, "year_end_report", "2027-10-15")
    const form = () => {
      const { answers, caseIds } = readWorkingDraft(grantee, getRequirement(grantee, next))
      return { answers, caseIds }
    }
    const shown = form()
    expect(shown).toMatchObject({ answers: { progress: "Discovery is under way.", attorneys: "Greta, 555-0100" }, caseIds: [foundation.harbor.caseId] })
    rememberReportFile(colleague, next, fileNamed("order.pdf"), "decision")
    expect(form()).toEqual(shown)
  })

  test("of two colleagues at once: the second is told, sees both, and loses nothing", () => {
    const { version } = saveDraft(grantee, { requirementId, version: 0, answers: said("Mine."), caseIds: [] })
    const late = { requirementId, version: 0, answers: said("Theirs."), caseIds: [] }
    let told: unknown
    try {
      saveDraft(colleague, late)
    } catch (error) {
      told = error
    }
    expect(told).toBeInstanceOf(Conflict)
    expect(told).toMatchObject({ theirs: { progress: "Mine." }, version })
    expect(saveDraft(colleague, late, "merge").merged).toBe(true)
    const draft = versionsOf(grantee, reportOfRequirement(grantee, requirementId)?.id ?? 0)[0]
    expect(draft?.answers.progress).toMatch(/^Theirs\.\n\n— What a colleague saved meanwhile: —\nMine\.$/)
  })

  test("names cases of its own grant only", () => {
    expect(() => saveDraft(grantee, { requirementId, version: 0, answers: noAnswers, caseIds: [foundation.prairie.caseId] })).toThrow("cases of this grant")
  })

  test("of another organization can't be written", () => {
    expect(() => saveDraft(stranger, { requirementId, version: 0, answers: noAnswers, caseIds: [] })).toThrow("does not exist")
    expect(() => rememberReportFile(stranger, requirementId, fileNamed("a.pdf"))).toThrow("does not exist")
  })

  test("carries one file, a colleague's too; the newest takes the place of the one before", () => {
    rememberReportFile(grantee, requirementId, fileNamed("first.pdf"))
    const id = rememberReportFile(colleague, requirementId, fileNamed("second.pdf"))
    expect(findUpload(grantee, requirementId)).toMatchObject({ id, name: "second.pdf", by: "Gus Colleague" })
    expect(findUpload(officer, requirementId)).toBeUndefined()
    expect(findUpload(stranger, requirementId)).toBeUndefined()
    removeReportFile(grantee, requirementId)
    expect(findUpload(grantee, requirementId)).toBeUndefined()
  })
})

describe("submitting", () => {
  test("gives a receipt with a number, and the report lies with the foundation", () => {
    const { receipt, id } = submit()
    expect(receipt).toMatch(/^LS-2027-\d{6}-\d$/)
    expect(getRequirement(grantee, requirementId).standing.word).toBe("Submitted")
    expect(reportsToReview(officer).map((report) => report.id)).toEqual([id])
    expect(countToReview(officer)).toBe(1)
    expect(reportsToReview(officer, 1, 1)).toEqual([])
    expect([countToReview(board), reportsToReview(grantee)]).toEqual([0, []])
    expect(versionsOf(officer, id)[0]).toMatchObject({ number: 1, receipt, submittedBy: "Greta Grantee" })
    expect(() => submit()).toThrow("submitted already")
  })

  test("makes the upload a document, once, with its event", () => {
    rememberReportFile(grantee, requirementId, fileNamed("report.pdf"))
    const { id } = submitReport(grantee, { requirementId })
    expect(findUpload(grantee, requirementId)).toBeUndefined()
    expect(versionsOf(officer, id)[0]?.file?.name).toBe("report.pdf")
    const state = { q: "", sort: null, page: 1, pageSize: 50, columns: null, filters: {} }
    expect(listEvents(administrator, state).rows.filter(({ verb }) => verb === "report.submit")).toHaveLength(1)
  })

  test("wants a file or at least the progress, and a timesheet wants its file", () => {
    expect(() => submitReport(grantee, { requirementId })).toThrow("Upload the report, or at least write about the progress")
    const sheet = owe(foundation.harbor.grantId, "timesheet")
    expect(() => submitReport(grantee, { requirementId: sheet, answers: said("Remarks.") })).toThrow("Upload the timesheet.")
    expect(findRequirement(grantee, sheet)?.reportStatus).toBeNull()
  })

  test("of a draft that a colleague changed meanwhile is stopped", () => {
    const { version } = saveDraft(grantee, { requirementId, version: 0, answers: said("One."), caseIds: [] })
    saveDraft(colleague, { requirementId, version, answers: said("Two."), caseIds: [] })
    expect(() => submitReport(grantee, { requirementId, version })).toThrow("The draft changed meanwhile")
  })

  test("of a draft whose file was replaced meanwhile is stopped too: what is sent is what was looked at", () => {
    rememberReportFile(grantee, requirementId, fileNamed("seen.pdf"))
    const { version } = saveDraft(grantee, { requirementId, version: 0, answers: said("One."), caseIds: [] })
    rememberReportFile(colleague, requirementId, fileNamed("unseen.pdf"))
    expect(() => submitReport(grantee, { requirementId, version })).toThrow("The draft changed meanwhile")
    removeReportFile(colleague, requirementId)
    expect(() => submitReport(grantee, { requirementId, version: version + 1 })).toThrow("The draft changed meanwhile")
  })

  test("can be taken back until review begins; the next draft starts from what was sent", () => {
    const { id } = submit("First words.")
    withdrawReport(grantee, { id, version: versionOf(id) })
    expect(getRequirement(grantee, requirementId)).toMatchObject({ reportId: null, standing: { word: "Taken back, not submitted", tone: "attention" } })
    expect(takenBackAt(grantee, id)).toBe("2027-03-25T15:00:00.000Z")
    expect(takenBackAt(stranger, id)).toBeUndefined()
    rememberReportFile(grantee, requirementId, fileNamed("again.pdf"))
    const again = reportOfRequirement(grantee, requirementId)
    expect(versionsOf(grantee, again?.id ?? 0)[0]?.answers.progress).toBe("First words.")
    const next = submitReport(grantee, { requirementId })
    expect(takenBackAt(grantee, id)).toBeUndefined()
    expect(next.id).toBe(id)
    expect(versionsOf(officer, id).map(({ number, file }) => [number, file?.name])).toEqual([
      [2, "again.pdf"],
      [1, undefined],
    ])
    startReview(officer, { id: next.id, version: versionOf(next.id) })
    expect(() => withdrawReport(grantee, { id: next.id, version: versionOf(next.id) })).toThrow("has begun its review")
  })
})

describe("the review", () => {
  test("asks for changes with words; a new version keeps the old one, file and all", () => {
    rememberReportFile(grantee, requirementId, fileNamed("old.pdf"))
    const { id } = submitReport(grantee, { requirementId, answers: said("Short.") })
    requestChanges(officer, { id, version: versionOf(id), words: "Say what the court decided." })
    expect(getRequirement(grantee, requirementId).standing.word).toBe("Changes requested")
    expect(reviewsOf(grantee, id)).toMatchObject([{ decision: "changes_requested", words: "Say what the court decided.", by: "Olive Officer" }])
    expect(reviewsOf(stranger, id)).toEqual([])

    rememberReportFile(colleague, requirementId, fileNamed("new.pdf"))
    submitReport(colleague, { requirementId, answers: said("The motion was granted.") })
    const versions = versionsOf(officer, id)
    expect(versions.map(({ number, file, answers }) => [number, file?.name, answers.progress])).toEqual([
      [2, "new.pdf", "The motion was granted."],
      [1, "old.pdf", "Short."],
    ])
    expect(new Set(versions.map(({ receipt }) => receipt)).size).toBe(2)
  })

  test("and publishes before its grant is public: it stands nowhere yet, and nobody is told that it does", () => {
    const { id } = submit()
    acceptReport(officer, { id, version: versionOf(id), publish: true })
    expect(isOnPublicPage(getReport(grantee, id))).toBe(false)
    expect(db.select().from(mails).all().at(-1)?.body).toContain("It stands on your public page once its grant is published.")
    publishAll()
    expect(isOnPublicPage(getReport(grantee, id))).toBe(true)
  })

  test("accepts, meets the requirement and publishes in one go", () => {
    publishAll()
    const { id, versionId } = submit()
    acceptReport(officer, { id, version: versionOf(id), publish: true })
    expect(getRequirement(grantee, requirementId)).toMatchObject({ state: "met", metOn: "2027-03-25", standing: { word: "Accepted" } })
    expect(publishedReports(visitor, { organizationId: foundation.harbor.id })).toMatchObject([
      { id, kind: "six_month_report", href: `/files/reports/${versionId}`, caseIds: [foundation.harbor.caseId] },
    ])
    unpublishReport(officer, { id, version: versionOf(id) })
    expect(db.select().from(mails).all().at(-1)?.subject).toBe("Not public any more: the six-month report of Harbor Legal Aid, grant of 2027")
    expect(publishedReports(visitor, { organizationId: foundation.harbor.id })).toEqual([])
    publishReport(officer, { id, version: versionOf(id) })
    expect(findReport(visitor, id)?.id).toBe(id)
    expect(db.select().from(mails).all().at(-1)?.subject).toMatch(/^Published: the six-month report/)
  })

  test("by two people at once: the second is told, and nothing of theirs is kept", () => {
    const { id } = submit()
    const seen = versionOf(id)
    startReview(administrator, { id, version: seen })
    expect(() => acceptReport(officer, { id, version: seen, publish: true })).toThrow(Conflict)
    expect(getReport(officer, id)).toMatchObject({ status: "in_review", publishedAt: null })
    expect(getRequirement(officer, requirementId).state).toBe("open")
    expect(reviewsOf(officer, id)).toHaveLength(1)
  })
})

describe("staff file a report that came by e-mail", () => {
  test("and the grantee's own draft stays what it was", () => {
    saveDraft(grantee, { requirementId, version: 0, answers: said("My draft."), caseIds: [] })
    const uploadId = rememberReportFile(officer, requirementId, fileNamed("mailed.pdf"))
    const { id } = fileReportForGrantee(officer, { requirementId, uploadId, answers: noAnswers, caseIds: [foundation.harbor.caseId] })
    expect(versionsOf(officer, id)).toMatchObject([{ number: 1, isFiledByStaff: true, file: { name: "mailed.pdf" }, submittedBy: "Olive Officer" }])
    requestChanges(officer, { id, version: versionOf(id), words: "Add the decision." })
    submitReport(grantee, { requirementId })
    expect(versionsOf(officer, id).map(({ number, answers }) => [number, answers.progress])).toEqual([
      [2, "My draft."],
      [1, ""],
    ])
  })

  test("with the decisions that came along, under the words that staff wrote beside them", () => {
    const kept = rememberReportFile(officer, requirementId, fileNamed("order.pdf"), "decision")
    const [attached] = draftFiles(officer, requirementId, undefined)
    expect(attached).toMatchObject({ id: `u-${kept}`, kind: "decision", isUploaded: true })
    const files = [{ id: `u-${kept}`, caption: "Order of May 2", credit: "", mayPublish: false }]
    const { versionId } = fileReportForGrantee(officer, { requirementId, uploadId: null, answers: said("By e-mail."), caseIds: [], files })
    expect(filesOfVersion(grantee, versionId)).toMatchObject([{ kind: "decision", caption: "Order of May 2", name: "order.pdf" }])
    expect(draftFiles(officer, requirementId, undefined)).toEqual([])
  })

  test("and so can't the grantee in the name of staff", () => {
    expect(() => fileReportForGrantee(grantee, { requirementId, uploadId: null, answers: said("x"), caseIds: [] })).toThrow("Only the foundation's staff")
  })
})

describe("a stranger's report does not exist", () => {
  const seers = (id: number, versionId: number) =>
    Object.entries(everyone)
      .filter(([, actor]) => {
        const found = findReport(actor, id) !== undefined
        expect(findReportFile(actor, versionId) !== undefined).toBe(found)
        return found
      })
      .map(([name]) => name)

  test("submitted: staff and the grantee; accepted: the board too; published: everyone; never the stranger before that", () => {
    publishAll()
    const { id, versionId } = submit()
    expect(seers(id, versionId)).toEqual(["administrator", "officer", "grantee"])
    acceptReport(officer, { id, version: versionOf(id), publish: false })
    expect(seers(id, versionId)).toEqual(["administrator", "officer", "board", "grantee"])
    publishReport(officer, { id, version: versionOf(id) })
    expect(seers(id, versionId)).toEqual(["administrator", "officer", "board", "grantee", "visitor"])
    expect(reportsOfOrganization(stranger, foundation.harbor.id)).toEqual([])
  })

  test("published, but of a grant that is not: nobody outside sees it", () => {
    const { id, versionId } = submit()
    acceptReport(officer, { id, version: versionOf(id), publish: true })
    expect(findReport(visitor, id)).toBeUndefined()
    expect(findReportFile(visitor, versionId)).toBeUndefined()
  })

  test("the board and the public get the accepted version only, and never whom to call", () => {
    publishAll()
    const first = submit("Old words.")
    requestChanges(officer, { id: first.id, version: versionOf(first.id), words: "More." })
    const second = submit("New words.")
    acceptReport(officer, { id: second.id, version: versionOf(second.id), publish: true })
    for (const actor of [board, visitor]) {
      expect(findReportFile(actor, first.versionId)).toBeUndefined()
      expect(findReportFile(actor, second.versionId)?.answers).not.toHaveProperty("attorneys")
      const accepted = findAcceptedVersion(actor, first.id)
      expect(JSON.stringify(accepted)).toContain("New words.")
      expect(JSON.stringify(accepted)).not.toContain("555-0100")
      expect(versionsOf(actor, first.id)).toEqual([])
      expect(reviewsOf(actor, first.id)).toEqual([])
    }
  })
})

test("a report of an older year is a link, public with its grant, and enters by the system", () => {
  publishAll()
  const older = { grantId: foundation.harbor.grantId, kind: "year_end_report" as const, publishedUrl: "https://example.org/report.pdf", caseIds: [] }
  importReport(system, older)
  expect(publishedReports(visitor, { grantIds: [foundation.harbor.grantId] })).toMatchObject([{ href: older.publishedUrl, isElsewhere: true }])
  expect(() => importReport(officer, older)).toThrow("by an import only")
})

test("a receipt's check digit notices one wrong digit", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 9 }), (id, place, shift) => {
      const right = receiptOf(2027, id)
      const number = right.slice(8, 14)
      const wrong = Number(number.slice(0, place) + ((Number(number[place]) + shift) % 10) + number.slice(place + 1))
      expect(receiptOf(2027, wrong).at(-1)).not.toBe(right.at(-1))
    }),
  )
})
