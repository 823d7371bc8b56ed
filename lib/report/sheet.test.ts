import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { closeStore } from "#db/store"
import { board, grantee, officer, stranger, visitor } from "#lib/demo/cast-actors"
import { keepBytes, mediaTypes } from "#lib/demo/file"
import type { Actor } from "#lib/kernel/actor"
import { setClock } from "#lib/kernel/clock"
import { type Day, day } from "#lib/kernel/day"
import { acceptReport, requestChanges, startReview, withdrawReport } from "#lib/report/commands"
import { getReport } from "#lib/report/queries"
import { noAnswers } from "#lib/report/report"
import { fileWithSheet, sheetInHand, sheetOfVersion, submitWithSheet } from "#lib/report/sheet"
import { openSmallFoundation, owe } from "#lib/report/small-foundation.sample"
import { rememberReportFile } from "#lib/report/upload"
import { getRequirement } from "#lib/requirement/queries"
import { rememberMapping } from "#lib/timesheet/commands"
import { entriesOfVersion, quarterSums, sentEntries, timeOfGrants } from "#lib/timesheet/queries"
import { hasErrors, unsureTable } from "#lib/timesheet/timesheet"

// A sheet is read in a process of its own, which takes its time to start.
vi.setConfig({ testTimeout: 60_000 })

