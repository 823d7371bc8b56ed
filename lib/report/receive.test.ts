import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PDFDocument } from "@cantoo/pdf-lib"
import sharp from "sharp"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { closeStore } from "#db/store"
import { grantee, officer, stranger } from "#lib/demo/cast-actors"
import type { UploadKind } from "#lib/document/attachment"
import { defaultLimitBytes } from "#lib/document/kind"
import { storedFile } from "#lib/document/stored-file"
import { type Actor, mintActor } from "#lib/kernel/actor"
import { setClock } from "#lib/kernel/clock"
import { withdrawReport } from "#lib/report/commands"
import { filesOfVersion } from "#lib/report/file-queries"
import { findUpload, getReport, reportOfRequirement } from "#lib/report/queries"
import { finishReportFile, readTyped, receiveReportForm, resumeReportFile } from "#lib/report/receive"
import { openSmallFoundation, owe } from "#lib/report/small-foundation.sample"
import { saveDraft, submitReport } from "#lib/report/submit"
import { removeAttachment } from "#lib/report/upload"
import { findReportFile, versionsOf } from "#lib/report/version-queries"
import { readWorkingDraft } from "#lib/report/working-draft"
import { waiveRequirement } from "#lib/requirement/commands"
import { getRequirement } from "#lib/requirement/queries"

const colleague = mintActor({ role: "grantee", personId: 6, organizationId: 1, name: "Gus Colleague" })
// A document is read in a process of its own, which takes its time to start.
vi.setConfig({ testTimeout: 60_000 })

