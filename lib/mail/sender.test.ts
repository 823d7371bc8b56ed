import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { housekeep } from "#db/housekeep"
import { mails } from "#db/schema"
import { closeStore, db, openStore } from "#db/store"
import { grantee, officer, system } from "#lib/demo/cast-actors"
import { verbLabel } from "#lib/event/event"
import { listTimeline } from "#lib/event/queries"
import { type Instant, instantIn, setClock } from "#lib/kernel/clock"
import { hurryMail } from "#lib/mail/commands"
import { mailHub } from "#lib/mail/hub"
import type { Letter } from "#lib/mail/mail"
import { openMailServer } from "#lib/mail/mail-server.sample"
import { countMailsToLookAt, getMail, nextTryOf, whatHoldsUp } from "#lib/mail/queries"
import { queueMail } from "#lib/mail/queue"
import { demoLetterFor, mailIsSet, sendUnkept } from "#lib/mail/send-now"
import { createSender } from "#lib/mail/sender"
import { addOrganization } from "#lib/organization/commands"

const quick = { connectMs: 10_000, silenceMs: 1500, wholeMs: 10_000 }
const to = { name: "Greta Grantee", email: "greta@harbor.test" }
const letter: Letter = {
  kind: "receipt",
  to,
  subject: "We have your report",
  paragraphs: ["Thank you. <b>Nothing</b> more is needed."],
  button: { label: "Open it", path: "/portal" },
}

const organization = { aliases: [], parentName: null, ein: null, standing: null, address: null, state: null, website: null, description: null }

let server: Awaited<ReturnType<typeof openMailServer>>
beforeEach(async () => {
  server = await openMailServer()
  Object.assign(process.env, { SMTP_URL: server.url, MAIL_FROM: "The Foundation <grants@foundation.test>", PUBLIC_URL: "https://grants.foundation.test" })
  openStore(":memory:")
  setClock("2027-04-12T12:00:00Z")
})
afterEach(async () => {
  for (const name of ["SMTP_URL", "MAIL_FROM", "PUBLIC_URL", "LODESTAR_DEMO"]) delete process.env[name]
  setClock(undefined)
  closeStore()
  await server.close()
})

const queue = (change: Partial<Letter> = {}) => housekeep("mail", (tx) => queueMail(tx, { ...letter, ...change })).id
const minutesLater = (minutes: number) => setClock(new Date(Date.parse("2027-04-12T12:00:00Z") + minutes * 60_000).toISOString())
const stateOf = (id: number) => getMail(system, id)

describe("a server that takes letters", () => {
  test("gets each letter once, in HTML and in plain text, with nothing that is loaded from elsewhere", async () => {
    const id = queue()
    const send = createSender(quick)
    await Promise.all([send(), send()])
    await send()
    expect(server.received).toHaveLength(1)
    const [mail] = server.received
    expect(mail?.subject).toBe("We have your report")
    expect(mail?.from?.text).toBe('"The Foundation" <grants@foundation.test>')
    expect(mail?.messageId).toBe(`<${stateOf(id).messageId}@grants.foundation.test>`)
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated")
    expect(mail?.text).toContain("Open it: https://grants.foundation.test/portal")
    expect(mail?.html).toContain("&lt;b&gt;Nothing&lt;/b&gt;")
    expect(mail?.html || "").not.toMatch(/<img|<script|<link|url\(|@import/)
    expect(mail?.html || "").not.toMatch(/display:\s*none|\u200b|\u200c|\ufeff/)
    expect(String(mail?.html).match(/<title>[^<]*/g)).toEqual(["<title>We have your report"])
    expect([...String(mail?.html).matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1])).toEqual(["https://grants.foundation.test/portal"])
    expect(stateOf(id)).toMatchObject({ status: "sent", tries: 1, sentAt: "2027-04-12T12:00:00.000Z" })
  })

  test("what was sent stands on the timeline of its organization", async () => {
    const organizationId = addOrganization(system, { ...organization, name: "Harbor Legal Aid" }).id
    queue({ organizationId })
    expect(listTimeline(officer, { organizationId }).map(({ verb }) => verb)).toEqual(["organization.add"])
    await createSender(quick)()
    expect(listTimeline(officer, { organizationId })[0]).toMatchObject({ verb: "mail.send", summary: "“We have your report” to Greta Grantee" })
  })

  test("so does what was refused, and what may have arrived or not, with why and the way to the letter", async () => {
    const organizationId = addOrganization(system, { ...organization, name: "Prairie Counsel" }).id
    server.behave({ refusesRecipient: 550, words: "No such mailbox" })
    const refused = queue({ organizationId })
    await createSender(quick)()
    server.behave("dies in the middle")
    const unsure = queue({ organizationId })
    await createSender(quick)()
    const said = listTimeline(officer, { organizationId }).map(({ verb, nounId }) => [verbLabel(verb), nounId])
    expect(said.slice(0, 2)).toEqual([
      ["Mail maybe sent: look", unsure],
      ["Mail not sent", refused],
    ])
    expect(listTimeline(officer, { organizationId })[1]?.summary).toContain("No such mailbox")
  })

  test("two servers of one outbox never send the same letter twice", async () => {
    for (let number = 0; number < 10; number += 1) queue({ subject: `Letter ${number}` })
    // Both begin before either has claimed anything.
    const senders = [createSender(quick), createSender(quick)]
    await Promise.all(senders.map((send) => send()))
    expect(server.received.map(({ subject }) => subject).sort()).toEqual(Array.from({ length: 10 }, (_, number) => `Letter ${number}`))
  })
})