let folder = ""
let requirementId = 0
let grantId = 0
const quarter: [Day, Day] = [day("2027-01-01"), day("2027-03-31")]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lodestar-sheet-"))
  vi.stubEnv("DATA_DIR", folder)
  const { harbor } = openSmallFoundation()
  grantId = harbor.grantId
  requirementId = owe(grantId, "timesheet", "2027-04-15", quarter)
})
afterEach(() => {
  setClock(undefined)
  closeStore()
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

const heads = "Date,Attorney,Hours,Task,Rate,Amount"
const csv = "text/csv; charset=utf-8"
const upload = async (actor: Actor, lines: readonly string[], id = requirementId) =>
  rememberReportFile(actor, id, await keepBytes("hours.csv", csv, new TextEncoder().encode(lines.join("\n"))))
const requirement = (actor: Actor = grantee) => getRequirement(actor, requirementId)
const good = [heads, "1/5/2027,Ana R,1.5,Call,310,465", "2/8/2027,Ben O,2,Brief,240,480", "2/9/2027,ana r,0.5,Letter,310,155"]

describe("a timesheet that is sent", () => {
  test("is kept as entries, which only the grantee and staff can read", async () => {
    await upload(grantee, good)
    const { versionId } = await submitWithSheet(grantee, { requirementId })
    expect(entriesOfVersion(grantee, versionId)).toMatchObject([
      { row: 2, date: "2027-01-05", attorney: "Ana R", minutes: 90, rateCents: 31_000, amountCents: 46_500 },
      { row: 3, minutes: 120 },
      { row: 4, minutes: 30 },
    ])
    expect(entriesOfVersion(officer, versionId)).toHaveLength(3)
    expect((await sheetOfVersion(officer, requirementId, versionId))?.totals.minutes).toBe(240)
    for (const actor of [stranger, board, visitor]) {
      expect(entriesOfVersion(actor, versionId)).toEqual([])
      expect(timeOfGrants(actor, [grantId])).toEqual([])
      expect(sentEntries(actor, grantId, 0)).toEqual([])
    }
  })

  test("sums up by attorney and month, however a name is written", async () => {
    await upload(grantee, good)
    await submitWithSheet(grantee, { requirementId })
    expect(timeOfGrants(officer, [grantId])).toEqual([
      { grantId, attorney: "Ana R", month: "2027-01", minutes: 90, amountCents: 46_500, entries: 1 },
      { grantId, attorney: "ana r", month: "2027-02", minutes: 30, amountCents: 15_500, entries: 1 },
      { grantId, attorney: "Ben O", month: "2027-02", minutes: 120, amountCents: 48_000, entries: 1 },
    ])
  })

  test("with errors is not sent by the grantee, but can be filed by staff, without the rows that could not be read", async () => {
    const bad = [heads, "1/5/2027,Ana R,1.5,Call,310,465", "soon,Ana R,1,Call,310,310"]
    await upload(grantee, bad)
    await expect(submitWithSheet(grantee, { requirementId })).rejects.toThrow("The timesheet has errors")
    expect(timeOfGrants(officer, [grantId])).toEqual([])
    const uploadId = await upload(officer, bad)
    const { versionId } = await fileWithSheet(officer, { requirementId, answers: noAnswers, caseIds: [], uploadId })
    expect(entriesOfVersion(officer, versionId).map(({ row }) => row)).toEqual([2])
  })

  test("as a PDF is sent as it is", async () => {
    rememberReportFile(grantee, requirementId, await keepBytes("hours.pdf", mediaTypes.pdf, new TextEncoder().encode("%PDF-1.7")))
    expect(await sheetInHand(grantee, requirement())).toBeNull()
    const { versionId } = await submitWithSheet(grantee, { requirementId })
    expect(entriesOfVersion(officer, versionId)).toEqual([])
  })

  test("again replaces what counts, and keeps what was sent before; taken back it counts no more", async () => {
    await upload(grantee, good)
    const first = await submitWithSheet(grantee, { requirementId })
    startReview(officer, { id: first.id, version: getReport(officer, first.id).version })
    requestChanges(officer, { id: first.id, version: getReport(officer, first.id).version, words: "Please add the hearing." })
    await upload(grantee, [heads, "1/5/2027,Ana R,3,Hearing,310,930"])
    const second = await submitWithSheet(grantee, { requirementId })
    expect(timeOfGrants(officer, [grantId]).map(({ minutes }) => minutes)).toEqual([180])
    expect(entriesOfVersion(officer, first.versionId)).toHaveLength(3)
    withdrawReport(grantee, { id: second.id, version: getReport(grantee, second.id).version })
    expect(timeOfGrants(officer, [grantId])).toEqual([])
  })

  test("in another quarter's sheet is asked about, and does not block", async () => {
    await upload(grantee, good)
    await submitWithSheet(grantee, { requirementId })
    const other = owe(grantId, "timesheet", "2027-07-15")
    await upload(grantee, [heads, "1/5/2027,Ana R,1.5,Call,310,465"], other)
    const sheet = await sheetInHand(grantee, getRequirement(grantee, other))
    expect(sheet?.sheet.problems.map(({ message }) => message)).toEqual([
      "This was sent already: in the timesheet of January 1, 2027 to March 31, 2027, row 2.",
    ])
    await submitWithSheet(grantee, { requirementId: other })
  })

  test("counts in the averages of its year once it is accepted", async () => {
    await upload(grantee, good)
    const { id } = await submitWithSheet(grantee, { requirementId })
    expect(quarterSums(board, 2027)).toEqual([])
    startReview(officer, { id, version: getReport(officer, id).version })
    acceptReport(officer, { id, version: getReport(officer, id).version, publish: false })
    expect(quarterSums(board, 2027)).toEqual([{ from: "2027-01-01", to: "2027-03-31", grantees: 1, minutes: 240, amountCents: 110_000 }])
    for (const actor of [grantee, stranger, visitor]) expect(quarterSums(actor, 2027)).toEqual([])
  })
})

describe("columns that we are not sure of", () => {
  const foreign = ["Fecha,Quien,Cuanto,Que", "5 Jan 2027,Ana R,1.5,Llamada"]

  test("are said once by anybody of the organization, and known for its next sheet", async () => {
    await upload(grantee, foreign)
    const asked = await sheetInHand(grantee, requirement())
    const table = asked && unsureTable(asked.sheet)
    expect(table).toBeDefined()
    const said = { requirementId, fingerprint: table?.fingerprint ?? "", mapping: { columns: { date: 0, attorney: 1, hours: 2, task: 3 }, attorney: null } }
    expect(() => rememberMapping(stranger, said)).toThrow("does not exist")
    expect(() => rememberMapping(board, said)).toThrow()
    expect(rememberMapping(grantee, said).path).toBe(`/portal/requirements/${requirementId}/check`)
    const answered = await sheetInHand(grantee, requirement())
    expect(answered && hasErrors(answered.sheet)).toBe(false)
    await submitWithSheet(grantee, { requirementId })
    expect(timeOfGrants(officer, [grantId])).toMatchObject([{ attorney: "Ana R", minutes: 90 }])
    expect(rememberMapping(officer, { ...said, mapping: { ...said.mapping, columns: { date: 0, attorney: 1, hours: 2 } } }).path).toContain(
      "/office/requirements/",
    )
  })
})

test("a workbook that is none is a problem of the sheet, not a fault", async () => {
  rememberReportFile(grantee, requirementId, await keepBytes("hours.xlsx", mediaTypes.xlsx, new TextEncoder().encode("PK nothing")))
  const read = await sheetInHand(grantee, requirement())
  expect(read?.sheet.problems.map(({ message }) => message)).toEqual([expect.stringMatching(/can’t be read/)])
  await expect(submitWithSheet(grantee, { requirementId })).rejects.toThrow("has errors")
})