let folder = ""
let requirementId = 0
let caseId = 0
let harborGrant = 0
let pdf: Uint8Array<ArrayBuffer>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "lodestar-report-"))
  vi.stubEnv("DATA_DIR", folder)
  const { harbor } = openSmallFoundation()
  caseId = harbor.caseId
  harborGrant = harbor.grantId
  requirementId = owe(harbor.grantId, "six_month_report")
  const document = await PDFDocument.create()
  document.addPage().drawText("Six months.")
  pdf = new Uint8Array(await document.save())
})
afterEach(() => {
  setClock(undefined)
  closeStore()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const address = "http://localhost/api/uploads/reports/1"
const protocol = { "tus-resumable": "1.0.0" }
const encoded = (text: string) => Buffer.from(text).toString("base64")
const begin = (name: string, sizeBytes: number) =>
  new Request(`${address}/parts`, {
    method: "POST",
    headers: { ...protocol, "upload-length": String(sizeBytes), "upload-metadata": `filename ${encoded(name)}` },
  })
const next = (id: string, bytes: BodyInit, offset: number) =>
  new Request(`${address}/parts/${id}`, {
    method: "PATCH",
    body: bytes,
    headers: { ...protocol, "content-type": "application/offset+octet-stream", "upload-offset": String(offset) },
  })
const howFar = (id: string) => new Request(`${address}/parts/${id}`, { method: "HEAD", headers: protocol })

const beginFile = async (name: string, sizeBytes: number, limitBytes = defaultLimitBytes) => {
  const begun = await resumeReportFile(grantee, requirementId, undefined, begin(name, sizeBytes), limitBytes)
  expect(begun.status).toBe(201)
  return begun.headers.get("location")?.split("/").at(-1) ?? ""
}
/** The whole file by the resumable protocol, then filed. */
const sendFile = async (bytes: Uint8Array<ArrayBuffer>, name: string, part: UploadKind = "report") => {
  const id = await beginFile(name, bytes.length)
  const sent = await resumeReportFile(grantee, requirementId, id, next(id, bytes, 0), defaultLimitBytes)
  expect([sent.status, sent.headers.get("upload-offset")]).toEqual([204, String(bytes.length)])
  return finishReportFile(grantee, requirementId, id, part, defaultLimitBytes)
}
const form = (fields: Record<string, string>, file?: File) => {
  const data = new FormData()
  for (const [name, value] of Object.entries({ requirementId: String(requirementId), version: "0", ...fields })) data.append(name, value)
  data.append("file", file ?? new File([], ""))
  return new Request(address, { method: "POST", body: data })
}
/** What was read from a file lies elsewhere, and can be read again. */
const allFiles = () =>
  ["files", "tmp"]
    .filter((name) => existsSync(join(folder, name)))
    .flatMap((name) => readdirSync(join(folder, name), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()))
const keptFiles = () => allFiles().length
const draft = () => readWorkingDraft(grantee, getRequirement(grantee, requirementId))

describe("with script", () => {
  test("a file arrives, is noted as uploaded and not submitted, and becomes the report's file when it is submitted", async () => {
    expect(await sendFile(pdf, "Bericht für März.pdf")).toEqual({ ok: true, name: "Bericht für März.pdf", sizeBytes: pdf.length })
    expect(draft().file).toMatchObject({ name: "Bericht für März.pdf", sizeBytes: pdf.length, isUploaded: true })
    // On a busy machine the pages are counted a little later.
    await vi.waitFor(() => expect(draft().file).toMatchObject({ pages: 1, pagesFrom: "counted" }), { timeout: 50_000 })
    const { versionId } = submitReport(grantee, { requirementId })
    const path = findReportFile(officer, versionId)?.file?.path ?? ""
    expect(storedFile(path).startsWith(folder)).toBe(true)
    expect(keptFiles()).toBe(1)
    expect(versionsOf(officer, reportOfRequirement(officer, requirementId)?.id ?? 0)[0]?.pageCount).toEqual({ pages: 1, pagesFrom: "counted" })
  })

  test("a file that was cut at half goes on from half", async () => {
    const half = Math.floor(pdf.length / 2)
    const id = await beginFile("Report.pdf", pdf.length)
    await resumeReportFile(grantee, requirementId, id, next(id, pdf.slice(0, half), 0), defaultLimitBytes)
    expect(await finishReportFile(grantee, requirementId, id, "decision", defaultLimitBytes)).toMatchObject({ ok: false, status: 409 })
    const asked = await resumeReportFile(grantee, requirementId, id, howFar(id), defaultLimitBytes)
    expect(asked.headers.get("upload-offset")).toBe(String(half))
    await resumeReportFile(grantee, requirementId, id, next(id, pdf.slice(half), half), defaultLimitBytes)
    expect(await finishReportFile(grantee, requirementId, id, "decision", defaultLimitBytes)).toMatchObject({ ok: true, sizeBytes: pdf.length })
  })

  test("filing twice answers the same, and keeps one file", async () => {
    const id = await beginFile("Report.pdf", pdf.length)
    await resumeReportFile(grantee, requirementId, id, next(id, pdf, 0), defaultLimitBytes)
    const first = await finishReportFile(grantee, requirementId, id, "decision", defaultLimitBytes)
    expect(await finishReportFile(grantee, requirementId, id, "decision", defaultLimitBytes)).toEqual(first)
    expect(draft().files).toHaveLength(1)
  })

  test("somebody else's upload does not exist, a colleague's neither", async () => {
    const id = await beginFile("Report.pdf", pdf.length)
    const ask = (actor: Actor) => resumeReportFile(actor, requirementId, id, howFar(id), defaultLimitBytes)
    expect((await ask(grantee)).status).toBe(200)
    expect((await ask(colleague)).status).toBe(404)
    expect(await finishReportFile(colleague, requirementId, id, "report", defaultLimitBytes)).toMatchObject({ ok: false, status: 404 })
  })

  test("a refused file says why and leaves nothing behind, and the one before it stays", async () => {
    await sendFile(pdf, "first.pdf")
    expect(await sendFile(pdf, "second.docx")).toMatchObject({ ok: false, status: 422, message: expect.stringContaining("named .docx but it is a PDF") })
    expect(findUpload(grantee, requirementId)?.name).toBe("first.pdf")
    expect(keptFiles()).toBe(1)
  })

  test("a file that is too large is refused with the limit in words, before it is sent", async () => {
    const refused = await resumeReportFile(grantee, requirementId, undefined, begin("large.pdf", 101), 100)
    expect([refused.status, await refused.text()]).toEqual([413, expect.stringContaining("larger than 100 bytes")])
  })

  test("a stranger's bytes are not read at all", async () => {
    const id = await beginFile("Report.pdf", pdf.length)
    const request = next(id, pdf, 0)
    expect(() => resumeReportFile(stranger, requirementId, id, request, defaultLimitBytes)).toThrow("does not exist")
    expect(request.bodyUsed).toBe(false)
  })
})

describe("what goes along", () => {
  const located = () =>
    sharp({ create: { width: 40, height: 20, channels: 3, background: "#888" } })
      .withExif({ IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()

  test("a photo loses its place, stands as its camera meant, and its original is gone", async () => {
    const photo = await located()
    expect((await sharp(photo).metadata()).exif).toBeDefined()
    expect(await sendFile(new Uint8Array(photo), "Courthouse.jpg", "photo")).toMatchObject({ ok: true })
    const [kept] = allFiles()
    const { exif, width, height } = await sharp(join(kept?.parentPath ?? "", kept?.name ?? "")).metadata()
    expect({ exif, width, height }).toEqual({ exif: undefined, width: 20, height: 40 })
    expect(keptFiles()).toBe(1)
  })

  test("a photo loses its place whatever it is sent as", async () => {
    expect(await sendFile(new Uint8Array(await located()), "Courthouse.jpg", "other")).toMatchObject({ ok: true })
    const [kept] = allFiles()
    expect((await sharp(join(kept?.parentPath ?? "", kept?.name ?? "")).metadata()).exif).toBeUndefined()
    expect(keptFiles()).toBe(1)
  })

  test("a picture that can't be drawn is refused, and leaves nothing behind", async () => {
    const broken = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 100 }, () => 7), 0xff, 0xd9])
    expect(await sendFile(broken, "Broken.jpg", "photo")).toMatchObject({ ok: false, status: 422, message: expect.stringContaining("damaged") })
    expect(keptFiles()).toBe(0)
  })

  test("a decision and a photo go along with their words, and stay with their version when the next one lets one go", async () => {
    await sendFile(pdf, "Order.pdf", "decision")
    await sendFile(new Uint8Array(await located()), "Courthouse.jpg", "photo")
    const words = draft().files.map(({ id, kind }) => ({ id, caption: `The ${kind}`, credit: "G. Photographer", mayPublish: kind === "photo" }))
    saveDraft(grantee, { requirementId, version: draft().version, answers: draft().answers, caseIds: [], files: words })
    const { id, versionId } = submitReport(grantee, { requirementId, answers: { progress: "Won." } })
    expect(filesOfVersion(officer, versionId)).toMatchObject([
      { kind: "decision", name: "Order.pdf", caption: "The decision" },
      { kind: "photo", name: "Courthouse.jpg", credit: "G. Photographer", mayPublish: true },
    ])
    withdrawReport(grantee, { id, version: getReport(grantee, id).version })
    const again = draft().files
    expect(again.map(({ isUploaded }) => isUploaded)).toEqual([false, false])
    removeAttachment(grantee, requirementId, again[0]?.id ?? "")
    expect(draft().files.map(({ kind }) => kind)).toEqual(["photo"])
    expect(filesOfVersion(officer, versionId)).toHaveLength(2)
  })
})

