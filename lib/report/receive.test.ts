import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PDFDocument } from "@cantoo/pdf-lib"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { closeStore } from "#db/store"
import { grantee, officer, stranger } from "#lib/demo/cast-actors"
import { defaultLimitBytes } from "#lib/document/kind"
import { storedFile } from "#lib/document/stored-file"
import { setClock } from "#lib/kernel/clock"
import { submitReport } from "#lib/report/commands"
import { findReportFile, findUpload, reportOfRequirement, versionsOf } from "#lib/report/queries"
import { receiveReportFile, receiveReportForm } from "#lib/report/receive"
import { openSmallFoundation, owe } from "#lib/report/small-foundation.sample"
import { readWorkingDraft } from "#lib/report/working-draft"
import { getRequirement } from "#lib/requirement/queries"

let folder = ""
let requirementId = 0
let caseId = 0
let pdf: Uint8Array<ArrayBuffer>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "lodestar-report-"))
  vi.stubEnv("DATA_DIR", folder)
  const { harbor } = openSmallFoundation()
  caseId = harbor.caseId
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
const raw = (bytes: BodyInit, name: string) => new Request(address, { method: "POST", body: bytes, headers: { "x-file-name": encodeURIComponent(name) } })
const form = (fields: Record<string, string>, file?: File) => {
  const data = new FormData()
  for (const [name, value] of Object.entries({ requirementId: String(requirementId), version: "0", ...fields })) data.append(name, value)
  data.append("file", file ?? new File([], ""))
  return new Request(address, { method: "POST", body: data })
}
const keptFiles = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length
const draft = () => readWorkingDraft(grantee, getRequirement(grantee, requirementId))

describe("with script", () => {
  test("a file streams in, is noted as uploaded and not submitted, and becomes the report's file when it is submitted", async () => {
    const received = await receiveReportFile(grantee, requirementId, raw(pdf, "Bericht für März.pdf"), defaultLimitBytes)
    expect(received).toEqual({ ok: true, name: "Bericht für März.pdf", sizeBytes: pdf.length })
    expect(draft().file).toEqual({ name: "Bericht für März.pdf", sizeBytes: pdf.length, isUploaded: true })
    const { versionId } = submitReport(grantee, { requirementId })
    const path = findReportFile(officer, versionId)?.file?.path ?? ""
    expect(storedFile(path).startsWith(folder)).toBe(true)
    expect(keptFiles()).toBe(1)
  })

  test("a refused file says why and leaves nothing behind, and the one before it stays", async () => {
    await receiveReportFile(grantee, requirementId, raw(pdf, "first.pdf"), defaultLimitBytes)
    const received = await receiveReportFile(grantee, requirementId, raw(pdf, "second.docx"), defaultLimitBytes)
    expect(received).toMatchObject({ ok: false, status: 422, message: expect.stringContaining("named .docx but it is a PDF") })
    expect(findUpload(grantee, requirementId)?.name).toBe("first.pdf")
    expect(keptFiles()).toBe(1)
  })

  test("a file that is too large is refused with the limit in words", async () => {
    const received = await receiveReportFile(grantee, requirementId, raw(pdf, "large.pdf"), 100)
    expect(received).toMatchObject({ ok: false, status: 413 })
  })

  test("a stranger's bytes are not read at all", async () => {
    const request = raw(pdf, "strange.pdf")
    await expect(receiveReportFile(stranger, requirementId, request, defaultLimitBytes)).rejects.toThrow("does not exist")
    expect(request.bodyUsed).toBe(false)
  })
})

describe("without script", () => {
  test("what was typed is the draft even when the file is refused", async () => {
    const typed = { progress: "We won a motion.", caseIds: String(caseId), step: "check" }
    const answer = await receiveReportForm(grantee, requirementId, form(typed, new File([pdf], "report.docx")), defaultLimitBytes)
    expect(answer).toEqual({ step: "save", problem: expect.stringContaining("named .docx but it is a PDF") })
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

  test("the same form twice changes nothing", async () => {
    await receiveReportForm(grantee, requirementId, form({ progress: "Once." }), defaultLimitBytes)
    const again = await receiveReportForm(grantee, requirementId, form({ progress: "Once." }), defaultLimitBytes)
    expect(again.problem).toBeUndefined()
    expect(versionsOf(grantee, reportOfRequirement(grantee, requirementId)?.id ?? 0)).toHaveLength(1)
  })
})
