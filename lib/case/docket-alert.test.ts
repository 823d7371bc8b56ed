import { randomUUID } from "node:crypto"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { events } from "#db/schema"
import { closeStore, db } from "#db/store"
import { caseOf } from "#lib/case/case.sample"
import { addCase, archiveCase } from "#lib/case/commands"
import { approveDocketAlert, dismissDocketAlert } from "#lib/case/docket-alert-commands"
import { listDocketAlerts } from "#lib/case/docket-alert-queries"
import { linkDocket } from "#lib/case/docket-commands"
import { getCase, updatesOf } from "#lib/case/queries"
import { receiveWebhook } from "#lib/case/receive-webhook"
import { board, grantee, officer, stranger, visitor } from "#lib/demo/cast-actors"
import { setClock } from "#lib/kernel/clock"
import { openTwoOrganizations } from "#lib/organization/two-organizations.sample"

const secret = "a-long-secret-0123456789-0123456789"
const docketId = 4_214_664

/** The first organization has a case whose docket is tied to CourtListener's. */
beforeEach(async () => {
  openTwoOrganizations()
  vi.stubEnv("COURTLISTENER_WEBHOOK_SECRET", secret)
  const { id } = addCase(officer, caseOf(1, { dockets: [{ court: "D.D.C.", number: "1:16-cv-00745" }] }))
  const courtCase = getCase(officer, id)
  await linkDocket(officer, {
    id,
    version: courtCase.version,
    docketId: courtCase.dockets[0]?.id ?? 0,
    address: `https://www.courtlistener.com/docket/${docketId}/a-v-b/`,
  })
})
afterEach(() => {
  vi.unstubAllEnvs()
  setClock(undefined)
  closeStore()
})

/** As the public documentation of the webhook has it. */
const event = (fields: object = {}, webhook: object = {}) => ({
  payload: {
    results: [
      {
        id: 20_615_503,
        docket: docketId,
        date_created: "2027-01-15T10:00:00-07:00",
        entry_number: 52,
        recap_sequence_number: "2027-01-15.001",
        date_filed: "2027-01-15",
        description: "ORDER granting 48 Motion for Summary Judgment.",
        recap_documents: [{ id: 1, absolute_url: "/docket/4214664/52/a-v-b/", description: "" }],
        ...fields,
      },
    ],
  },
  webhook: { version: 1, event_type: 1, date_created: "2026-12-01T10:00:00-07:00", deprecation_date: null, ...webhook },
})

const post = async (body: unknown, at = secret, key: string = randomUUID()) => {
  const request = new Request("https://grants.example.org/api/webhooks/courtlistener/x", {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": key },
    body: typeof body === "string" ? body : JSON.stringify(body),
  })
  const response = await receiveWebhook(request, at)
  return [response.status, ((await response.json()) as { kept?: number }).kept ?? null]
}

describe("the webhook", () => {
  test("keeps what is new on a docket of ours as a draft that only staff see", async () => {
    expect(await post(event())).toEqual([200, 1])
    expect(listDocketAlerts(officer)).toMatchObject([
      {
        caseTitle: "Doe v. Harbor Police",
        entryNumber: 52,
        filedOn: "2027-01-15",
        description: "ORDER granting 48 Motion for Summary Judgment.",
        sourceUrl: "https://www.courtlistener.com/docket/4214664/52/a-v-b/",
      },
    ])
    for (const actor of [board, grantee, stranger, visitor]) expect(listDocketAlerts(actor)).toEqual([])
    expect(updatesOf(officer, { caseId: 1 })).toEqual([])
  })

  test("ignores replays, of the same event and of the same entry in another", async () => {
    const key = randomUUID()
    await post(event(), secret, key)
    expect(await post(event(), secret, key)).toEqual([200, 0])
    expect(await post(event())).toEqual([200, 0])
    expect(listDocketAlerts(officer)).toHaveLength(1)
  })

  test("is not there with a wrong secret, nor while none is configured", async () => {
    for (const wrong of ["", "a", `${secret}x`, secret.toUpperCase()]) expect(await post(event(), wrong), wrong).toEqual([404, null])
    vi.stubEnv("COURTLISTENER_WEBHOOK_SECRET", "")
    expect(await post(event())).toEqual([404, null])
    expect(listDocketAlerts(officer)).toEqual([])
  })

  test("keeps nothing of dockets that are not ours, of other events, and of entries without words", async () => {
    expect(await post(event({ docket: 1 }))).toEqual([200, 0])
    expect(await post(event({}, { event_type: 2 }))).toEqual([200, 0])
    expect(await post(event({ description: " ", recap_documents: [] }))).toEqual([200, 0])
    archiveCase(officer, { id: 1, version: getCase(officer, 1).version })
    expect(await post(event())).toEqual([200, 0])
  })

  test("keeps the readable entries of an alert that has others", async () => {
    const { payload, webhook } = event()
    expect(await post({ payload: { results: [{ id: "x" }, ...payload.results, null] }, webhook })).toEqual([200, 1])
    expect(listDocketAlerts(officer)).toHaveLength(1)
  })

  test("refuses what is no alert, and what is far too large", async () => {
    for (const body of ["", "{", "[]", { webhook: { event_type: 1 }, payload: { results: [{ id: "x" }] } }]) expect(await post(body)).toEqual([400, null])
    expect(await post("x".repeat(2_000_001))).toEqual([413, null])
  })
})

describe("a draft", () => {
  const draft = async () => {
    await post(event())
    const [alert] = listDocketAlerts(officer)
    if (!alert) throw new Error("no draft")
    return alert
  }

  test("becomes a private case update in a person's words, once", async () => {
    const { id, version, filedOn } = await draft()
    approveDocketAlert(officer, { id, version, kind: "ruling", happenedOn: filedOn, body: "The court ruled for the plaintiffs." })
    expect(listDocketAlerts(officer)).toEqual([])
    expect(updatesOf(officer, { caseId: 1 })).toMatchObject([
      {
        kind: "ruling",
        body: "The court ruled for the plaintiffs.",
        happenedOn: "2027-01-15",
        publishedAt: null,
        sourceUrl: expect.stringContaining("courtlistener.com"),
      },
    ])
    expect(db.select().from(events).all().slice(-2)).toMatchObject([
      { verb: "docket_alert.decide", noun: "docket_alert" },
      { verb: "docket_alert.decide", noun: "case_update" },
    ])
    expect(() => dismissDocketAlert(officer, { id, version: version + 1 })).toThrow("already")
    expect(await post(event())).toEqual([200, 0])
  })

  test("is dismissed without a trace on the case, and does not come back", async () => {
    const { id, version } = await draft()
    dismissDocketAlert(officer, { id, version })
    expect([listDocketAlerts(officer), updatesOf(officer, { caseId: 1 })]).toEqual([[], []])
    expect(await post(event())).toEqual([200, 0])
  })

  test("is nobody's but the staff's to decide", async () => {
    const { id, version } = await draft()
    for (const actor of [board, grantee, stranger, visitor]) expect(() => dismissDocketAlert(actor, { id, version })).toThrow("does not exist")
  })
})
