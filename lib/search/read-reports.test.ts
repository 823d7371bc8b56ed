import { afterEach, beforeEach, expect, test } from "vitest"
import { searchTexts } from "#db/schema"
import { closeStore, db } from "#db/store"
import { administrator, board, grantee, officer, stranger, visitor } from "#lib/demo/cast-actors"
import { publishGrant } from "#lib/grant/commands"
import { setClock } from "#lib/kernel/clock"
import { publishOrganization } from "#lib/organization/commands"
import { acceptReport } from "#lib/report/commands"
import { getReport } from "#lib/report/queries"
import { openSmallFoundation, owe } from "#lib/report/small-foundation.sample"
import { submitReport } from "#lib/report/submit"
import { rememberReportFile } from "#lib/report/upload"
import { search } from "#lib/search/queries"
import { readNewReports } from "#lib/search/read-reports"

const who = { administrator, officer, board, grantee, stranger, visitor }
const seenBy = (typed: string) =>
  Object.entries(who)
    .filter(([, actor]) => search(actor, typed).some(({ kind }) => kind === "report"))
    .map(([role]) => role)

let foundation: ReturnType<typeof openSmallFoundation>
beforeEach(() => {
  foundation = openSmallFoundation()
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})

test("the words of a sent report are found by staff and its grantee, and read once", async () => {
  const requirementId = owe(foundation.harbor.grantId, "six_month_report")
  expect(await readNewReports()).toBe(0)
  submitReport(grantee, { requirementId, answers: { progress: "The axolotl was heard at last." }, caseIds: [foundation.harbor.caseId] })
  expect(seenBy("axolotl")).toEqual([])
  expect(await readNewReports()).toBe(1)
  expect(seenBy("axolotl")).toEqual(["administrator", "officer", "grantee"])
  expect(search(officer, "axolotl")[0]?.hits[0]).toMatchObject({ kind: "report", organizationName: "Harbor Legal Aid" })
  expect(await readNewReports()).toBe(0)
  expect(db.select().from(searchTexts).all()).toHaveLength(2)
})

test("attorneys to call are found by staff and the grantee, never by the board that reads the accepted report", async () => {
  const requirementId = owe(foundation.harbor.grantId, "six_month_report")
  const answers = { progress: "The axolotl was heard at last.", attorneys: "Quentin Okapi, 555-0100" }
  const { id } = submitReport(grantee, { requirementId, answers, caseIds: [foundation.harbor.caseId] })
  await readNewReports()
  acceptReport(officer, { id, version: getReport(officer, id).version, publish: true })
  expect(seenBy("axolotl")).toEqual(["administrator", "officer", "board", "grantee"])
  expect(seenBy("okapi")).toEqual(["administrator", "officer", "grantee"])
})

test("a published report is found by what is published of it: its file, or the answers where there is none", async () => {
  const { harbor } = foundation
  publishOrganization(officer, { id: harbor.id, version: 1 })
  publishGrant(officer, { id: harbor.grantId, version: 1 })
  const send = async (kind: "six_month_report" | "year_end_report", progress: string, hasFile: boolean) => {
    const requirementId = owe(harbor.grantId, kind)
    const kept = { path: "files/ab/0", name: "Report.pdf", mediaType: "application/pdf", sizeBytes: 10, sha256: "0" }
    const uploadId = hasFile ? rememberReportFile(grantee, requirementId, kept) : undefined
    const { id } = submitReport(grantee, { requirementId, answers: { progress }, caseIds: [harbor.caseId], ...(uploadId ? { uploadId } : {}) })
    await readNewReports()
    acceptReport(officer, { id, version: getReport(officer, id).version, publish: true })
  }
  await send("six_month_report", "The axolotl was heard at last.", true)
  await send("year_end_report", "The okapi was heard at last.", false)
  expect(seenBy("axolotl")).toEqual(["administrator", "officer", "board", "grantee"])
  expect(seenBy("okapi")).toEqual(["administrator", "officer", "board", "grantee", "visitor"])
  expect(search(visitor, "okapi")[0]?.hits[0]?.publishedHref).toBe("/files/reports/2")
})