describe("a server that refuses", () => {
  test("for good: the letter is not sent, says why, and is not tried again", async () => {
    server.behave({ refusesRecipient: 550, words: "No such mailbox" })
    const id = queue()
    const send = createSender(quick)
    await send()
    expect(stateOf(id)).toMatchObject({ status: "failed", tries: 1 })
    expect(stateOf(id).reason).toContain("No such mailbox")
    expect([officer, grantee].map(countMailsToLookAt)).toEqual([1, 0])
    server.behave("accepts")
    minutesLater(600)
    await send()
    expect(server.received).toHaveLength(0)
  })

  test("for now: the letter is tried again, each time later, with the same number", async () => {
    server.behave({ refusesLetter: 451, words: "Try later" })
    const id = queue()
    const send = createSender(quick)
    await send()
    expect(stateOf(id)).toMatchObject({ status: "queued", plannedAt: "2027-04-12T12:01:00.000Z" })
    await send()
    expect(stateOf(id).tries).toBe(1)
    minutesLater(1)
    await send()
    expect(stateOf(id)).toMatchObject({ status: "queued", tries: 2, plannedAt: "2027-04-12T12:06:00.000Z" })
    server.behave("accepts")
    minutesLater(6)
    await send()
    expect(stateOf(id)).toMatchObject({ status: "sent", tries: 3, reason: null })
    expect(server.received.map(({ messageId }) => messageId)).toEqual([`<${stateOf(id).messageId}@grants.foundation.test>`])
  })

  test("for now, all day: it is given up in the end, and says so", async () => {
    server.behave({ refusesLetter: 452, words: "Mailbox full" })
    const id = queue()
    const send = createSender(quick)
    for (let hour = 0; hour < 60; hour += 1) {
      minutesLater(hour * 60)
      await send()
    }
    expect(stateOf(id).status).toBe("failed")
    expect(stateOf(id).reason).toMatch(/^Given up after 8 tries: .*Mailbox full/)
  })
})

describe("a server that stalls or dies", () => {
  test("before the letter was handed over: it waits, and the others with it, until the server is back", async () => {
    server.behave("stalls before the letter")
    const ids = [queue(), queue()]
    const send = createSender(quick)
    await send()
    expect(server.connections()).toBe(1)
    expect(ids.map((id) => stateOf(id).status)).toEqual(["queued", "queued"])
    server.behave("dies before the letter")
    minutesLater(2)
    await send()
    expect(ids.map((id) => stateOf(id).status)).toEqual(["queued", "queued"])
    server.behave("accepts")
    minutesLater(10)
    await send()
    expect(ids.map((id) => stateOf(id).status)).toEqual(["sent", "sent"])
    expect(server.received).toHaveLength(2)
  })

  test("and nothing is tried for a while, which is said, unless somebody waits for a letter: that one goes first", async () => {
    server.behave("dies before the letter")
    const [first, second] = [queue(), queue()]
    const send = createSender(quick)
    await send()
    expect([first, second].map((id) => nextTryOf(stateOf(id)))).toEqual(["2027-04-12T12:01:00.000Z", "2027-04-12T12:01:00.000Z"])
    server.behave("accepts")
    await send()
    expect(server.received).toHaveLength(0)
    minutesLater(0.5)
    server.behave("dies before the letter")
    hurryMail(officer, { id: first, version: stateOf(first).version })
    await send()
    expect([stateOf(first).plannedAt, stateOf(second).plannedAt]).toEqual(["2027-04-12T12:02:30.000Z", "2027-04-12T12:00:00.000Z"])
    server.behave("accepts")
    sendUnkept({ kind: "sign_in", to, subject: "Your code", paragraphs: ["You asked to sign in."], secretParagraphs: ["482910"], goodUntil: instantIn(900) })
    await send()
    expect(server.received.map(({ subject }) => subject)).toEqual(["Your code", "We have your report"])
  })

  test("and tried again every other minute at the latest, since a code does not live long", async () => {
    server.behave("dies before the letter")
    const id = queue()
    const send = createSender(quick)
    for (const minute of [0, 1, 3, 8]) {
      minutesLater(minute)
      await send()
    }
    server.behave("accepts")
    minutesLater(10)
    await send()
    expect(stateOf(id).status).toBe("sent")
  })

  test("after it was handed over: nobody knows whether it arrived, so it is not sent again by itself", async () => {
    for (const behaviour of ["stalls after the letter", "dies in the middle"] as const) {
      server.behave(behaviour)
      const id = queue()
      await createSender(quick)()
      expect(stateOf(id).status, behaviour).toBe("unsure")
      server.behave("accepts")
      const before = server.received.length
      minutesLater(600)
      await createSender(quick)()
      expect(server.received).toHaveLength(before)
    }
  })

  test("that is not there: the letter waits", async () => {
    await server.close()
    const id = queue()
    await createSender(quick)()
    expect(stateOf(id)).toMatchObject({ status: "queued", tries: 0 })
    expect(whatHoldsUp(officer)).toMatch(/^The mail server can’t be used just now: /)
    expect(whatHoldsUp(grantee)).toBeNull()
    server = await openMailServer()
  })
})