describe("without script", () => {
  test("what was typed is the draft even when the file is refused", async () => {
    const typed = { progress: "We won a motion.", caseIds: String(caseId), step: "check" }
    const answer = await receiveReportForm(grantee, requirementId, form(typed, new File([pdf], "report.docx")), defaultLimitBytes)
    expect(answer).toEqual({ step: "save", problem: expect.stringMatching(/^report\.docx: .*named \.docx but it is a PDF/) })
    expect(draft()).toMatchObject({ answers: { progress: "We won a motion." }, caseIds: [caseId], file: undefined })
  })

  test("one form carries the answers and the file to the next step", async () => {
    const answer = await receiveReportForm(grantee, requirementId, form({ progress: "Ours.", step: "check" }, new File([pdf], "report.pdf")), defaultLimitBytes)
    expect(answer).toEqual({ step: "check", problem: undefined })
    expect(draft()).toMatchObject({ answers: { progress: "Ours." }, file: { name: "report.pdf", isUploaded: true } })
  })

  test("the button that removes the file keeps what was typed", async () => {
    await receiveReportForm(grantee, requirementId, form({ progress: "Ours." }, new File([pdf], "report.pdf")), defaultLimitBytes)
    const { version } = draft()
    await receiveReportForm(grantee, requirementId, form({ progress: "Ours, and more.", version: String(version), step: "remove" }), defaultLimitBytes)
    expect(draft()).toMatchObject({ answers: { progress: "Ours, and more." }, file: undefined })
  })

  test("a form that is older than a colleague's draft keeps both texts and says so", async () => {
    await receiveReportForm(grantee, requirementId, form({ progress: "Theirs." }), defaultLimitBytes)
    const answer = await receiveReportForm(grantee, requirementId, form({ progress: "Mine." }), defaultLimitBytes)
    expect(answer.problem).toContain("Both texts stand in the answers")
    expect(draft().answers.progress).toMatch(/^Mine\.[\s\S]*Theirs\.$/)
  })

  describe("after a report before", () => {
    beforeEach(() => {
      const first = owe(harborGrant, "six_month_report", "2027-03-01")
      submitReport(grantee, { requirementId: first, answers: { progress: "It began.", attorneys: "Ann Attorney, 555-0100" } })
    })
    const submitted = () => versionsOf(grantee, submitReport(grantee, { requirementId }).id)[0]?.answers

    test("the form is filled in with what was said then", () => {
      expect(draft().answers).toMatchObject({ progress: "It began.", attorneys: "Ann Attorney, 555-0100", next: "" })
    })

    test("words that nobody changed are not sent along with a file; whom to call is", async () => {
      await receiveReportForm(grantee, requirementId, form({ ...draft().answers, next: "A trial." }, new File([pdf], "report.pdf")), defaultLimitBytes)
      expect(submitted()).toMatchObject({ progress: "", next: "A trial.", attorneys: "Ann Attorney, 555-0100" })
    })

    test("without a file they are the report", async () => {
      await receiveReportForm(grantee, requirementId, form({ ...draft().answers }), defaultLimitBytes)
      expect(submitted()).toMatchObject({ progress: "It began." })
    })

    test("that nothing changed is said instead of the words that were filled in", async () => {
      await receiveReportForm(grantee, requirementId, form({ ...draft().answers, same: "progress" }), defaultLimitBytes)
      expect(draft().answers.progress).toBe("No change since our six-month report, sent March 25, 2027.")
    })
  })

  test("the buttons of the parts write what did not change, after what was typed", async () => {
    const first = owe(harborGrant, "six_month_report", "2027-03-01")
    submitReport(grantee, { requirementId: first, answers: { progress: "It began.", attorneys: "Ann Attorney, 555-0100" } })
    await receiveReportForm(grantee, requirementId, form({ progress: "A little.", same: "progress" }), defaultLimitBytes)
    expect(draft().answers.progress).toBe("A little.\n\nNo change since our six-month report, sent March 25, 2027.")
    await receiveReportForm(grantee, requirementId, form({ progress: "", version: String(draft().version), again: "progress" }), defaultLimitBytes)
    expect(draft().answers.progress).toBe("It began.")
  })

  test("a report and a decision go in one form; the one that is refused does not take the other along", async () => {
    const data = await form({ progress: "Both." }, new File([pdf], "report.pdf")).formData()
    data.append("file_decision", new File([pdf], "order.docx"))
    const answer = await receiveReportForm(grantee, requirementId, new Request(address, { method: "POST", body: data }), defaultLimitBytes)
    expect(answer.problem).toContain("named .docx but it is a PDF")
    expect(draft()).toMatchObject({ answers: { progress: "Both." }, file: { name: "report.pdf" }, files: [] })
  })

  test("a form that can't be kept any more gives back what was typed", async () => {
    waiveRequirement(officer, { id: requirementId, version: getRequirement(officer, requirementId).version, reason: "Not needed." })
    const request = form({ progress: "Long work." })
    await expect(receiveReportForm(grantee, requirementId, request, defaultLimitBytes)).rejects.toThrow("waived")
    expect(request.bodyUsed).toBe(false)
    expect(await readTyped(request)).toMatchObject({ progress: "Long work." })
  })

  test("the same form twice changes nothing", async () => {
    await receiveReportForm(grantee, requirementId, form({ progress: "Once." }), defaultLimitBytes)
    const again = await receiveReportForm(grantee, requirementId, form({ progress: "Once." }), defaultLimitBytes)
    expect(again.problem).toBeUndefined()
    expect(versionsOf(grantee, reportOfRequirement(grantee, requirementId)?.id ?? 0)).toHaveLength(1)
  })
})
