import { afterEach, beforeEach, expect, test } from "vitest"
import { housekeep } from "#db/housekeep"
import { mails } from "#db/schema"
import { closeStore, openStore } from "#db/store"
import { board, grantee, officer, stranger, system, visitor } from "#lib/demo/cast-actors"
import { setClock } from "#lib/kernel/clock"
import type { ListState } from "#lib/kernel/list"
import { Refusal } from "#lib/kernel/refusal"
import { hurryMail, pauseMail, retryMail, skipMail } from "#lib/mail/commands"
import { findMail, getMail, listMails } from "#lib/mail/queries"
import { queueMail } from "#lib/mail/queue"

const state: ListState = { q: "", sort: null, page: 1, pageSize: 50, columns: null, filters: {} }
const to = { name: "Greta Grantee", email: "greta@harbor.test" }

let id: number
beforeEach(() => {
  openStore(":memory:")
  setClock("2027-04-12T12:00:00Z")
  id = housekeep("mail", (tx) => queueMail(tx, { kind: "notice", to, subject: "Your payment left", paragraphs: ["It is on its way."] })).id
})
afterEach(() => {
  setClock(undefined)
  closeStore()
})

test("the outbox is the staff’s: for anybody else its letters do not exist", () => {
  for (const actor of [board, grantee, stranger, visitor]) {
    expect(findMail(actor, id)).toBeUndefined()
    expect(listMails(actor, state)).toEqual({ rows: [], count: 0, total: 0 })
    expect(() => pauseMail(actor, { id, version: 1 })).toThrow(Refusal)
  }
  expect(listMails(officer, state).count).toBe(1)
})

test("a letter is found by its words, its addressee and its status", () => {
  const found = (change: Partial<ListState>) => listMails(officer, { ...state, ...change }).count
  expect([found({ q: "payment" }), found({ q: "greta@" }), found({ q: "100%" })]).toEqual([1, 1, 0])
  expect([found({ filters: { status: ["queued"] } }), found({ filters: { status: ["sent"] } }), found({ filters: { kind: ["notice"] } })]).toEqual([1, 0, 1])
})

test("a letter is paused, sent on, skipped with a reason and taken up again; a page that was not loaded anew is told so", () => {
  pauseMail(officer, { id, version: 1 })
  expect(getMail(system, id).status).toBe("paused")
  expect(() => skipMail(officer, { id, version: 1, reason: "Late." })).toThrow("Somebody else saved this")
  hurryMail(officer, { id, version: 2 })
  expect(getMail(system, id)).toMatchObject({ status: "queued", plannedAt: "2027-04-12T12:00:00.000Z" })
  skipMail(officer, { id, version: 3, reason: "They know." })
  expect(getMail(system, id)).toMatchObject({ status: "skipped", reason: "They know." })
  retryMail(officer, { id, version: 4 })
  expect(getMail(system, id)).toMatchObject({ status: "queued", reason: null })
})

test("what is being sent at this moment, or was sent, can’t be paused, skipped or sent again", () => {
  for (const values of [{ status: "sending" as const }, { status: "sent" as const, sentAt: "2027-04-12T12:00:00.000Z" as never }]) {
    housekeep("mail", (tx) => tx.update(mails).set(values).run())
    for (const act of [pauseMail, hurryMail, retryMail]) expect(() => act(officer, { id, version: 1 })).toThrow(Refusal)
    expect(() => skipMail(officer, { id, version: 1, reason: "No." })).toThrow(Refusal)
  }
})