test("what was being sent when the server was killed may have arrived, and is left to a person", async () => {
  const id = queue()
  housekeep("mail", (tx) =>
    tx
      .update(mails)
      .set({ status: "sending", claimedAt: "2027-04-12T11:59:00.000Z" as never })
      .run(),
  )
  await createSender(quick)()
  expect(stateOf(id).status).toBe("unsure")
  expect(server.received).toHaveLength(0)
})

describe("a letter with a code", () => {
  const asked = { kind: "sign_in" as const, to, subject: "Your code", paragraphs: ["You asked to sign in."], secretParagraphs: ["482910"] }
  const signIn = { ...asked, goodUntil: "2027-04-12T12:15:00.000Z" as Instant }
  const button = { label: "Sign in", path: "/sign-in/link/s3cret" }

  test("is sent whole and kept without its code and its link", async () => {
    sendUnkept({ ...signIn, button })
    await createSender(quick)()
    expect(server.received[0]?.text).toContain("482910")
    expect(server.received[0]?.text).toContain("https://grants.foundation.test/sign-in/link/s3cret")
    expect(JSON.stringify(db.select().from(mails).all())).not.toMatch(/482910|s3cret/)
    expect(stateOf(1)).toMatchObject({ status: "sent", isKept: false })
    expect(mailHub().unkept.size).toBe(0)
  })

  test("that waited for the mail server until its code was over is not sent any more, and says so", async () => {
    server.behave("dies before the letter")
    sendUnkept({ ...signIn, button })
    const send = createSender(quick)
    await send()
    expect(stateOf(1).status).toBe("queued")
    server.behave("accepts")
    minutesLater(15)
    await send()
    expect(server.received).toHaveLength(0)
    expect(stateOf(1)).toMatchObject({ status: "skipped", reason: expect.stringContaining("of no use") })
    expect(mailHub().unkept.size).toBe(0)
    expect(countMailsToLookAt(officer)).toBe(0)
  })

  test("dies with the process that knew it: nothing half is sent", async () => {
    sendUnkept({ ...signIn, button })
    mailHub().unkept.clear()
    await createSender(quick)()
    expect(server.received).toHaveLength(0)
    expect(stateOf(1).status).toBe("failed")
    expect(countMailsToLookAt(officer)).toBe(0)
  })

  test("is shown by the demo without a mail server, and by nobody else", () => {
    delete process.env.SMTP_URL
    sendUnkept({ ...signIn, button })
    expect(demoLetterFor(to.email)).toBeUndefined()
    expect(stateOf(1)).toMatchObject({ status: "failed" })
    process.env.LODESTAR_DEMO = "1"
    sendUnkept({ ...signIn, button })
    expect(demoLetterFor("GRETA@harbor.test")?.parts[0]?.paragraphs).toContain("482910")
    expect(stateOf(2).status).toBe("skipped")
    expect(JSON.stringify(db.select().from(mails).all())).not.toMatch(/482910|s3cret/)
  })
})

test("without SMTP_URL letters wait in the outbox", async () => {
  delete process.env.SMTP_URL
  const id = queue()
  await createSender(quick)()
  expect(mailIsSet()).toBe(false)
  expect(stateOf(id)).toMatchObject({ status: "queued", tries: 0 })
})
