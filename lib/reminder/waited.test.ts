import { afterEach, beforeEach, expect, test } from "vitest"
import { housekeep } from "#db/housekeep"
import { closeStore } from "#db/store"
import { officer, system } from "#lib/demo/cast-actors"
import { listTimeline } from "#lib/event/queries"
import { setClock } from "#lib/kernel/clock"
import { day } from "#lib/kernel/day"
import { openMailServer } from "#lib/mail/mail-server.sample"
import { listMails } from "#lib/mail/queries"
import { queueMail } from "#lib/mail/queue"
import { createSender } from "#lib/mail/sender"
import { beginReminders, remind } from "#lib/reminder/commands"
import { writeReminders } from "#lib/reminder/write"
import { openSmallFoundation, owe } from "#lib/report/small-foundation.sample"
import { extendRequirement, waiveRequirement } from "#lib/requirement/commands"

const everything = { q: "", sort: null, page: 1, pageSize: 200, columns: null, filters: {} }
const letters = () => listMails(system, everything).rows.toReversed()
const on = (date: string) => setClock(`${date}T16:00:00Z`)

let server: Awaited<ReturnType<typeof openMailServer>>
let foundation: ReturnType<typeof openSmallFoundation>
beforeEach(async () => {
  server = await openMailServer()
  Object.assign(process.env, { SMTP_URL: server.url, MAIL_FROM: "The Foundation <grants@foundation.test>", PUBLIC_URL: "https://grants.foundation.test" })
  foundation = openSmallFoundation()
})
afterEach(async () => {
  for (const name of ["SMTP_URL", "MAIL_FROM", "PUBLIC_URL"]) delete process.env[name]
  setClock(undefined)
  closeStore()
  await server.close()
})

const send = () => createSender()()

test("a reminder that waited is not sent when nothing is owed any more, and the notices that it had taken along leave alone", async () => {
  beginReminders(officer, { version: 0, hour: 8, on: "yes" })
  const id = owe(foundation.harbor.grantId, "six_month_report")
  const to = { name: "Greta Grantee", email: "greta@lodestar.test", personId: 4 }
  on("2027-04-07")
  housekeep("mail", (tx) => queueMail(tx, { kind: "notice", to, subject: "Your payment left", paragraphs: ["It is on its way."] }))
  on("2027-04-08")
  writeReminders()
  waiveRequirement(officer, { id, version: 1, reason: "Told by telephone." })
  await send()
  expect(server.received.map(({ subject }) => subject)).toEqual(["Your payment left"])
  expect(letters().map(({ subject, status, reason }) => [subject, status, reason])).toEqual([
    ["Your payment left", "sent", null],
    ["Six-month report due April 15, 2027", "skipped", "It had not left when what it asks for came in, or was owed no longer."],
  ])
})

test("a reminder that waited is not sent with a day that was moved meanwhile", async () => {
  const id = owe(foundation.harbor.grantId, "six_month_report")
  remind(officer, { ids: [id], words: null })
  setClock("2027-03-25T16:00:00Z")
  extendRequirement(officer, { id, version: 1, dueOn: day("2027-05-15"), reason: "Trial." })
  await send()
  expect(server.received).toHaveLength(0)
  expect(letters()[0]).toMatchObject({ status: "skipped", reason: expect.stringContaining("A letter with the new day follows") })
})

test("after days without a mail server only the newest letter about a thing leaves", async () => {
  beginReminders(officer, { version: 0, hour: 8, on: "yes" })
  owe(foundation.harbor.grantId, "six_month_report")
  for (const date of ["2027-04-08", "2027-04-15"]) {
    on(date)
    writeReminders()
  }
  await send()
  expect(server.received.map(({ subject }) => subject)).toEqual(["Six-month report due today"])
  expect(letters().map(({ status, reason }) => [status, reason])).toEqual([
    ["skipped", "It had not left when a newer letter asked the same person."],
    ["sent", null],
  ])
})

test("a letter that still asks for one thing leaves, though another came in", async () => {
  const ids = [owe(foundation.harbor.grantId, "six_month_report"), owe(foundation.harbor.grantId, "timesheet")] as const
  remind(officer, { ids: [...ids], words: null })
  waiveRequirement(officer, { id: ids[0], version: 1, reason: "Not needed." })
  await send()
  expect(server.received).toHaveLength(1)
})

test("a letter to an officer about two grantees stands on the timelines of both and of their grants, on each once", async () => {
  beginReminders(officer, { version: 0, hour: 8, on: "yes" })
  for (const { grantId } of [foundation.harbor, foundation.prairie]) owe(grantId, "timesheet")
  on("2027-04-23")
  writeReminders()
  await send()
  for (const { id: organizationId, grantId } of [foundation.harbor, foundation.prairie])
    for (const place of [{ organizationId }, { grantId }]) {
      const sent = listTimeline(officer, place).filter(({ verb }) => verb === "mail.send")
      expect(sent.map(({ summary }) => summary)).toEqual(["“2 things that grantees owe have not come” to Olive Officer"])
    }
})
